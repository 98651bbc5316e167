//! The desk in this very process.

use std::collections::HashSet;
use std::sync::Arc;

use tokio::sync::watch;
use uuid::Uuid;

use crate::client::link::{Link, Reply};
use crate::domain::acts::decide::Command;
use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::facts::presence::Presence;
use crate::engine::{
    self, BatchReport, Clock, Connection, Handle, Interrupted, Receipt, Request, SharedDesk, Updates,
};
use crate::store::{self, Presences};

/// An engine, and who else is on its desk.
pub struct Local {
    engine: Handle,
    presences: Arc<dyn Presences>,
}

impl Local {
    pub fn new(engine: Handle, presences: Arc<dyn Presences>) -> Self {
        Self { engine, presences }
    }
}

impl Link for Local {
    fn desk(&self) -> &SharedDesk {
        self.engine.desk()
    }

    fn clock(&self) -> Clock {
        self.engine.clock()
    }

    fn follow(&self) -> Updates {
        self.engine.updates()
    }

    fn connection(&self) -> watch::Receiver<Connection> {
        self.engine.connection()
    }

    fn meet(&self, console: Uuid, own: Option<Presence>) -> Reply<Vec<Presence>> {
        found(self.presences.meet(console, own, self.clock().now()))
    }

    fn send(&self, command: Command) -> Reply<Receipt> {
        self.engine.execute(command)
    }

    fn send_all(&self, commands: Vec<Command>) -> Reply<BatchReport, Box<Interrupted>> {
        self.engine.ask(|asker| Request::ExecuteAll(commands, asker))
    }

    fn send_whole(&self, commands: Vec<Command>) -> Reply<BatchReport> {
        self.engine.ask(|asker| Request::ExecuteWhole(commands, asker))
    }

    fn sweep(&self) -> Reply<()> {
        self.engine.ask(Request::SweepAll)
    }

    fn save(&self) -> Reply<()> {
        self.engine.ask(Request::Save)
    }

    fn about(&self, entity: Entity, limit: usize) -> Reply<Vec<Record>> {
        found(self.engine.journal().about(entity, limit))
    }

    fn past(&self, at: Instant) -> Reply<SharedDesk> {
        let (journal, contracts) = (self.engine.journal().clone(), self.read().contracts().clone());
        Box::pin(async move { engine::past(&*journal, contracts, at).await })
    }

    fn known(&self, commands: Vec<Uuid>) -> Reply<HashSet<Uuid>> {
        found(self.engine.journal().known(commands))
    }

    fn tail(&self, limit: usize) -> Reply<Vec<Record>> {
        found(self.engine.journal().tail(limit))
    }
}

/// What the store answers, as a link does.
fn found<T: Send + 'static>(answer: store::Answer<T>) -> Reply<T> {
    Box::pin(async move { Ok(answer.await?) })
}
