//! How an engine and its journal stand.

use crate::domain::base::instant::Instant;
use crate::engine::failure::Failure;

/// Whether what happens gets into the journal, and out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Connection {
    #[default]
    Connected,
    /// It does not, for this reason and since then. It is tried again.
    Waiting { why: Failure, since: Instant },
}

impl Connection {
    pub fn is_connected(&self) -> bool {
        *self == Connection::Connected
    }

    /// After this came of the last try.
    pub(super) fn after(&self, failed: Option<Failure>, now: Instant) -> Self {
        match (failed, self) {
            (None, _) => Connection::Connected,
            (Some(why), Connection::Waiting { since, .. }) => Connection::Waiting { why, since: *since },
            (Some(why), Connection::Connected) => Connection::Waiting { why, since: now },
        }
    }
}
