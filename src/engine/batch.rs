//! Many commands in few appends: imports and seeding.

use std::collections::HashSet;

use crate::domain::acts::decide::Command;
use crate::domain::facts::event::Record;
use crate::domain::readings::refusal::Refusal;
use crate::domain::world::Inconsistent;
use crate::engine::execute::decided;
use crate::engine::failure::{ATTEMPTS, Failure};
use crate::engine::replica::Engine;
use crate::store::{Appended, ServerError};

/// Commands recorded in one append.
const GROUP: usize = 500;
/// From this attempt on others are kept out while a group is decided: that takes far longer than
/// one command, so beside busy writers it would never come to its turn.
const ALONE: u32 = 2;

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

/// A batch that was not done to its end.
#[derive(Debug, thiserror::Error)]
#[error("{failure}")]
pub struct Interrupted {
    /// What was recorded before that, and is kept.
    pub report: BatchReport,
    pub failure: Failure,
}

/// Nothing of it was done.
impl From<Failure> for Box<Interrupted> {
    fn from(failure: Failure) -> Self {
        Box::new(Interrupted { report: BatchReport::default(), failure })
    }
}

impl From<Interrupted> for Failure {
    fn from(interrupted: Interrupted) -> Self {
        interrupted.failure
    }
}

/// Commands that are appended together.
struct Group<'a> {
    /// Place of its first command in the batch.
    first: usize,
    commands: &'a [Command],
    /// One that is refused keeps all from being recorded.
    whole: bool,
}

/// What a group leads to.
#[derive(Default)]
struct Staged {
    records: Vec<Record>,
    report: BatchReport,
}

impl Engine {
    /// Decides and records commands in order, several hundred to an append. Refused ones are
    /// passed over and reported.
    ///
    /// # Errors
    /// When the journal cannot take them. Groups before the failing one are recorded, nothing of
    /// the failing one is.
    pub async fn execute_all(&mut self, commands: &[Command]) -> Result<BatchReport, Box<Interrupted>> {
        let mut report = BatchReport::default();
        for (index, group) in commands.chunks(GROUP).enumerate() {
            let group = Group { first: index * GROUP, commands: group, whole: false };
            match self.execute_group(&group).await {
                Ok(done) => report.add(done),
                Err(failure) => return Err(Box::new(Interrupted { report, failure })),
            }
        }
        self.save_if_due().await;
        Ok(report)
    }

    /// Decides commands in order and records what they lead to in one append: all of it, or
    /// nothing when one of them is refused.
    ///
    /// # Errors
    /// When the journal cannot take them; nothing is recorded then.
    pub async fn execute_whole(&mut self, commands: &[Command]) -> Result<BatchReport, Failure> {
        let report = self.execute_group(&Group { first: 0, commands, whole: true }).await?;
        self.save_if_due().await;
        Ok(report)
    }

    async fn execute_group(&mut self, group: &Group<'_>) -> Result<BatchReport, Failure> {
        let mut unanswered = false;
        for attempt in 0..ATTEMPTS {
            let tried = self.try_group(group, attempt, &mut unanswered).await;
            match tried {
                Ok(Some(report)) => return Ok(report),
                Ok(None) => {}
                Err(failure) => {
                    // What failed is told, not what came of putting things right.
                    let _ = self.journal.let_go().await;
                    return Err(match failure {
                        // What was sent before that may stand in the journal, or will in a moment.
                        Failure::Store(_) if unanswered => Failure::Store(ServerError::Unsure.into()),
                        failure => failure,
                    });
                }
            }
        }
        Err(Failure::Conflict)
    }

    /// `None` when somebody else was faster.
    async fn try_group(
        &mut self,
        group: &Group<'_>,
        attempt: u32,
        unanswered: &mut bool,
    ) -> Result<Option<BatchReport>, Failure> {
        if attempt >= ALONE {
            self.journal.hold().await?;
        }
        self.catch_up().await?;
        let ids = group.commands.iter().map(|command| command.id).collect();
        let recorded = self.journal.known(ids).await?;
        let seq = self.desk().world().seq;
        let Staged { mut records, mut report } = self.stage(group, recorded)?;
        if group.whole && !report.refused.is_empty() {
            records.clear();
            report.events = 0;
        }
        let appended = match records.is_empty() {
            true => self.journal.let_go().await.map(|()| Appended::Done)?,
            false => self.append(seq, &records).await?,
        };
        *unanswered |= appended == Appended::Unsure;
        Ok((appended == Appended::Done).then_some(report))
    }

    fn stage(&self, group: &Group<'_>, recorded: HashSet<uuid::Uuid>) -> Result<Staged, Inconsistent> {
        let now = self.clock.now();
        let mut desk = self.desk_mut();
        let mut staging = desk.stage();
        let Staged { mut records, mut report } = Staged::default();
        let mut known = recorded;
        for (place, command) in group.commands.iter().enumerate() {
            if !known.insert(command.id) {
                report.known += 1;
                continue;
            }
            let decided = match decided(staging.desk(), command, now) {
                Ok(decided) => decided,
                Err(refusal) => {
                    report.refused.push((group.first + place, refusal));
                    if group.whole {
                        break;
                    }
                    continue;
                }
            };
            report.unchanged += usize::from(decided.is_empty());
            for record in &decided {
                staging.apply(record)?;
            }
            records.extend(decided);
        }
        report.events = records.len();
        Ok(Staged { records, report })
    }
}

impl BatchReport {
    fn add(&mut self, mut other: BatchReport) {
        self.events += other.events;
        self.known += other.known;
        self.unchanged += other.unchanged;
        self.refused.append(&mut other.refused);
    }
}
