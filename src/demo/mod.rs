//! The demonstration desk: seeded from data, reproducible, and alive.

mod backups;
mod fill;
mod past;
mod plan;
mod scenario;
mod tape;

use uuid::Uuid;

use crate::domain::decide::{Act, Command};
use crate::domain::event::Via;
use crate::domain::instant::Instant;
use crate::domain::text::Text;
use crate::domain::written::Fault;
use crate::engine::{Engine, Failure};
use crate::import::desk as desk_file;
use scenario::Scenario;
pub use tape::play;

/// What a demonstration is made from; the same values always give the same desk.
#[derive(Clone, Copy, Debug)]
pub struct Demo {
    pub at: Instant,
    pub seed: u64,
    /// Open incidents.
    pub incidents: u32,
}

/// Why a demonstration cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum NoDemo {
    #[error(transparent)]
    Data(#[from] Fault),
    #[error(transparent)]
    Engine(#[from] Failure),
}

/// Latest acts that are recorded one by one.
const TOLD: usize = 240;

const DESK: &str = include_str!("../../demo/desk.toml");

impl Demo {
    /// Fills an empty desk.
    ///
    /// # Errors
    /// When the journal cannot take it.
    pub async fn seed(&self, engine: &mut Engine) -> Result<(), NoDemo> {
        let scenario = Scenario::embedded()?;
        let mut rng = fastrand::Rng::with_seed(self.seed);
        let begun = self.at - 40 * 86_400_i64;
        let acts = desk_file::read("demo/desk.toml", DESK)?.acts;
        let setup = acts.into_iter().map(|wanted| At::new(begun, "sys", wanted.act));
        self.record(engine, setup.collect()).await?;
        let planned = plan::updates(&engine.desk(), self.at);
        self.record(engine, planned).await?;
        let usage = plan::usage(&engine.desk(), self.at, &mut rng);
        self.record(engine, usage).await?;
        let backups = backups::recorded(&engine.desk(), self.at);
        self.record(engine, backups).await?;
        let credits = past::credits(&scenario, engine.desk().contracts(), self.at);
        self.record(engine, credits).await?;
        let incidents = fill::incidents(&scenario, &engine.desk(), self, &mut rng);
        self.live_through(engine, incidents).await?;
        engine.save().await;
        Ok(())
    }

    /// Records acts, and between the latest ones what the clock brought, so that the end of the
    /// log reads as if it had been written day by day.
    async fn live_through(&self, engine: &mut Engine, mut acts: Vec<At>) -> Result<(), NoDemo> {
        let told = acts.split_off(acts.len().saturating_sub(TOLD));
        self.record(engine, acts).await?;
        for act in told {
            while !engine.sweep_until(act.at).await?.is_empty() {}
            self.record(engine, vec![act]).await?;
        }
        while !engine.sweep().await?.is_empty() {}
        Ok(())
    }

    async fn record(&self, engine: &mut Engine, acts: Vec<At>) -> Result<(), Failure> {
        let command = |(index, at): (usize, At)| Command {
            id: Uuid::from_u64_pair(
                self.seed ^ 0xdead_beef,
                (engine.desk().world().seq << 24) | index as u64,
            ),
            by: at.by,
            via: Via::Demo,
            at: Some(at.at),
            act: at.act,
        };
        let commands: Vec<Command> = acts.into_iter().enumerate().map(command).collect();
        engine.execute_all(&commands).await?;
        Ok(())
    }
}

/// An act at its time.
struct At {
    at: Instant,
    by: Text,
    act: Act,
}

impl At {
    fn new(at: Instant, by: &str, act: impl Into<Act>) -> Self {
        Self { at, by: by.into(), act: act.into() }
    }
}
