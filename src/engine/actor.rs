//! An engine with a life of its own, for consoles that go on drawing meanwhile.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{broadcast, mpsc, oneshot, watch};
use tokio::time::Instant as Tick;

use super::{Clock, Engine, Failure, Receipt, SharedDesk};
use crate::domain::acts::decide::Command;
use crate::domain::base::text::printable;
use crate::domain::facts::event::Record;
use crate::store::Journal;

/// What happens to the desk, as it happens. A receiver that lags reads the desk anew.
pub type Updates = broadcast::Receiver<Update>;

/// Something happened to the desk.
#[derive(Clone, Debug)]
pub enum Update {
    /// These records were applied.
    Applied(Arc<[Record]>),
    /// It was made anew: what was read of it before no longer holds.
    Anew,
}

/// Commands that may queue up before senders wait.
const QUEUE: usize = 256;
/// Updates that a receiver may lag behind.
const LAG: usize = 256;
/// Longest sleep; also how soon a failed sweep is tried again.
const LONGEST_SLEEP: Duration = Duration::from_secs(30);

/// Talks to a running engine. Clones share it; it ends with the last one.
#[derive(Clone)]
pub struct Handle {
    commands: mpsc::Sender<Request>,
    updates: broadcast::Sender<Update>,
    trouble: watch::Receiver<Option<String>>,
    desk: SharedDesk,
    journal: Arc<dyn Journal>,
    clock: Clock,
}

struct Request {
    command: Command,
    answer: oneshot::Sender<Result<Receipt, Failure>>,
}

impl Handle {
    pub fn desk(&self) -> &SharedDesk {
        &self.desk
    }

    pub fn journal(&self) -> &Arc<dyn Journal> {
        &self.journal
    }

    pub fn clock(&self) -> Clock {
        self.clock
    }

    pub fn updates(&self) -> Updates {
        self.updates.subscribe()
    }

    /// What keeps the engine from recording on its own, while it lasts.
    pub fn trouble(&self) -> watch::Receiver<Option<String>> {
        self.trouble.clone()
    }

    /// Has a command decided and recorded.
    ///
    /// # Errors
    /// It is refused, or the journal cannot take it; nothing has changed then.
    pub async fn execute(&self, command: Command) -> Result<Receipt, Failure> {
        let (answer, receipt) = oneshot::channel();
        let stopped = || Failure::Store(crate::store::StoreError::Stopped);
        self.commands.send(Request { command, answer }).await.map_err(|_| stopped())?;
        receipt.await.map_err(|_| stopped())?
    }
}

impl Engine {
    /// Lets the engine run by itself: it takes commands, follows the journal, and records the
    /// steps whose moment comes.
    pub fn start(self) -> Handle {
        let (commands, requests) = mpsc::channel(QUEUE);
        let (updates, _) = broadcast::channel(LAG);
        let (trouble_sender, trouble) = watch::channel(None);
        let handle = Handle {
            commands,
            updates: updates.clone(),
            trouble,
            desk: self.desk.clone(),
            journal: self.journal.clone(),
            clock: self.clock,
        };
        tokio::spawn(run(self, requests, updates, trouble_sender));
        handle
    }

    /// Records what is due. After a failure it is tried first whether the journal can be read at
    /// all: nothing may be due, and the fault is still there.
    async fn wake_up(&mut self, failing: bool) -> Result<Vec<Record>, Failure> {
        let mut records = if failing { self.catch_up().await? } else { Vec::new() };
        records.extend(self.sweep().await?);
        Ok(records)
    }

    /// When to look for due steps again.
    fn wake(&self) -> Tick {
        // Who only looks records no steps: those that are past would never let it sleep.
        let next = self.desk().deadlines().next_step().filter(|_| self.journal.is_writable());
        let sleep = next.map_or(LONGEST_SLEEP, |at| self.clock.until(at)).min(LONGEST_SLEEP);
        Tick::now() + sleep
    }
}

async fn run(
    mut engine: Engine,
    mut requests: mpsc::Receiver<Request>,
    updates: broadcast::Sender<Update>,
    trouble: watch::Sender<Option<String>>,
) {
    let publish = |records: Vec<Record>, anew: bool| {
        // Nobody listening is no fault.
        let _ = match (anew, records.is_empty()) {
            (true, _) => updates.send(Update::Anew),
            (false, false) => updates.send(Update::Applied(records.into())),
            (false, true) => return,
        };
    };
    let mut changed = engine.journal.changed();
    // What came between opening and now.
    changed.mark_changed();
    let mut wake = engine.wake();
    let mut failing = false;
    loop {
        let mut unusable = None;
        let outcome = tokio::select! {
            request = requests.recv() => {
                let Some(Request { command, answer }) = request else { break };
                let before = engine.desk().world().seq;
                let result = engine.execute(&command).await;
                let outcome = follow(&mut engine, before, &result).await;
                // Nothing new happened, and the journal cannot be used all the same.
                unusable = result.as_ref().err().filter(|failure| failure.is_of_journal()).map(shown);
                let _ = answer.send(result);
                outcome
            }
            moved = changed.changed() => {
                if moved.is_err() { break }
                engine.catch_up().await
            }
            () = tokio::time::sleep_until(wake) => engine.wake_up(failing).await,
        };
        let failed = outcome.as_ref().err().map(shown).or(unusable);
        failing = failed.is_some();
        trouble.send_if_modified(|known| {
            let differs = *known != failed;
            *known = failed;
            differs
        });
        publish(outcome.unwrap_or_default(), std::mem::take(&mut engine.anew));
        engine.save_if_due().await;
        wake = if failing { Tick::now() + LONGEST_SLEEP / 15 } else { engine.wake() };
    }
    engine.save_if_due().await;
}

/// As a line on a screen.
fn shown(failure: &Failure) -> String {
    printable(&failure.to_string()).into_owned()
}

/// What followers are told after a command: its records, and those of others that were caught up
/// with on the way.
async fn follow(
    engine: &mut Engine,
    before: u64,
    result: &Result<Receipt, Failure>,
) -> Result<Vec<Record>, Failure> {
    let after = engine.desk().world().seq;
    match result {
        Ok(receipt) if after == before + receipt.records.len() as u64 => Ok(receipt.records.clone()),
        Err(Failure::Inconsistent(e)) => Err(Failure::Inconsistent(e.clone())),
        _ if after == before => Ok(Vec::new()),
        _ => {
            let count = usize::try_from(after - before).unwrap_or(usize::MAX);
            Ok(engine.journal.read(before, count.min(super::PAGE)).await?)
        }
    }
}
