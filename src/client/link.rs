//! A desk in reach, wherever it lives.

use std::collections::HashSet;
use std::sync::{PoisonError, RwLockReadGuard};

use tokio::sync::watch;
use uuid::Uuid;

use crate::domain::acts::decide::Command;
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::facts::presence::Presence;
use crate::domain::readings::desk::Desk;
pub use crate::engine::Answer as Reply;
use crate::engine::{BatchReport, Clock, Connection, Interrupted, Receipt, SharedDesk, Updates};

/// What a server made of whoever looks at its desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Station {
    /// The one reseller whose part is seen.
    pub reseller: Option<Text>,
    /// Nothing can be done from here.
    pub only_looks: bool,
    /// Milliseconds by which this machine's clock is behind that of the server.
    pub behind: i64,
}

impl Station {
    /// Milliseconds by which two clocks may differ before it is told.
    const SLACK: i64 = 2_000;

    /// Whether both clocks differ by more than two do.
    pub fn is_far(&self) -> bool {
        self.behind.abs() > Self::SLACK
    }
}

/// What the console and the command line know of a desk: they read the replica that it shares, send
/// what somebody wants, and never ask where it lives.
pub trait Link: Send + Sync {
    /// The replica that this link keeps up to date.
    fn desk(&self) -> &SharedDesk;

    /// The present by which the desk's clocks are read.
    fn clock(&self) -> Clock;

    /// What happens to the desk, as it happens.
    fn follow(&self) -> Updates;

    /// Whether the desk moves on, and what keeps it from that.
    fn connection(&self) -> watch::Receiver<Connection>;

    /// Says where `console` is, and answers with where the others are.
    fn meet(&self, console: Uuid, own: Option<Presence>) -> Reply<Vec<Presence>>;

    fn send(&self, command: Command) -> Reply<Receipt>;

    /// Many commands in few appends. Refused ones are passed over and reported.
    fn send_all(&self, commands: Vec<Command>) -> Reply<BatchReport, Box<Interrupted>>;

    /// Many commands in one append: all of them, or none when one is refused.
    fn send_whole(&self, commands: Vec<Command>) -> Reply<BatchReport>;

    /// Before what comes in late: every step whose moment has come is recorded (A68).
    fn sweep(&self) -> Reply<()>;

    /// After much has come in: the next start is to be quick.
    fn save(&self) -> Reply<()>;

    /// The last `limit` records about one entity, in order.
    fn about(&self, entity: Entity, limit: usize) -> Reply<Vec<Record>>;

    /// The desk as it was at `at`.
    fn past(&self, at: Instant) -> Reply<SharedDesk>;

    /// Which of these commands are recorded.
    fn known(&self, commands: Vec<Uuid>) -> Reply<HashSet<Uuid>>;

    /// The last `limit` records of the desk, in order.
    fn tail(&self, limit: usize) -> Reply<Vec<Record>>;

    /// What the desk's server makes of us; of a desk in this process, nothing.
    fn station(&self) -> Station {
        Station::default()
    }

    /// The replica, to be read at once and let go.
    fn read(&self) -> RwLockReadGuard<'_, Desk> {
        self.desk().read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The present by which the desk is read and acted on: never before its last record, however far
    /// this machine's clock is behind (A69).
    fn now(&self) -> Instant {
        self.read().world().present(self.clock().now())
    }
}
