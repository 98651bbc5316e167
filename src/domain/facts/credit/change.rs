//! What can happen to an account.

use serde::{Deserialize, Serialize};

use crate::domain::base::isc::Isc;
use crate::domain::base::text::Text;

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
}
