//! The desk in this very process.

use std::collections::HashSet;
use std::sync::PoisonError;

use tokio::sync::watch;
use uuid::Uuid;

use super::{Link, Reply};
use crate::domain::acts::decide::Command;
use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::facts::presence::Presence;
use crate::engine::{self, Clock, Handle, Receipt, SharedDesk, Updates};

impl Link for Handle {
    fn desk(&self) -> &SharedDesk {
        Handle::desk(self)
    }

    fn clock(&self) -> Clock {
        Handle::clock(self)
    }

    fn follow(&self) -> Updates {
        self.updates()
    }

    fn trouble(&self) -> watch::Receiver<Option<String>> {
        Handle::trouble(self)
    }

    fn meet(&self, console: Uuid, own: Option<Presence>) -> Reply<Vec<Presence>> {
        let others = self.journal().meet(console, own, Handle::clock(self).now());
        Box::pin(async move { Ok(others.await?) })
    }

    fn send(&self, command: Command) -> Reply<Receipt> {
        let engine = self.clone();
        Box::pin(async move { engine.execute(command).await })
    }

    fn about(&self, entity: Entity, limit: usize) -> Reply<Vec<Record>> {
        let found = self.journal().about(entity, limit);
        Box::pin(async move { Ok(found.await?) })
    }

    fn past(&self, at: Instant) -> Reply<SharedDesk> {
        let (journal, desk) = (self.journal().clone(), Handle::desk(self).clone());
        Box::pin(async move {
            let contracts = desk.read().unwrap_or_else(PoisonError::into_inner).contracts().clone();
            engine::past(&*journal, contracts, at).await
        })
    }

    fn known(&self, commands: Vec<Uuid>) -> Reply<HashSet<Uuid>> {
        let known = self.journal().known(commands);
        Box::pin(async move { Ok(known.await?) })
    }

    fn tail(&self, limit: usize) -> Reply<Vec<Record>> {
        let found = self.journal().tail(limit);
        Box::pin(async move { Ok(found.await?) })
    }
}
