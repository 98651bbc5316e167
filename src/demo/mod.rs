//! The demonstration desk: seeded from data, reproducible, and alive.

mod at;
mod backups;
mod fill;
mod hours;
mod licences;
mod past;
mod people;
mod plan;
mod scenario;
mod tape;
mod trouble;

use uuid::Uuid;

use crate::domain::acts::decide::Command;
use crate::domain::base::instant::Instant;
use crate::domain::base::written::Fault;
use crate::domain::facts::event::Via;
use crate::engine::{Clock, Engine, Failure};
use crate::import::desk as desk_file;
use at::At;
pub use at::Demo;
use scenario::Scenario;
pub use tape::play;

/// Why a demonstration cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum NoDemo {
    #[error(transparent)]
    Data(#[from] Fault),
    #[error(transparent)]
    Engine(#[from] Failure),
}

/// Latest acts about incidents that are recorded one by one.
const TOLD: usize = 240;

const DESK: &str = include_str!("../../demo/desk.toml");

impl Demo {
    /// Fills an empty desk. Everything is recorded when it happened, so that the demonstration has a
    /// past that can be looked at.
    ///
    /// # Errors
    /// When the journal cannot take it.
    pub async fn seed(&self, engine: &mut Engine) -> Result<(), NoDemo> {
        let clock = engine.set_clock(Clock::Fixed(self.at));
        let seeded = self.live(engine).await;
        engine.set_clock(clock);
        seeded?;
        engine.save().await;
        Ok(())
    }

    async fn live(&self, engine: &mut Engine) -> Result<(), NoDemo> {
        let scenario = Scenario::embedded()?;
        let mut rng = fastrand::Rng::with_seed(self.seed);
        let begun = self.at - 40 * 86_400_i64;
        let acts = desk_file::read("demo/desk.toml", DESK)?.acts;
        let setup = acts.into_iter().map(|wanted| At::new(begun, "sys", wanted.act));
        self.record(engine, setup.collect()).await?;
        let people = people::all(&engine.desk(), self.at, begun);
        self.record(engine, people).await?;
        let counts = licences::counts(&engine.desk(), begun);
        self.record(engine, counts).await?;
        let mut all = plan::updates(&engine.desk(), self.at);
        all.extend(plan::usage(&engine.desk(), self.at, &mut rng));
        all.extend(past::credits(&scenario.credit, engine.desk().contracts(), self.at));
        all.extend(hours::worked(&scenario.worked, &engine.desk(), self.at));
        all.extend(backups::recorded(&engine.desk(), self.at));
        let incidents = fill::incidents(&scenario, &engine.desk(), self, &mut rng);
        let told = incidents.iter().rev().nth(TOLD).map_or(begun, |act| act.at);
        all.extend(incidents);
        if !self.calm {
            self.record(engine, trouble::desk(begun)?).await?;
            all.extend(trouble::all(&scenario.trouble, &engine.desk(), self.at));
        }
        // Stable: what happened at one time stays in the order in which it was thought of.
        all.sort_by_key(|act| act.at);
        self.live_through(engine, all, told).await
    }

    /// Records acts, and from `told` on what the clock brought between them, so that the end of the
    /// log reads as if it had been written day by day.
    async fn live_through(
        &self,
        engine: &mut Engine,
        mut acts: Vec<At>,
        told: Instant,
    ) -> Result<(), NoDemo> {
        let late = acts.split_off(acts.partition_point(|act| act.at < told));
        let day = |act: &At| act.at.epoch().div_euclid(86_400);
        let mut days: Vec<Vec<At>> = Vec::new();
        for act in acts {
            match days.last_mut() {
                Some(open) if open.last().is_some_and(|last| day(last) == day(&act)) => open.push(act),
                _ => days.push(vec![act]),
            }
        }
        for acts in days {
            self.record(engine, acts).await?;
        }
        for act in late {
            engine.set_clock(Clock::Fixed(act.at));
            engine.sweep_all().await?;
            self.record(engine, vec![act]).await?;
        }
        engine.set_clock(Clock::Fixed(self.at));
        engine.sweep_all().await?;
        Ok(())
    }

    async fn record(&self, engine: &mut Engine, acts: Vec<At>) -> Result<(), Failure> {
        if let Some(last) = acts.last() {
            engine.set_clock(Clock::Fixed(last.at));
        }
        let command = |(index, at): (usize, At)| Command {
            footing: Default::default(),
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
        engine.execute_all(&commands).await.map_err(|interrupted| interrupted.failure)?;
        Ok(())
    }
}
