//! Commands of several askers in one append, which takes as long as one of a single command.
//!
//! They are decided one after the other on a staged desk, as if those before had been recorded; nobody sees
//! it, and nobody is told anything before all of it is durable: a refusal may rest on what another one of them
//! was about to do. Overtaken, all are decided again; whatever else comes of the append but that it is done,
//! those that are not answered by it are done by themselves.

use std::collections::HashSet;

use uuid::Uuid;

use crate::domain::acts::decide::Command;
use crate::domain::facts::event::Record;
use crate::domain::readings::desk::Staging;
use crate::domain::readings::refusal::Refusal;
use crate::domain::world::Inconsistent;
use crate::engine::execute::{SWEEP, Sent, decided, steps};
use crate::engine::failure::{ATTEMPTS, Failure};
use crate::engine::receipt::Receipt;
use crate::engine::replica::Engine;
use crate::store::Appended;

/// Commands that one append takes at most: nobody can read the desk while they are decided on it.
pub(super) const MOST: usize = 64;

/// What came of a command that was to be done together with others.
pub(super) enum Came {
    Done(Receipt),
    Failed(Failure),
    /// It is to be done by itself.
    Alone(Option<Sent>),
}

/// What a command leads to on the staged desk.
enum Led {
    To(Vec<Record>),
    /// It is refused, or has nothing to do.
    Nowhere(Option<Refusal>),
    /// It was sent twice: the first of them comes first.
    Again,
}

/// Commands that were decided together.
struct Group {
    /// The last record before it.
    after: u64,
    /// Those of the commands, in order, and of the steps that come before them.
    records: Vec<Record>,
    /// Of the first of the commands, as many as were come to.
    led: Vec<Led>,
}

impl Engine {
    /// Decides and records commands of several askers, each for itself: one that is refused changes nothing
    /// for the others. Answers for the first of them, at least one; the rest was not begun.
    pub(super) async fn execute_together(&mut self, commands: &[Command]) -> Vec<Came> {
        if commands.len() == 1 {
            return alone(1);
        }
        let mut overtaken = Vec::new();
        for attempt in 0..ATTEMPTS {
            if let Err(failure) = self.step_back(attempt).await {
                return commands.iter().map(|_| Came::Failed(failure.clone())).collect();
            }
            let Ok(group) = self.decide_together(commands) else { return alone(commands.len()) };
            let Group { after, records, led } = group;
            if records.is_empty() {
                return alone(led.len());
            }
            match self.append(after, &records).await {
                Ok(Appended::Done) => return self.answers(commands, led).await,
                Ok(Appended::Behind) => overtaken = led,
                // It does not say which of them.
                Ok(Appended::Known) => return alone(led.len()),
                Ok(Appended::Unsure) => return led.into_iter().map(|led| led.unsure(after)).collect(),
                Err(failure) => return failed(led, &failure),
            }
        }
        failed(overtaken, &Failure::Conflict)
    }

    /// What the commands lead to, one after the other. The desk is as it was.
    fn decide_together(&self, commands: &[Command]) -> Result<Group, Inconsistent> {
        let now = self.clock.now();
        let mut desk = self.desk_mut();
        let mut group = Group { after: desk.world().seq, records: Vec::new(), led: Vec::new() };
        let (mut staging, mut ids) = (desk.stage(), HashSet::new());
        for command in commands {
            // Many steps were overdue: the rest comes with the next append.
            if group.records.len() >= SWEEP {
                break;
            }
            if !ids.insert(command.id) {
                group.led.push(Led::Again);
                continue;
            }
            if self.journal.is_writable() {
                // As before one that is done by itself (A68).
                let before = steps(staging.desk(), command.act.incident(), now);
                group.add(&mut staging, &before)?;
            }
            let led = match decided(staging.desk(), command, now) {
                Ok(records) if records.is_empty() => Led::Nowhere(None),
                Ok(records) => Led::To(records),
                Err(refusal) => Led::Nowhere(Some(refusal)),
            };
            if let Led::To(records) = &led {
                group.add(&mut staging, records)?;
            }
            group.led.push(led);
        }
        Ok(group)
    }

    /// What they were judged on is durable, and was up to date. One that led nowhere may have been recorded
    /// before all the same: that is its answer then.
    async fn answers(&self, commands: &[Command], led: Vec<Led>) -> Vec<Came> {
        let nowhere = commands.iter().zip(&led).filter(|(_, led)| matches!(led, Led::Nowhere(_)));
        let ids: Vec<Uuid> = nowhere.map(|(command, _)| command.id).collect();
        let known = match ids.is_empty() {
            true => Ok(HashSet::new()),
            false => self.journal.known(ids).await,
        };
        let answer = |(command, led): (&Command, Led)| match (led, &known) {
            (Led::To(records), _) => Came::Done(Receipt { records }),
            (Led::Nowhere(_), Err(fault)) => Came::Failed(fault.clone().into()),
            (Led::Nowhere(None), Ok(known)) if !known.contains(&command.id) => Came::Done(Receipt::default()),
            (Led::Nowhere(Some(refusal)), Ok(known)) if !known.contains(&command.id) => {
                Came::Failed(refusal.into())
            }
            (Led::Nowhere(_) | Led::Again, _) => Came::Alone(None),
        };
        commands.iter().zip(led).map(answer).collect()
    }
}

impl Group {
    fn add(&mut self, staging: &mut Staging<'_>, records: &[Record]) -> Result<(), Inconsistent> {
        for record in records {
            staging.apply(record)?;
        }
        self.records.extend_from_slice(records);
        Ok(())
    }
}

impl Led {
    /// Appended after a record without an answer.
    fn unsure(self, after: u64) -> Came {
        Came::Alone(match self {
            Led::To(records) => Some(Sent { after, records }),
            Led::Again => Some(Sent { after, records: Vec::new() }),
            Led::Nowhere(_) => None,
        })
    }
}

/// Nothing of it was recorded. The others are done by themselves, on what is durable.
fn failed(led: Vec<Led>, failure: &Failure) -> Vec<Came> {
    let each = |led| match led {
        Led::To(_) => Came::Failed(failure.clone()),
        Led::Nowhere(_) | Led::Again => Came::Alone(None),
    };
    led.into_iter().map(each).collect()
}

fn alone(count: usize) -> Vec<Came> {
    (0..count).map(|_| Came::Alone(None)).collect()
}
