//! What a tenant's contract grants in which span of days.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};

use crate::domain::contract::{HoursRules, IntroductionHours};
use crate::domain::facts::hours::{Ledger, Period};
use crate::domain::facts::tenant::Holding;
use crate::domain::readings::availability::Unmeasured;

/// Where a contract stands: the introduction lasts until the system is accepted (F207), the
/// operation follows (F219).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    Introduction,
    Operation,
}

impl Phase {
    pub fn word(self) -> &'static str {
        match self {
            Phase::Introduction => "introduction",
            Phase::Operation => "operation",
        }
    }
}

/// The terms of one contract of one tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms<'a> {
    pub begins: NaiveDate,
    /// Hours of a month of the operation phase, where none are granted; `None` where none are agreed.
    pub per_month: Option<u32>,
    /// Hours that are granted, by the day from which periods have them.
    pub granted: &'a BTreeMap<NaiveDate, u32>,
    /// So many times as many during the introduction (F209).
    pub factor: i64,
    /// Months that an introduction takes, where no end is agreed (F208).
    pub introduction_months: u32,
    pub hours: IntroductionHours,
    /// The first day of the operation phase.
    pub accepted: Option<NaiveDate>,
    pub agreed: Option<NaiveDate>,
}

impl<'a> Terms<'a> {
    /// # Errors
    /// The begin of the contract is not written down.
    pub fn of(
        rules: &HoursRules,
        hours: IntroductionHours,
        holding: &Holding,
        ledger: &'a Ledger,
    ) -> Result<Self, Unmeasured> {
        let begins = holding.begins.ok_or(Unmeasured::NoBegin)?;
        Ok(Self {
            begins,
            per_month: rules.per_month,
            granted: &ledger.granted,
            factor: i64::from(rules.introduction_factor),
            introduction_months: rules.introduction_months,
            hours,
            // What was accepted under an earlier begin does not end this introduction.
            accepted: ledger.accepted.as_ref().map(|a| a.on).filter(|on| *on >= begins),
            agreed: ledger.agreed.filter(|until| *until >= begins),
        })
    }

    /// Of a contract that was renewed since its first day: it goes on with the system that was accepted
    /// under it before.
    pub fn renewed(mut self, first: Option<NaiveDate>, ledger: &Ledger) -> Self {
        let since = |on: &NaiveDate| first.is_none_or(|first| *on >= first);
        self.accepted = self.accepted.or(ledger.accepted.as_ref().map(|a| a.on).filter(since));
        self
    }

    /// The day of acceptance is the first of the operation phase.
    pub fn phase(&self, day: NaiveDate) -> Phase {
        match self.accepted {
            Some(on) if on <= day => Phase::Operation,
            _ => Phase::Introduction,
        }
    }

    /// The day by which the system is to be accepted: the agreed one, or so many months after the
    /// begin.
    pub fn due(&self) -> NaiveDate {
        self.agreed.unwrap_or_else(|| later(self.begins, self.introduction_months))
    }

    /// The period in which `day` lies; `None` before the contract begins.
    pub fn period(&self, day: NaiveDate) -> Option<Period> {
        let month = self.month(day)?;
        Some(match (self.hours, self.phase(day)) {
            (IntroductionHours::PerMonth, _) => month,
            (IntroductionHours::InTotal, Phase::Introduction) => {
                Period { from: self.begins, to: self.accepted.unwrap_or(month.to) }
            }
            (IntroductionHours::InTotal, Phase::Operation) => {
                Period { from: self.accepted.map_or(month.from, |on| on.max(month.from)), ..month }
            }
        })
    }

    /// The month of the contract, from its begin day on; the 31st is the last day of a month that
    /// has none.
    pub fn month(&self, day: NaiveDate) -> Option<Period> {
        if day < self.begins {
            return None;
        }
        let whole = (day.year() - self.begins.year()) * 12 + day.month0().cast_signed()
            - self.begins.month0().cast_signed();
        let number = u32::try_from(whole).ok()?;
        let number = if later(self.begins, number) > day { number.saturating_sub(1) } else { number };
        Some(Period { from: later(self.begins, number), to: later(self.begins, number + 1) })
    }

    /// Minutes of a month of the operation phase, for a period.
    fn monthly(&self, period: Period) -> Option<i64> {
        let granted = self.granted.range(..=period.from).next_back().map(|(_, hours)| *hours);
        Some(i64::from(granted.or(self.per_month)?) * 60)
    }

    /// Minutes of a period; a begun minute is granted whole. `None` where no number is agreed (A73).
    pub fn budget(&self, period: Period) -> Option<i64> {
        let monthly = self.monthly(period)?;
        let once = self.hours == IntroductionHours::InTotal;
        if once && self.phase(period.from) == Phase::Introduction {
            return Some(monthly * self.factor);
        }
        let month = self.month(period.from).unwrap_or(period);
        let doubled = match (once, self.accepted) {
            (true, _) => 0,
            (false, Some(on)) => days(period.from, on.clamp(period.from, period.to)),
            (false, None) => period.days(),
        };
        let shares = period.days() + doubled * (self.factor - 1);
        Some((monthly * shares + month.days() - 1) / month.days().max(1))
    }
}

fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

fn later(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}
