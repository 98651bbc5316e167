//! What rows are about.

use crate::domain::base::number::Number;
use crate::domain::facts::backup::Subject;
use crate::domain::facts::entity::Entity;
use crate::domain::readings::alarm::{Kind, Part};
use crate::domain::readings::backup::DutyKind;
use crate::domain::readings::owed::OwedKind;

/// What a row is about. The cursor holds on to it, not to a position.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RowKey {
    Incident(Number),
    /// A clock by its place in the contract.
    Clock(Number, usize),
    /// An update by server and release.
    Update(String, String),
    /// Something that is owed about an update.
    Duty(String, String, OwedKind),
    /// Something that is owed about backups.
    Backup(Subject, DutyKind),
    Tenant(String),
    /// A reseller with all that it is charged for.
    Reseller(String),
    /// A credit account.
    Account(String),
    /// A contract of a tenant.
    Contract(String, String),
    /// A product of a tenant's system.
    Licence(String, String),
    /// What runs out or is alarming and has no clock: of which kind, about what, and which of several.
    Limit(Kind, Entity, Part),
    Record(u64),
    /// The whole desk.
    Desk,
}

/// The rows of one list, as they are shown.
pub trait Keyed {
    fn len(&self) -> usize;

    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn position(&self, key: &RowKey) -> Option<usize>;

    fn key(&self, index: usize) -> Option<RowKey>;

    /// The row's position, where it was at `near` when it was looked for last: mostly it still is.
    fn find(&self, key: &RowKey, near: usize) -> Option<usize> {
        if self.key(near).as_ref() == Some(key) { Some(near) } else { self.position(key) }
    }
}
