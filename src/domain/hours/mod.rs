//! Hours of work that a contract includes by the month: two phases, a budget for each period, what
//! was booked and what is billable (F206 to F220, A59).
//!
//! Work is kept in whole seconds and rounded once, when a period is read: up to whole minutes.

mod reading;
mod standing;
mod terms;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use super::availability::Unmeasured;
use super::incident::Number;
use super::instant::Instant;
use super::text::Text;
pub use reading::{Introduction, Reading, State};
pub use standing::{Line, contract, lines, of};
pub use terms::{Period, Phase, Terms};

/// What happened under one contract of a tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// The system was accepted, which ends the introduction (F207).
    pub accepted: Option<Acceptance>,
    /// The end of the introduction that was agreed instead of the typical one (F208).
    pub agreed: Option<NaiveDate>,
    /// Hours a month where they are not the pack's, by the day from which periods have them.
    pub granted: BTreeMap<NaiveDate, u32>,
    /// Sorted by time; what is told late lies where it belongs.
    bookings: Vec<Booking>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// The first day of the operation phase.
    pub on: NaiveDate,
    pub by: Text,
}

/// Work that was done, or a correction that takes some of it away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booking {
    pub at: Instant,
    /// Below zero for a correction.
    pub seconds: i64,
    /// Key of one of the contract's categories.
    pub category: Text,
    /// What was done, or why it is corrected.
    pub text: Text,
    pub by: Text,
    pub incident: Option<Number>,
}

/// What can happen to a tenant's hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HoursChange {
    Accepted {
        on: NaiveDate,
    },
    IntroductionAgreed {
        until: NaiveDate,
    },
    Granted {
        hours: u32,
        from: NaiveDate,
    },
    Booked {
        at: Instant,
        seconds: i64,
        category: Text,
        text: Text,
        #[serde(default)]
        incident: Option<Number>,
    },
}

impl HoursChange {
    pub fn kind(&self) -> &'static str {
        match self {
            HoursChange::Accepted { .. } => "introduction-accepted",
            HoursChange::IntroductionAgreed { .. } => "introduction-agreed",
            HoursChange::Granted { .. } => "hours-granted",
            HoursChange::Booked { .. } => "hours-booked",
        }
    }
}

impl Ledger {
    /// Of a contract under which nothing has happened.
    pub(super) const EMPTY: &'static Ledger =
        &Ledger { accepted: None, agreed: None, granted: BTreeMap::new(), bookings: Vec::new() };

    pub fn bookings(&self) -> &[Booking] {
        &self.bookings
    }

    /// Adds what `by` has recorded.
    pub fn apply(&mut self, change: &HoursChange, by: &Text) {
        match change {
            HoursChange::Accepted { on } => self.accepted = Some(Acceptance { on: *on, by: by.clone() }),
            HoursChange::IntroductionAgreed { until } => self.agreed = Some(*until),
            HoursChange::Granted { hours, from } => {
                self.granted.insert(*from, *hours);
            }
            HoursChange::Booked { at, seconds, category, text, incident } => self.add(Booking {
                at: *at,
                seconds: *seconds,
                category: category.clone(),
                text: text.clone(),
                by: by.clone(),
                incident: *incident,
            }),
        }
    }

    /// Of the same instant the later recorded comes later.
    pub fn add(&mut self, booking: Booking) {
        let index = self.bookings.partition_point(|known| known.at <= booking.at);
        self.bookings.insert(index, booking);
    }

    /// Bookings in `[from, to)`.
    pub fn between(&self, from: Instant, to: Instant) -> &[Booking] {
        let index = |at: Instant| self.bookings.partition_point(|booking| booking.at < at);
        let (first, end) = (index(from), index(to));
        &self.bookings[first..end.max(first)]
    }

    /// Seconds that are booked for an incident later than `since`.
    pub fn for_incident(&self, number: Number, since: Instant) -> i64 {
        let own = self.bookings.iter().filter(|b| b.incident == Some(number) && b.at > since);
        own.map(|booking| booking.seconds).sum()
    }
}
