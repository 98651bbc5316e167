//! The columns that each pane can show, those that can be left out.

use super::model::Pane;
use crate::words::console::Column;

/// Columns of a pane that may be hidden, in their order. What tells rows apart is always shown.
pub fn of(pane: Pane) -> impl Iterator<Item = Column> {
    let columns: &[Column] = match pane {
        Pane::Incidents => &[
            Column::Stage,
            Column::Restore,
            Column::Escalation,
            Column::Tenant,
            Column::Server,
            Column::Subject,
            Column::Owner,
            Column::Eta,
            Column::Waited,
            Column::Channel,
            Column::Reseller,
            Column::Age,
            Column::LastNote,
        ],
        Pane::Clocks => &[Column::Due, Column::Percent, Column::Tenant, Column::Owner, Column::Subject],
        Pane::Updates => &[
            Column::Version,
            Column::Rollout,
            Column::Left,
            Column::Notice,
            Column::Deferral,
            Column::Reseller,
            Column::Tenants,
            Column::Standard,
            Column::Latest,
            Column::Flags,
            Column::Wave,
            Column::Nights,
        ],
        Pane::Storage => &[
            Column::Week,
            Column::Runway,
            Column::LicenceCount,
            Column::Bought,
            Column::Recordings,
            Column::Voicemail,
            Column::Other,
            Column::Trend,
            Column::Reserved,
            Column::Server,
        ],
        Pane::Licences => &[
            Column::Balance,
            Column::Daily,
            Column::Monthly,
            Column::Ends,
            Column::LastContact,
            Column::Need,
            Column::Have,
            Column::Without,
            Column::Missing,
            Column::Baseline,
            Column::Now,
            Column::Amount,
            Column::Penalty,
        ],
        Pane::Availability => &[Column::Down, Column::Excluded, Column::Year, Column::Budget, Column::Server],
        Pane::Contracts => &[
            Column::Version,
            Column::Phase,
            Column::Hours,
            Column::Billable,
            Column::Backup,
            Column::Cold,
            Column::Tested,
            Column::Certified,
            Column::Authorised,
            Column::Begins,
            Column::Unmet,
        ],
        Pane::Log => &[Column::By],
    };
    columns.iter().copied()
}
