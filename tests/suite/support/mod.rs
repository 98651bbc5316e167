//! A desk in memory with a clock that stands where it is put.

mod console;
mod failing;
pub mod hall;
pub mod identities;
pub mod node;
pub mod postgres;
mod screen;
pub mod unit;

use std::sync::Arc;

use clap::Parser;
use pikett::cli::Cli;
use pikett::demo::Demo;
use pikett::domain::acts::decide::{Act, Command};
use pikett::domain::base::instant::Instant;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::event::{Record, Via};
use pikett::domain::readings::desk::{Desk, Present};
use pikett::engine::{Clock, Engine, Failure, SharedDesk};
use pikett::import::desk as desk_file;
use pikett::store::{Journal, MemoryJournal};
use pikett::words::{Lang, Words};
use uuid::Uuid;

pub use console::Console;
pub use failing::{FailingJournal, Unanswered};
pub use screen::look;

/// Words as a shell makes them, with single quotes.
pub fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in line.split('\'').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// The instant at which the demonstration's scripted incidents stand as in the product's pictures.
/// How stories and tests hear what is said.
pub const ENGLISH: Words = Words { lang: Lang::En, zone: chrono_tz::Europe::Berlin };
pub const SHOWN: &str = "2026-11-24T14:03:27+01:00";

pub fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

/// A small desk: one reseller, two servers, two tenants.
pub const SMALL: &str = include_str!("small.toml");

pub struct Lab {
    engine: Option<Engine>,
    pub runtime: tokio::runtime::Runtime,
}

impl Lab {
    pub fn new() -> Self {
        Self::on(Arc::new(MemoryJournal::default()))
    }

    pub fn on(journal: Arc<dyn Journal>) -> Self {
        Self::open(journal).unwrap()
    }

    pub fn open(journal: Arc<dyn Journal>) -> Result<Self, Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let contracts = Arc::new(Contracts::embedded().unwrap());
        let clock = Clock::Fixed(at("2026-11-01T00:00:00Z"));
        let engine = runtime.block_on(Engine::open(journal, contracts, clock))?;
        Ok(Self { engine: Some(engine), runtime })
    }

    /// With the small desk in it.
    pub fn small() -> Self {
        let mut lab = Self::new();
        lab.fill_small();
        lab
    }

    pub fn fill_small(&mut self) {
        self.fill(SMALL);
    }

    /// Brings in a desk file.
    pub fn fill(&mut self, text: &str) {
        for wanted in desk_file::read("desk.toml", text).unwrap().acts {
            let (id, by, via) = (Uuid::now_v7(), "setup".into(), Via::Import);
            self.send(&Command { footing: Default::default(), id, by, via, at: None, act: wanted.act })
                .unwrap();
        }
    }

    /// The calm demonstration at the shown instant, with more open incidents than fit on a screen.
    pub fn demo() -> Self {
        Self::demo_of(60)
    }

    pub fn demo_of(incidents: u32) -> Self {
        Self::shown(incidents, true)
    }

    /// The demonstration as it is shown to whoever asks for it, with everything that goes wrong.
    pub fn demo_in_trouble() -> Self {
        Self::shown(60, false)
    }

    fn shown(incidents: u32, calm: bool) -> Self {
        let mut lab = Self::new();
        lab.set(at(SHOWN));
        let demo = Demo { at: at(SHOWN), seed: 1, incidents, calm };
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
        let command = Command {
            footing: Default::default(),
            id: Uuid::now_v7(),
            by: by.into(),
            via: Via::Console,
            at: None,
            act: act.into(),
        };
        self.send(&command)
    }

    /// An act as it is written on the command line.
    pub fn run(&mut self, line: &str) -> Result<Vec<Record>, Failure> {
        self.run_by(line, "mk")
    }

    pub fn run_by(&mut self, line: &str, by: &str) -> Result<Vec<Record>, Failure> {
        let words = std::iter::once("pikett".to_owned()).chain(words(line)).chain([format!("--by={by}")]);
        let cli = Cli::try_parse_from(words).unwrap_or_else(|e| panic!("{line}: {e}"));
        let command = cli.command.expect("a subcommand");
        let written = command.written().unwrap_or_else(|| panic!("{line} only reads"));
        let by = written.write().by.as_deref().unwrap_or("mk").into();
        let (at, act) = {
            let desk = self.desk();
            let cx = Present { desk: &desk, now: self.now() };
            let act = written.act(cx).unwrap_or_else(|e| panic!("{line}: {}", e.what()));
            (written.happened(cx), act)
        };
        self.send(&Command {
            footing: Default::default(),
            id: Uuid::now_v7(),
            by,
            via: Via::CommandLine,
            at,
            act,
        })
    }

    pub fn send(&mut self, command: &Command) -> Result<Vec<Record>, Failure> {
        let engine = self.engine.as_mut().unwrap();
        Ok(self.runtime.block_on(engine.execute(command))?.records)
    }

    pub fn sweep(&mut self) -> Vec<Record> {
        self.runtime.block_on(self.engine.as_mut().unwrap().sweep()).unwrap()
    }

    pub fn catch_up(&mut self) -> Result<Vec<Record>, Failure> {
        self.runtime.block_on(self.engine.as_mut().unwrap().catch_up())
    }

    /// The desk as it was.
    pub fn past(&self, at: Instant) -> Result<SharedDesk, Failure> {
        let engine = self.engine.as_ref().unwrap();
        let contracts = engine.desk().contracts().clone();
        self.runtime.block_on(pikett::engine::past(&**engine.journal(), contracts, at))
    }

    pub fn save(&mut self) {
        self.runtime.block_on(self.engine.as_mut().unwrap().save());
    }

    pub fn journal(&self) -> &Arc<dyn Journal> {
        self.engine.as_ref().unwrap().journal()
    }

    pub fn records(&self) -> Vec<Record> {
        let journal = self.engine.as_ref().unwrap().journal().clone();
        self.runtime.block_on(journal.read(0, usize::MAX)).unwrap()
    }

    pub fn about(&self, entity: pikett::domain::facts::entity::Entity) -> Vec<Record> {
        let journal = self.engine.as_ref().unwrap().journal().clone();
        self.runtime.block_on(journal.about(entity, 100)).unwrap()
    }
}
