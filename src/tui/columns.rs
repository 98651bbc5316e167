//! The columns that each pane can show, those that can be left out.

use super::model::Pane;
use crate::words::console::Column;

const INCIDENTS: [Column; 13] = {
    use Column::{
        Age, Channel, Escalation, Eta, LastNote, Owner, Reseller, Restore, Server, Stage, Subject, Tenant,
        Waited,
    };
    [
        Stage, Restore, Escalation, Tenant, Server, Subject, Owner, Eta, Waited, Channel, Reseller, Age,
        LastNote,
    ]
};

const CLOCKS: [Column; 5] = {
    use Column::{Due, Owner, Percent, Subject, Tenant};
    [Due, Percent, Tenant, Owner, Subject]
};

const UPDATES: [Column; 12] = {
    use Column::{
        Deferral, Flags, Latest, Left, Nights, Notice, Reseller, Rollout, Standard, Tenants, Version, Wave,
    };
    [Version, Rollout, Left, Notice, Deferral, Reseller, Tenants, Standard, Latest, Flags, Wave, Nights]
};

const STORAGE: [Column; 10] = {
    use Column::{Bought, LicenceCount, Other, Recordings, Reserved, Runway, Server, Trend, Voicemail, Week};
    [Week, Runway, LicenceCount, Bought, Recordings, Voicemail, Other, Trend, Reserved, Server]
};

const LICENCES: [Column; 13] = {
    use Column::{
        Amount, Balance, Baseline, Daily, Ends, Have, LastContact, Missing, Monthly, Need, Now, Penalty,
        Without,
    };
    [Balance, Daily, Monthly, Ends, LastContact, Need, Have, Without, Missing, Baseline, Now, Amount, Penalty]
};

const AVAILABILITY: [Column; 5] = {
    use Column::{Budget, Down, Excluded, Server, Year};
    [Down, Excluded, Year, Budget, Server]
};

const CONTRACTS: [Column; 11] = {
    use Column::{
        Authorised, Backup, Begins, Billable, Certified, Cold, Hours, Phase, Tested, Unmet, Version,
    };
    [Version, Phase, Hours, Billable, Backup, Cold, Tested, Certified, Authorised, Begins, Unmet]
};

const LOG: [Column; 1] = {
    use Column::By;
    [By]
};

/// Columns of a pane that may be hidden, in their order. What tells rows apart is always shown.
pub fn of(pane: Pane) -> impl Iterator<Item = Column> {
    let columns: &[Column] = match pane {
        Pane::Incidents => &INCIDENTS,
        Pane::Clocks => &CLOCKS,
        Pane::Updates => &UPDATES,
        Pane::Storage => &STORAGE,
        Pane::Licences => &LICENCES,
        Pane::Availability => &AVAILABILITY,
        Pane::Contracts => &CONTRACTS,
        Pane::Log => &LOG,
    };
    columns.iter().copied()
}
