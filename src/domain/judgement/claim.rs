//! What is claimed by a check that holds, or is missing where one warns.

mod backup;
mod hours;
mod licence;
mod tenant;

pub use backup::OfBackup;
pub use hours::OfHours;
pub use licence::OfLicence;
pub use tenant::OfTenant;

use crate::domain::incident::Contact;
use crate::domain::instant::Instant;

/// A claim, by area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    Incident(OfIncident),
    Tenant(OfTenant),
    Backup(OfBackup),
    Licence(OfLicence),
    Hours(OfHours),
}

/// A claim of an act about an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfIncident {
    /// It is in time for the restoration limit.
    RestoredBy(Instant),
    /// Nobody is told, so no reaction clock ends.
    Internal,
    /// The customer is answered; by phone, as the contract's phone contact too.
    Answers(Contact),
}

/// Each area's own values are claims.
macro_rules! claims {
    ($($area:ident($kind:ty),)+) => {
        $(impl From<$kind> for Claim {
            fn from(claim: $kind) -> Self { Claim::$area(claim) }
        })+
    };
}

claims! {
    Incident(OfIncident),
    Tenant(OfTenant),
    Backup(OfBackup),
    Licence(OfLicence),
    Hours(OfHours),
}
