//! What of a period's hours is used, left and billable.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::{Phase, Terms};
use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::domain::contract::HoursRules;
use crate::domain::facts::hours::{Booking, Ledger, Period};

/// How one period stands. All lengths in minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursReading {
    /// At the instant that is read; a period may have both.
    pub phase: Phase,
    pub period: Period,
    pub from: Instant,
    /// Not part of it any more.
    pub to: Instant,
    pub used: i64,
    /// `None` where no number of hours is agreed (A73).
    pub budget: Option<Budget>,
    /// Work that is paid for apart, not part of what is used (F213, F217).
    pub apart: i64,
    /// Work in services whose use was not agreed, part of the above (F274).
    pub outside: i64,
    /// The highest of the contract's warnings that is reached.
    pub warning: Option<u16>,
    pub state: HoursState,
    /// While the system is not accepted.
    pub introduction: Option<Introduction>,
}

/// What a period grants, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    pub granted: i64,
    /// Lapses with the period (A59).
    pub left: i64,
    /// What goes beyond it (F210).
    pub billable: i64,
    /// That at the agreed rate (F273), rounded to the nearest cent; `None` where none is agreed.
    pub cost: Option<Cents>,
    /// Part of it that is used, cut to whole percent.
    pub percent: i64,
}

impl Budget {
    fn of(granted: i64, used: i64, rate: Option<Cents>) -> Self {
        let beyond = used - granted;
        let billable = beyond.max(0);
        let cost = |rate: Cents| {
            let minutes = u64::try_from(billable).unwrap_or(0);
            Cents(rate.0.saturating_mul(minutes).saturating_add(30) / 60)
        };
        Self {
            granted,
            left: (-beyond).max(0),
            billable,
            cost: rate.map(cost),
            percent: if granted > 0 { (used * 100).div_euclid(granted) } else { 0 },
        }
    }
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
pub enum HoursState {
    Over,
    /// The first warning is reached.
    High,
    /// No number of hours is agreed, so there is nothing to measure against (A73).
    NotAgreed,
    Ok,
}

impl HoursReading {
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
        let used = minutes(booked.iter().filter(|booking| !apart(booking)));
        let outside =
            |booking: &&Booking| ledger.is_outside(&booking.category, zone::day(zone, booking.at), rules);
        let budget = terms.budget(period).map(|granted| Budget::of(granted, used, ledger.rate(&period)));
        let reached = |percent: &u16| {
            let granted = budget.map(|budget| budget.granted);
            used > 0 && granted.is_some_and(|granted| used * 100 >= granted * i64::from(*percent))
        };
        let warning = rules.warn_percent.iter().rev().copied().find(reached);
        Some(Self {
            phase: terms.phase(today),
            period,
            from,
            to,
            used,
            budget,
            apart: minutes(booked.iter().filter(|booking| apart(booking))),
            outside: minutes(booked.iter().filter(outside)),
            warning,
            state: match (budget, warning) {
                (None, _) => HoursState::NotAgreed,
                (Some(budget), _) if budget.billable > 0 => HoursState::Over,
                (_, Some(_)) => HoursState::High,
                (_, None) => HoursState::Ok,
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
