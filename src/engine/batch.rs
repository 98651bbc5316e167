//! Many commands in few appends: imports and seeding.

use super::{Author, Engine, Failure, number};
use crate::domain::contract::Contracts;
use crate::domain::decide::{self, Command};
use crate::domain::desk::Desk;
use crate::domain::refusal::Refusal;
use crate::store::{Appended, Snapshot};

/// Commands recorded in one append.
const GROUP: usize = 500;
/// How often a group is decided again when others are faster.
const ATTEMPTS: usize = 4;

/// What came of a batch.
#[derive(Debug, Default)]
pub struct BatchReport {
    /// Records appended.
    pub events: usize,
    /// Commands that had been recorded before.
    pub known: usize,
    /// Commands that led to nothing new.
    pub unchanged: usize,
    /// Refused ones, by place in the batch.
    pub refused: Vec<(usize, Refusal)>,
}

impl Engine {
    /// Decides and records commands in order, several hundred to an append. Refused ones are
    /// passed over and reported.
    ///
    /// # Errors
    /// When the journal cannot take them. Groups before the failing one are recorded, nothing of
    /// the failing one is.
    pub async fn execute_all(&mut self, commands: &[Command]) -> Result<BatchReport, Failure> {
        let mut report = BatchReport::default();
        for (index, group) in commands.chunks(GROUP).enumerate() {
            self.execute_group(index * GROUP, group, &mut report).await?;
        }
        self.save_if_due().await;
        Ok(report)
    }

    /// The first of these commands that would be refused if they were done in order; nothing is
    /// recorded.
    ///
    /// # Errors
    /// When the desk contradicts itself.
    pub fn first_refusal(&self, commands: &[Command]) -> Result<Option<(usize, Refusal)>, Failure> {
        let now = self.clock.now();
        let mut desk = self.desk().clone();
        for (place, command) in commands.iter().enumerate() {
            let facts = match decide::decide(&desk, command, now) {
                Ok(facts) => facts,
                Err(refusal) => return Ok(Some((place, refusal))),
            };
            for record in number(facts, desk.world().seq, now, Author::of(command)) {
                desk.apply(&record)?;
            }
        }
        Ok(None)
    }

    async fn execute_group(
        &mut self,
        first: usize,
        group: &[Command],
        report: &mut BatchReport,
    ) -> Result<(), Failure> {
        let recorded = self.journal.known(group.iter().map(|command| command.id).collect()).await?;
        for _ in 0..ATTEMPTS {
            self.catch_up().await?;
            let seq = self.desk().world().seq;
            let mut records = Vec::new();
            let mut refused = Vec::new();
            let mut unchanged = 0;
            let mut known = recorded.clone();
            let mut repeated = 0;
            {
                let now = self.clock.now();
                let mut desk = self.desk_mut();
                for (place, command) in group.iter().enumerate() {
                    if !known.insert(command.id) {
                        repeated += 1;
                        continue;
                    }
                    let facts = match decide::decide(&desk, command, now) {
                        Ok(facts) => facts,
                        Err(refusal) => {
                            refused.push((first + place, refusal));
                            continue;
                        }
                    };
                    unchanged += usize::from(facts.is_empty());
                    let recorded = desk.world().recorded.map_or(now, |last| last.max(now));
                    for record in number(facts, desk.world().seq, recorded, Author::of(command)) {
                        // Staged: if the append below fails the replica is rebuilt.
                        desk.apply(&record)?;
                        records.push(record);
                    }
                }
            }
            let events = records.len();
            let appended = match records.is_empty() {
                true => Ok(Appended::Done),
                false => self.journal.append(seq, records).await,
            };
            match appended {
                Ok(Appended::Done) => {
                    report.events += events;
                    report.known += repeated;
                    report.unchanged += unchanged;
                    report.refused.append(&mut refused);
                    return Ok(());
                }
                Ok(Appended::Behind | Appended::Known) => self.rebuild().await?,
                Err(e) => {
                    self.rebuild().await?;
                    return Err(e.into());
                }
            }
        }
        Err(Failure::Conflict)
    }

    /// Puts the replica back to what the journal says.
    async fn rebuild(&mut self) -> Result<(), Failure> {
        let snapshot = self.journal.snapshot().await?;
        let world = snapshot.as_ref().and_then(Snapshot::world).unwrap_or_default();
        let contracts: std::sync::Arc<Contracts> = self.desk().contracts().clone();
        *self.desk_mut() = Desk::new(world, contracts);
        self.catch_up().await?;
        Ok(())
    }
}
