//! One command, or the steps that are due: decided, appended, applied.

use std::time::Duration;

use uuid::Uuid;

use crate::domain::acts::decide::{self, Command};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::event::{Fact, Record, Via};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::refusal::Refusal;
use crate::engine::clock::fresh_id;
use crate::engine::failure::{ATTEMPTS, Failure};
use crate::engine::receipt::Receipt;
use crate::engine::replica::Engine;
use crate::store::{Appended, ServerError};

/// From this attempt on the engine steps back before the next one, so that of many writers each
/// comes to its turn.
const PATIENT: u32 = 4;
/// Longest time for which it steps back.
const LONGEST_STEP: Duration = Duration::from_millis(40);
/// Incidents whose steps are recorded in one append.
pub(super) const SWEEP: usize = 256;

/// What was appended without an answer.
pub(super) struct Sent {
    pub after: u64,
    /// Those of one command, where it is known what it led to.
    pub records: Vec<Record>,
}

impl Engine {
    /// Decides and records one command.
    ///
    /// # Errors
    /// It is refused, or the journal cannot take it; nothing has changed then.
    pub async fn execute(&mut self, command: &Command) -> Result<Receipt, Failure> {
        self.execute_or_settle(command, None).await
    }

    /// The same where it was sent before, and no answer came.
    pub(super) async fn execute_or_settle(
        &mut self,
        command: &Command,
        sent: Option<Sent>,
    ) -> Result<Receipt, Failure> {
        let mut unanswered = sent.as_ref().map(|sent| sent.after);
        let done = self.settle_or_try(command, sent, &mut unanswered).await;
        match done {
            // What was sent before it broke may stand in the journal, or will in a moment.
            Err(Failure::Store(_) | Failure::Conflict) if unanswered.is_some() => {
                Err(Failure::Store(ServerError::Unsure.into()))
            }
            done => done,
        }
    }

    async fn settle_or_try(
        &mut self,
        command: &Command,
        sent: Option<Sent>,
        unanswered: &mut Option<u64>,
    ) -> Result<Receipt, Failure> {
        if let Some(sent) = sent {
            self.catch_up().await?;
            if let Some(first) = self.answer_to(command, sent.records).await? {
                return Ok(first);
            }
        }
        self.sweep_before(command).await?;
        self.try_to_execute(command, unanswered).await
    }

    /// Notes after which record it appended without an answer.
    async fn try_to_execute(
        &mut self,
        command: &Command,
        unanswered: &mut Option<u64>,
    ) -> Result<Receipt, Failure> {
        for attempt in 0..ATTEMPTS {
            self.step_back(attempt).await?;
            let (seq, decided) = self.decide(command);
            let records = match decided {
                Ok(records) if !records.is_empty() => records,
                // Nothing to append would tell that the replica is behind, or that it was done before.
                undone => {
                    if !self.catch_up().await?.is_empty() {
                        continue;
                    }
                    return match self.first_answer(command).await? {
                        Some(first) => Ok(first),
                        // While nobody has appended since, what was sent may still come in.
                        None if *unanswered == Some(seq) => Err(Failure::Store(ServerError::Unsure.into())),
                        None => Ok(Receipt { records: undone? }),
                    };
                }
            };
            match self.append(seq, &records).await? {
                Appended::Done => return Ok(Receipt { records }),
                Appended::Known => {
                    self.catch_up().await?;
                    return Ok(self.first_answer(command).await?.unwrap_or_default());
                }
                Appended::Behind => {}
                Appended::Unsure => {
                    *unanswered = Some(seq);
                    self.catch_up().await?;
                    if let Some(first) = self.first_answer(command).await? {
                        return Ok(first);
                    }
                }
            }
        }
        Err(Failure::Conflict)
    }

    /// What a command leads to on the replica as it is, numbered after its last record.
    fn decide(&self, command: &Command) -> (u64, Result<Vec<Record>, Refusal>) {
        let desk = self.desk();
        (desk.world().seq, decided(&desk, command, self.clock.now()))
    }

    /// Records the steps whose moment has come. Answers with what was recorded.
    ///
    /// # Errors
    /// When the journal cannot take them; they are tried again with the next call.
    pub async fn sweep(&mut self) -> Result<Vec<Record>, Failure> {
        self.sweep_of(None).await
    }

