//! A desk in memory with a clock that stands where it is put.

mod console;
mod screen;

use std::sync::Arc;

use pikett::demo::Demo;
use pikett::domain::contract::Contracts;
use pikett::domain::decide::{Act, Command};
use pikett::domain::desk::Desk;
use pikett::domain::event::{Record, Via};
use pikett::domain::instant::Instant;
use pikett::engine::{Clock, Engine, Failure};
use pikett::import::desk as desk_file;
use pikett::store::{Journal, MemoryJournal};
use uuid::Uuid;

pub use console::Console;
pub use screen::{look, style_map};

/// The instant at which the demonstration's scripted incidents stand as in the product's pictures.
pub const SHOWN: &str = "2026-11-24T14:03:27+01:00";

pub fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

/// A small desk: one reseller, two servers, two tenants.
pub const SMALL: &str = include_str!("small.toml");

pub struct Lab {
    engine: Option<Engine>,
    runtime: tokio::runtime::Runtime,
}

impl Lab {
    pub fn new() -> Self {
        Self::on(Arc::new(MemoryJournal::default()))
    }

    pub fn on(journal: Arc<dyn Journal>) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let contracts = Arc::new(Contracts::embedded().unwrap());
        let clock = Clock::Fixed(at("2026-11-01T00:00:00Z"));
        let engine = runtime.block_on(Engine::open(journal, contracts, clock)).unwrap();
        Self { engine: Some(engine), runtime }
    }

    /// With the small desk in it.
    pub fn small() -> Self {
        let mut lab = Self::new();
        for wanted in desk_file::read("small.toml", SMALL).unwrap().acts {
            lab.act("setup", wanted.act).unwrap();
        }
        lab
    }

    /// The demonstration at the shown instant.
    pub fn demo() -> Self {
        let mut lab = Self::new();
        lab.set(at(SHOWN));
        let demo = Demo { at: at(SHOWN), seed: 1, incidents: 60 };
        lab.runtime.block_on(demo.seed(lab.engine.as_mut().unwrap())).unwrap();
        lab
    }

    pub fn set(&mut self, now: Instant) {
        let engine = self.engine.take().unwrap();
        self.engine = Some(engine.with_clock(Clock::Fixed(now)));
    }

    pub fn now(&self) -> Instant {
        self.engine.as_ref().unwrap().now()
    }

    pub fn desk(&self) -> std::sync::RwLockReadGuard<'_, Desk> {
        self.engine.as_ref().unwrap().desk()
    }

    pub fn act(&mut self, by: &str, act: impl Into<Act>) -> Result<Vec<Record>, Failure> {
        let command =
            Command { id: Uuid::now_v7(), by: by.into(), via: Via::Console, at: None, act: act.into() };
        self.send(&command)
    }

    pub fn send(&mut self, command: &Command) -> Result<Vec<Record>, Failure> {
        let engine = self.engine.as_mut().unwrap();
        Ok(self.runtime.block_on(engine.execute(command))?.records)
    }

    pub fn sweep(&mut self) -> Vec<Record> {
        self.runtime.block_on(self.engine.as_mut().unwrap().sweep()).unwrap()
    }

    pub fn records(&self) -> Vec<Record> {
        let journal = self.engine.as_ref().unwrap().journal().clone();
        self.runtime.block_on(journal.read(0, usize::MAX)).unwrap()
    }

    pub fn about(&self, entity: pikett::domain::event::Entity) -> Vec<Record> {
        let journal = self.engine.as_ref().unwrap().journal().clone();
        self.runtime.block_on(journal.about(entity, 100)).unwrap()
    }
}
