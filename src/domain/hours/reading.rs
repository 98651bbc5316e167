//! What of a period's hours is used, left and billable.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::{Booking, Ledger, Period, Phase, Terms};
use crate::domain::contract::HoursRules;
use crate::domain::instant::Instant;
use crate::domain::zone;

/// How one period stands. All lengths in minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// At the instant that is read; a period may have both.
    pub phase: Phase,
    pub period: Period,
    pub from: Instant,
    /// Not part of it any more.
    pub to: Instant,
    pub budget: i64,
    pub used: i64,
    /// Lapses with the period (A59).
    pub left: i64,
    /// What goes beyond the budget (F210).
    pub billable: i64,
    /// Work that is paid for apart, not part of what is used (F213, F217).
    pub apart: i64,
    /// Of the budget, cut to whole percent.
    pub percent: i64,
    /// The highest of the contract's warnings that is reached.
    pub warning: Option<u16>,
    pub state: State,
    /// While the system is not accepted.
    pub introduction: Option<Introduction>,
}

/// An introduction that is not over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// The day by which the system is to be accepted.
    pub due: NaiveDate,
    /// That day was agreed, not only typical.
    pub agreed: bool,
    /// It has passed.
    pub late: bool,
}

/// The worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Over,
    /// The first warning is reached.
    High,
    Ok,
}

impl State {
    pub fn word(self) -> &'static str {
        match self {
            State::Over => "over",
            State::High => "high",
            State::Ok => "ok",
        }
    }
}

impl Reading {
    /// The period in which `now` lies, as far as it has come; `None` before the contract begins.
    pub fn of(
        terms: &Terms<'_>,
        rules: &HoursRules,
        ledger: &Ledger,
        zone: Tz,
        now: Instant,
    ) -> Option<Self> {
        let today = zone::day(zone, now);
        let period = terms.period(today)?;
        let (from, to) = (zone::midnight(zone, period.from), zone::midnight(zone, period.to));
        let booked = ledger.between(from, to.min(now + 1));
        let apart = |booking: &Booking| rules.category(&booking.category).is_some_and(|c| c.apart);
        let budget = terms.budget(period);
        let used = minutes(booked.iter().filter(|booking| !apart(booking)));
        let beyond = used - budget;
        let warning = rules.warn_percent.iter().rev().copied();
        let warning =
            warning.into_iter().find(|percent| used > 0 && used * 100 >= budget * i64::from(*percent));
        Some(Self {
            phase: terms.phase(today),
            period,
            from,
            to,
            budget,
            used,
            left: (-beyond).max(0),
            billable: beyond.max(0),
            apart: minutes(booked.iter().filter(|booking| apart(booking))),
            percent: if budget > 0 { (used * 100).div_euclid(budget) } else { 0 },
            warning,
            state: match warning {
                _ if beyond > 0 => State::Over,
                Some(_) => State::High,
                None => State::Ok,
            },
            introduction: introduction(terms, today),
        })
    }
}

fn introduction(terms: &Terms<'_>, today: NaiveDate) -> Option<Introduction> {
    let due = terms.due();
    let open = terms.phase(today) == Phase::Introduction;
    open.then(|| Introduction { due, agreed: terms.agreed.is_some(), late: today > due })
}

/// Begun minutes are whole.
fn minutes<'a>(bookings: impl Iterator<Item = &'a Booking>) -> i64 {
    let seconds: i64 = bookings.map(|booking| booking.seconds).sum();
    (seconds + 59).div_euclid(60)
}
