//! How a console reaches its desk.

mod local;

use std::collections::HashSet;
use std::pin::Pin;

use tokio::sync::watch;
use uuid::Uuid;

use crate::domain::acts::decide::Command;
use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::facts::presence::Presence;
use crate::engine::Clock;
pub use crate::engine::{Failure, Receipt, SharedDesk, Update, Updates, fresh_id};

/// What a link answers when it gets to it.
pub type Reply<T> = Pin<Box<dyn Future<Output = Result<T, Failure>> + Send>>;

/// A desk in reach. The console reads the desk it shares and never asks where it lives.
pub trait Link: Send + Sync {
    /// The replica that this link keeps up to date.
    fn desk(&self) -> &SharedDesk;

    /// The present by which the desk's clocks are read.
    fn clock(&self) -> Clock;

    /// What happens to the desk, as it happens.
    fn follow(&self) -> Updates;

    /// What keeps the desk from moving on, while it lasts.
    fn trouble(&self) -> watch::Receiver<Option<String>>;

    /// Says where `console` is, and answers with where the others are.
    fn meet(&self, console: Uuid, own: Option<Presence>) -> Reply<Vec<Presence>>;

    fn send(&self, command: Command) -> Reply<Receipt>;

    /// The last `limit` records about one entity, in order.
    fn about(&self, entity: Entity, limit: usize) -> Reply<Vec<Record>>;

    /// The desk as it was at `at`.
    fn past(&self, at: Instant) -> Reply<SharedDesk>;

    /// Which of these commands are recorded.
    fn known(&self, commands: Vec<Uuid>) -> Reply<HashSet<Uuid>>;

    /// The last `limit` records of the desk, in order.
    fn tail(&self, limit: usize) -> Reply<Vec<Record>>;
}
