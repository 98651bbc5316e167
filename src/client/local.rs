//! The desk in this very process.

use std::collections::HashSet;
use std::sync::Arc;

use tokio::sync::watch;
use uuid::Uuid;

use super::link::{Link, Reply};
use crate::domain::decide::Command;
use crate::domain::event::{Entity, Record};
use crate::domain::instant::Instant;
use crate::domain::presence::Presence;
use crate::engine::{
    self, BatchReport, Clock, Connection, Handle, Interrupted, Receipt, SharedDesk, Updates,
};
use crate::store::Presences;

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
        let others = self.presences.meet(console, own, self.clock().now());
        Box::pin(async move { Ok(others.await?) })
    }

    fn send(&self, command: Command) -> Reply<Receipt> {
        let engine = self.engine.clone();
        Box::pin(async move { engine.execute(command).await })
    }

    fn send_all(&self, commands: Vec<Command>) -> Reply<BatchReport, Box<Interrupted>> {
        let engine = self.engine.clone();
        Box::pin(async move { engine.execute_all(commands).await })
    }

    fn send_whole(&self, commands: Vec<Command>) -> Reply<BatchReport> {
        let engine = self.engine.clone();
        Box::pin(async move { engine.execute_whole(commands).await })
    }

    fn sweep(&self) -> Reply<()> {
        let engine = self.engine.clone();
        Box::pin(async move { engine.sweep_all().await })
    }

    fn save(&self) -> Reply<()> {
        let engine = self.engine.clone();
        Box::pin(async move { engine.save().await })
    }

    fn about(&self, entity: Entity, limit: usize) -> Reply<Vec<Record>> {
        let found = self.engine.journal().about(entity, limit);
        Box::pin(async move { Ok(found.await?) })
    }

    fn past(&self, at: Instant) -> Reply<SharedDesk> {
        let (journal, contracts) = (self.engine.journal().clone(), self.read().contracts().clone());
        Box::pin(async move { engine::past(&*journal, contracts, at).await })
    }

    fn known(&self, commands: Vec<Uuid>) -> Reply<HashSet<Uuid>> {
        let known = self.engine.journal().known(commands);
        Box::pin(async move { Ok(known.await?) })
    }

    fn tail(&self, limit: usize) -> Reply<Vec<Record>> {
        let found = self.engine.journal().tail(limit);
        Box::pin(async move { Ok(found.await?) })
    }
}
