//! Rented software paid with service credits: what an account holds and how long it lasts (F180,
//! F192, F196 to F204, A54 to A56).
//!
//! Nothing is counted down. A balance is worked out from the account's history in units of which a
//! whole number makes one micro-iSC, so no change of what is rented ever loses a fraction.

mod amount;
mod firmware;
mod meter;
mod notes;
mod prices;
mod standing;
mod switching;
mod top_up;

use serde::{Deserialize, Serialize};

use super::instant::Instant;
use super::table::Id;
use super::text::Text;
pub use amount::{Isc, NotAnAmount};
pub use firmware::{Firmware, NotFirmware};
pub use meter::{Meter, Rent};
pub use notes::{Hosting, Note, hosting, notes};
pub use prices::{PriceList, at_contact, price};
pub use standing::{Line, Standing, State, lines, of};
pub use switching::{Switched, switched};
pub use top_up::{Lasts, Loading, Price, TopUp, repriced};

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

/// What can happen to an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CreditChange {
    /// Credits were bought and loaded (F199).
    ToppedUp { amount: Isc, reference: Text },
    /// So many of a licence are rented from then on, each at the price of the list in force then
    /// (F193); none ends it (F201).
    Rented { licence: Text, count: u32, monthly: Isc },
    /// The balance that the licence server shows (F198).
    BalanceRead { amount: Isc },
    /// So many of a licence are bought, not rented, for the system that runs on it (F188).
    Bought { licence: Text, count: u32 },
    /// The firmware of that system (F177).
    FirmwareKnown { firmware: Text },
    /// What it runs on (F187), and whether there is a contract for the cloud (F178).
    Hosted { on: Text, cloud_contract: bool },
}

impl CreditChange {
    pub fn kind(&self) -> &'static str {
        match self {
            CreditChange::ToppedUp { .. } => "topped-up",
            CreditChange::Rented { .. } => "rented",
            CreditChange::BalanceRead { .. } => "balance-read",
            CreditChange::Bought { .. } => "licence-bought",
            CreditChange::FirmwareKnown { .. } => "firmware-known",
            CreditChange::Hosted { .. } => "hosted",
        }
    }

    /// Whether it connects to the licence server, from when on new prices hold (F189, F204): loading
    /// does, and a change of what is rented before it.
    fn is_contact(&self, before: &Meter) -> bool {
        match self {
            CreditChange::ToppedUp { .. } => true,
            CreditChange::Rented { licence, count, monthly } => match before.rented.get(licence) {
                Some(rent) => (rent.count, rent.monthly) != (*count, *monthly),
                None => *count > 0,
            },
            _ => false,
        }
    }
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
            if entry.change.is_contact(&meter) {
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
