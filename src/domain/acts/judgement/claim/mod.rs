//! What is claimed by a check that holds, or is missing where one warns.

mod backup;
mod hours;
mod incident;
mod licence;
mod limits;
mod roster;
mod tenant;
mod update;

pub use backup::OfBackup;
pub use hours::OfHours;
pub use incident::{OfIncident, OfReport, OfWork, Reporter};
pub use licence::OfLicence;
pub use limits::OfLimits;
pub use roster::OfRoster;
pub use tenant::OfTenant;
pub use update::{OfBegin, OfDeferral, OfUpdate};

use crate::domain::readings::finding::Found;
use crate::domain::readings::refusal::Part;

/// A claim, by area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It is there.
    Given(Part),
    Incident(OfIncident),
    Work(OfWork),
    Limits(OfLimits),
    Report(OfReport),
    Update(OfUpdate),
    Tenant(OfTenant),
    Backup(OfBackup),
    Licence(OfLicence),
    Hours(OfHours),
    Roster(OfRoster),
    /// What would follow.
    Follows(Found),
}

macro_rules! claims {
    ($($area:ident($kind:ty),)+) => {
        $(impl From<$kind> for Claim {
            fn from(claim: $kind) -> Self { Claim::$area(claim) }
        })+
    };
}

claims! {
    Incident(OfIncident),
    Work(OfWork),
    Limits(OfLimits),
    Report(OfReport),
    Update(OfUpdate),
    Tenant(OfTenant),
    Backup(OfBackup),
    Licence(OfLicence),
    Hours(OfHours),
    Roster(OfRoster),
    Follows(Found),
}

impl From<OfBegin> for Claim {
    fn from(claim: OfBegin) -> Self {
        OfUpdate::Begin(claim).into()
    }
}

impl From<OfDeferral> for Claim {
    fn from(claim: OfDeferral) -> Self {
        OfUpdate::Deferral(claim).into()
    }
}
