//! What happened to a tenant's hours, as it was recorded.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::period::Period;
use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::HoursRules;

/// What happened under one contract of a tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// The system was accepted, which ends the introduction (F207).
    pub accepted: Option<Acceptance>,
    /// The end of the introduction that was agreed instead of the typical one (F208).
    pub agreed: Option<NaiveDate>,
    /// Hours a month where they are not the pack's, by the day from which periods have them.
    pub granted: BTreeMap<NaiveDate, u32>,
    /// What an hour beyond the budget costs, by the day from which it does (F273).
    #[serde(default)]
    pub rates: BTreeMap<NaiveDate, Cents>,
    /// Categories of work that were agreed to be used, by the day from which they are (F274).
    #[serde(default)]
    pub services: BTreeMap<NaiveDate, BTreeSet<Text>>,
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
    /// What an hour beyond the budget costs.
    RateAgreed {
        rate: Cents,
        from: NaiveDate,
    },
    /// Which services are used; the whole list.
    ServicesAgreed {
        services: BTreeSet<Text>,
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
            HoursChange::RateAgreed { .. } => "hourly-rate-agreed",
            HoursChange::ServicesAgreed { .. } => "services-agreed",
            HoursChange::Booked { .. } => "hours-booked",
        }
    }
}

impl Ledger {
    /// Of a contract under which nothing has happened.
    pub(in crate::domain) const EMPTY: &'static Ledger = &Ledger {
        accepted: None,
        agreed: None,
        granted: BTreeMap::new(),
        rates: BTreeMap::new(),
        services: BTreeMap::new(),
        bookings: Vec::new(),
    };

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
            HoursChange::RateAgreed { rate, from } => {
                self.rates.insert(*from, *rate);
            }
            HoursChange::ServicesAgreed { services, from } => {
                self.services.insert(*from, services.clone());
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

    /// What an hour beyond the budget of a period costs: the rate of its first day, or the first that
    /// was agreed within it.
    pub fn rate(&self, period: &Period) -> Option<Cents> {
        let before = self.rates.range(..=period.from).next_back();
        before.or_else(|| self.rates.range(period.from..period.to).next()).map(|(_, rate)| *rate)
    }

    /// The services that are agreed on a day; `None` where nothing was agreed about them.
    pub fn services(&self, day: NaiveDate) -> Option<&BTreeSet<Text>> {
        self.services.range(..=day).next_back().map(|(_, services)| services)
    }

    /// Work outside what was agreed (F274). Work on incidents is what the hours are for.
    pub fn is_outside(&self, category: &str, day: NaiveDate, rules: &HoursRules) -> bool {
        let agreed = |services: &BTreeSet<Text>| services.iter().any(|service| &**service == category);
        *category != *rules.incident_category && self.services(day).is_some_and(|list| !agreed(list))
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
