//! An account and its history.

use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::credit::change::CreditChange;
use crate::domain::facts::credit::meter::Meter;

/// What is written down about an account; a new definition replaces the old one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountDefinition {
    pub id: Id,
    /// Whose telephony runs on it.
    pub tenant: Option<Id>,
    /// Id of a contract pack with credits.
    pub pack: Id,
}

/// An account as the desk knows it now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub definition: AccountDefinition,
    /// Sorted by time; what is recorded late lies where it belongs.
    history: Vec<Entry>,
    /// Sequence number of the last record that touched it.
    pub touched: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub at: Instant,
    pub change: CreditChange,
}

impl Account {
    pub fn new(definition: AccountDefinition) -> Self {
        Self { definition, history: Vec::new(), touched: 0 }
    }

    pub fn history(&self) -> &[Entry] {
        &self.history
    }

    /// Adds what happened; of the same instant the later recorded comes later.
    pub fn add(&mut self, entry: Entry) {
        let index = self.history.partition_point(|known| known.at <= entry.at);
        self.history.insert(index, entry);
    }

    /// The account as it runs at `now`, at a list year of `year_days` days.
    pub fn meter(&self, year_days: u32, now: Instant) -> Meter {
        let mut meter = Meter::new(year_days);
        let mut last = now;
        for entry in self.history.iter().take_while(|entry| entry.at <= now) {
            meter.run((entry.at - last).max(0));
            meter.take(&entry.change);
            last = entry.at;
        }
        meter.run((now - last).max(0));
        meter
    }

    /// Since when nothing is left of it while something is rented, so that the system is switched off
    /// (F190, F200); `None` while it runs, or needs nothing.
    pub fn dry_since(&self, year_days: u32, now: Instant) -> Option<Instant> {
        let mut meter = Meter::new(year_days);
        let mut last = now;
        let mut dry: Option<Instant> = None;
        for entry in self.history.iter().take_while(|entry| entry.at <= now) {
            meter.run((entry.at - last).max(0));
            meter.take(&entry.change);
            last = entry.at;
            // What was dry before a change that brings nothing has been so since then.
            dry = meter.dry_at(last).map(|at| dry.filter(|dry| at == last && *dry < last).unwrap_or(at));
        }
        dry.filter(|at| *at <= now)
    }

    /// The firmware of the system that runs on it, as last recorded (F177).
    pub fn firmware(&self, now: Instant) -> Option<&Text> {
        let known = self.history.iter().rev().filter(|entry| entry.at <= now);
        known.into_iter().find_map(|entry| match &entry.change {
            CreditChange::FirmwareKnown { firmware } => Some(firmware),
            _ => None,
        })
    }

    /// When that was recorded.
    pub fn firmware_since(&self, now: Instant) -> Option<Instant> {
        let mut known = self.history.iter().rev().filter(|entry| entry.at <= now);
        known.find(|entry| matches!(entry.change, CreditChange::FirmwareKnown { .. })).map(|entry| entry.at)
    }

    /// The last time the licence server was spoken to (F189).
    pub fn last_contact(&self, now: Instant) -> Option<Instant> {
        let mut meter = Meter::new(365);
        let mut last = None;
        for entry in self.history.iter().take_while(|entry| entry.at <= now) {
            if meter.is_contact(&entry.change) {
                last = Some(entry.at);
            }
            meter.take(&entry.change);
        }
        last
    }

    /// Credits that were loaded by a key or order, by which a second telling is known (F191).
    pub fn loaded_by(&self, reference: &str) -> Option<Isc> {
        self.history.iter().find_map(|entry| match &entry.change {
            CreditChange::ToppedUp { amount, reference: of } if **of == *reference => Some(*amount),
            _ => None,
        })
    }

    /// What the system runs on, as last recorded, and whether there is a contract for the cloud.
    pub fn hosted(&self, now: Instant) -> Option<(&Text, bool)> {
        let known = self.history.iter().rev().filter(|entry| entry.at <= now);
        known.into_iter().find_map(|entry| match &entry.change {
            CreditChange::Hosted { on, cloud_contract } => Some((on, *cloud_contract)),
            _ => None,
        })
    }

    /// Whether anything was ever said of how many of a licence are rented up to then.
    pub fn speaks_of(&self, licence: &str, now: Instant) -> bool {
        let known = self.history.iter().take_while(|entry| entry.at <= now);
        known.into_iter().any(
            |entry| matches!(&entry.change, CreditChange::Rented { licence: of, .. } if &**of == licence),
        )
    }

    /// When rented and bought licences are mixed for the first time from `at` on (F188).
    pub fn mixed_from(&self, at: Instant) -> Option<Instant> {
        let mut meter = Meter::new(365);
        for entry in &self.history {
            meter.take(&entry.change);
            if entry.at >= at && !meter.rented.is_empty() && !meter.bought.is_empty() {
                return Some(entry.at);
            }
        }
        None
    }
}
