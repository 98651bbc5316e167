//! Former states of what people changed a moment ago, so that it can be taken back.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::facts::credit::Account;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Via;
use crate::domain::facts::incident::Incident;
use crate::domain::facts::rollout::Rollout;
use crate::domain::facts::roster::Roster;
use crate::domain::facts::server::Server;
use crate::domain::facts::tenant::Tenant;

/// How long an act can be taken back, in seconds after it was recorded.
pub const UNDO_SECONDS: i64 = 30;

/// Former states are kept a little longer than they are offered, so that a retraction that was
/// decided in time finds its own.
const KEPT_SECONDS: i64 = 2 * UNDO_SECONDS;

/// Acts that can be taken back, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Formers(VecDeque<Former>);

/// The state of an entity before one record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Former {
    pub seq: u64,
    pub recorded: Instant,
    pub by: Text,
    pub via: Via,
    pub command: Uuid,
    pub entity: Entity,
    pub before: Before,
}

/// `None` when the record created it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Before {
    Incident(Option<Box<Incident>>),
    Server(Box<Server>),
    Tenant(Box<Tenant>),
    Account(Box<Account>),
    Rollout(Box<Rollout>),
    /// All of it: it is small, and what others changed since stands against taking anything back.
    Roster(Box<Roster>),
}

impl Formers {
    pub(super) fn keep(&mut self, former: Former) {
        self.0.push_back(former);
    }

    pub(super) fn forget_before(&mut self, now: Instant) {
        while self.0.front().is_some_and(|f| now - f.recorded > KEPT_SECONDS) {
            self.0.pop_front();
        }
    }

    pub(super) fn take(&mut self, seq: u64) -> Option<Former> {
        let index = self.0.iter().position(|f| f.seq == seq)?;
        self.0.remove(index)
    }

    pub fn get(&self, seq: u64) -> Option<&Former> {
        self.0.iter().find(|f| f.seq == seq)
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Former> {
        self.0.iter()
    }
}
