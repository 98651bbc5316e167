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

    /// Gives those that are too old by now, oldest first.
    pub(super) fn forget_before(&mut self, now: Instant) -> Vec<Former> {
        let old = self.0.iter().take_while(|f| now - f.recorded > KEPT_SECONDS).count();
        self.0.drain(..old).collect()
    }

    pub(super) fn take(&mut self, seq: u64) -> Option<Former> {
        let index = self.place(seq)?;
        self.0.remove(index)
    }

    pub(super) fn place(&self, seq: u64) -> Option<usize> {
        self.0.iter().position(|f| f.seq == seq)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Puts back the former of one record that was taken, at its place, or forgets those that came last.
    pub(super) fn put_back(&mut self, len: usize, taken: Option<(usize, Former)>) {
        match taken {
            Some((place, former)) if self.0.len() < len => self.0.insert(place, former),
            _ => self.0.truncate(len),
        }
    }

    /// Knows again those that were too old.
    pub(super) fn remember(&mut self, forgotten: Vec<Former>) {
        forgotten.into_iter().rev().for_each(|former| self.0.push_front(former));
    }

    pub fn get(&self, seq: u64) -> Option<&Former> {
        self.0.iter().find(|f| f.seq == seq)
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Former> {
        self.0.iter()
    }
}