    /// Records every step whose moment has come, as before something that comes in late: what was missed
    /// by then stays so (A68).
    ///
    /// # Errors
    /// As [`sweep`](Self::sweep).
    pub async fn sweep_all(&mut self) -> Result<(), Failure> {
        while !self.sweep().await?.is_empty() {}
        Ok(())
    }

    /// Records the steps that come before `command`, so that it is decided on, and can undo nothing
    /// of, what had happened by then (A68).
    async fn sweep_before(&mut self, command: &Command) -> Result<(), Failure> {
        self.sweep_of(command.act.incident()).await.map(|_| ())
    }

    /// As [`sweep`](Self::sweep), in any case of one incident.
    async fn sweep_of(&mut self, own: Option<Number>) -> Result<Vec<Record>, Failure> {
        if !self.journal.is_writable() {
            return Ok(Vec::new());
        }
        for attempt in 0..ATTEMPTS {
            self.step_back(attempt).await?;
            let (seq, records) = {
                let desk = self.desk();
                (desk.world().seq, steps(&desk, own, self.clock.now()))
            };
            if records.is_empty() {
                return Ok(Vec::new());
            }
            match self.append(seq, &records).await? {
                Appended::Done => return Ok(records),
                Appended::Known => return Ok(Vec::new()),
                // Whoever comes first has recorded them, and the next look shows it.
                Appended::Behind | Appended::Unsure => {}
            }
        }
        Err(Failure::Conflict)
    }

    /// Appends and, when durable, applies.
    pub(super) async fn append(&mut self, after: u64, records: &[Record]) -> Result<Appended, Failure> {
        self.check_clock()?;
        let appended = self.journal.append(after, records.to_vec()).await?;
        if appended == Appended::Done {
            let mut desk = self.desk_mut();
            for record in records {
                desk.apply(record)?;
            }
        }
        Ok(appended)
    }

    /// Before another attempt: waits, each time longer, and only then reads what came meanwhile, so
    /// that what is decided next is as fresh as can be.
    pub(super) async fn step_back(&mut self, attempt: u32) -> Result<(), Failure> {
        if attempt >= PATIENT {
            let longest = LONGEST_STEP.min(Duration::from_millis(2 * u64::from(attempt)));
            tokio::time::sleep(longest.mul_f64(fastrand::f64())).await;
        }
        if attempt > 0 {
            self.catch_up().await?;
        }
        Ok(())
    }
}

/// Whose facts they are.
#[derive(Clone, Copy)]
struct Author<'a> {
    id: Uuid,
    by: &'a Text,
    via: Via,
}

impl<'a> Author<'a> {
    fn of(command: &'a Command) -> Self {
        Self { id: command.id, by: &command.by, via: command.via }
    }
}

/// What a command leads to on a desk, numbered after its last record.
pub(super) fn decided(desk: &Desk, command: &Command, now: Instant) -> Result<Vec<Record>, Refusal> {
    // A clock that was set back does not let a desk act before its last record (A69).
    let recorded = desk.world().present(now);
    let facts = decide::decide(desk, command, recorded)?;
    Ok(number(facts, desk.world().seq, recorded, Author::of(command)))
}

/// The steps whose moment has come, in any case those of one incident, numbered likewise.
pub(super) fn steps(desk: &Desk, own: Option<Number>, now: Instant) -> Vec<Record> {
    let recorded = desk.world().present(now);
    let facts = decide::sweep(desk, recorded, own, SWEEP);
    let by = Text::from("clock");
    number(facts, desk.world().seq, recorded, Author { id: fresh_id(), by: &by, via: Via::Clock })
}

/// Facts as records after `seq`.
fn number(facts: Vec<Fact>, seq: u64, recorded: Instant, author: Author<'_>) -> Vec<Record> {
    let Author { id: command, by, via } = author;
    let numbered = (seq + 1..).zip(facts);
    let record = |(seq, Fact { happened, event })| Record {
        seq,
        happened,
        recorded,
        by: by.clone(),
        via,
        command,
        event,
    };
    numbered.map(record).collect()
}
