//! A desk that is only looked at.

use std::sync::{Arc, RwLockReadGuard};
use std::time::Duration;

use tokio::sync::watch;
use uuid::Uuid;

use crate::client::link::{Link, Reply};
use crate::domain::base::instant::Instant;
use crate::domain::facts::event::Record;
use crate::domain::facts::presence::Presence;
use crate::domain::readings::desk::Desk;
use crate::engine::{Connection, fresh_id};

/// What a screen that nobody sits at knows of a desk. Nothing that is reached through it takes a command:
/// who holds a follower cannot write, whatever they try.
#[derive(Clone)]
pub struct Follower {
    link: Arc<dyn Link>,
    console: Uuid,
}

/// What was read from the desk itself, past the replica.
#[derive(Clone, Debug)]
pub struct Glimpse {
    /// The last records, in order.
    pub last: Vec<Record>,
    /// Who is on which incident.
    pub people: Vec<Presence>,
}

impl Follower {
    pub fn new(link: Arc<dyn Link>) -> Self {
        Self { link, console: fresh_id() }
    }

    /// The replica, to be read at once and let go.
    pub fn read(&self) -> RwLockReadGuard<'_, Desk> {
        self.link.read()
    }

    /// The present by which the desk is read.
    pub fn now(&self) -> Instant {
        self.link.now()
    }

    /// Seconds by which the present is held before this machine's clock, because the last record was made by a
    /// clock that is faster.
    pub fn ahead(&self) -> i64 {
        self.link.now() - self.link.clock().now()
    }

    pub fn until_next_second(&self) -> Duration {
        self.link.clock().until_next_second()
    }

    /// Whether the desk moves on, and what keeps it from that.
    pub fn connection(&self) -> watch::Receiver<Connection> {
        self.link.connection()
    }

    /// Reads where the records are kept. An answer shows that the desk is in reach at this moment, which
    /// a replica that nothing comes to any more does not.
    pub fn glimpse(&self, limit: usize) -> Reply<Glimpse> {
        let (last, people) = (self.link.tail(limit), self.link.meet(self.console, None));
        Box::pin(async move {
            let last = last.await?;
            // Who is there is worth less than that the desk is.
            Ok(Glimpse { last, people: people.await.unwrap_or_default() })
        })
    }
}
