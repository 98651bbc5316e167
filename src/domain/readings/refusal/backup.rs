//! Reasons of acts about backups.

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use serde::{Deserialize, Serialize};

/// A reason that acts about backups can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfBackup {
    /// No pack with rules about the backups of servers is known.
    NoRules,
    /// No contract of the tenant is about backups of its own; with this server it is backed up.
    NotItsOwn {
        tenant: Id,
        server: Option<Id>,
    },
    NoCountry(Text),
    SecondOfServer(Id),
}
