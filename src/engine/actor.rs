//! An engine with a life of its own, for consoles that go on drawing meanwhile.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{broadcast, mpsc, oneshot, watch};
use tokio::time::Instant as Tick;

use crate::domain::acts::decide::Command;
use crate::domain::facts::event::Record;
use crate::engine::clock::Clock;
use crate::engine::connection::Connection;
use crate::engine::failure::Failure;
use crate::engine::receipt::Receipt;
use crate::engine::replay::PAGE;
use crate::engine::replica::{Engine, SharedDesk};
use crate::engine::request::{Answer, Asker, Inbox, Next, Request};
use crate::engine::together::Came;
use crate::store::{Journal, StoreError};

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

/// Requests that may queue up before senders wait.
const QUEUE: usize = 256;
/// Updates that a receiver may lag behind.
const LAG: usize = 256;
/// Longest sleep; also how soon a failed sweep is tried again.
const LONGEST_SLEEP: Duration = Duration::from_secs(30);

/// Talks to a running engine. Clones share it; it ends with the last one.
#[derive(Clone)]
pub struct Handle {
    requests: mpsc::Sender<Request>,
    updates: broadcast::Sender<Update>,
    connection: watch::Receiver<Connection>,
    desk: SharedDesk,
    journal: Arc<dyn Journal>,
    clock: Clock,
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

    pub fn connection(&self) -> watch::Receiver<Connection> {
        self.connection.clone()
    }

    /// Has a command decided and recorded; refused, it has changed nothing.
    pub fn execute(&self, command: Command) -> Answer<Receipt> {
        self.ask(|asker| Request::Execute(Box::new(command), asker))
    }

    pub fn ask<T, E>(&self, request: impl FnOnce(Asker<T, E>) -> Request) -> Answer<T, E>
    where
        T: Send + 'static,
        E: From<Failure> + Send + 'static,
    {
        let (asker, answer) = oneshot::channel();
        let (requests, request) = (self.requests.clone(), request(asker));
        let stopped = || Failure::Store(StoreError::Stopped);
        Box::pin(async move {
            requests.send(request).await.map_err(|_| stopped())?;
            answer.await.map_err(|_| stopped())?
        })
    }
}

impl Engine {
    /// Lets the engine run by itself: it does what it is asked, follows the journal, and records the
    /// steps whose moment comes.
    pub fn start(self) -> Handle {
        let (handle, inbox, connection) = self.handle();
        let updates = handle.updates.clone();
        tokio::spawn(run(self, inbox, updates, connection));
        handle
    }

    /// Lets the engine do what it is asked, and nothing of its own accord.
    pub fn serve(mut self) -> Handle {
        let (handle, mut inbox, _) = self.handle();
        tokio::spawn(async move {
            while let Some(next) = inbox.next().await {
                // Who asked has been answered; there is nobody else to be told.
                let _ = self.answer(next, &mut inbox).await;
            }
        });
        handle
    }

    fn handle(&self) -> (Handle, Inbox, watch::Sender<Connection>) {
        let (requests, queue) = mpsc::channel(QUEUE);
        let (sender, connection) = watch::channel(Connection::default());
        let (updates, _) = broadcast::channel(LAG);
        let (desk, journal) = (self.desk.clone(), self.journal.clone());
        let handle = Handle { requests, updates, connection, desk, journal, clock: self.clock };
        (handle, Inbox::new(queue), sender)
    }

    /// Does what is asked. Gives what it recorded, or why it did not, as far as that is known.
    async fn answer(&mut self, next: Next, inbox: &mut Inbox) -> Result<Option<Vec<Record>>, Failure> {
        match next {
            Next::Together(commands, askers) => self.answer_together(commands, askers, inbox).await,
            Next::One(request) => self.answer_one(request, inbox).await,
        }
    }

    async fn answer_together(
        &mut self,
        mut commands: Vec<Command>,
        mut askers: Vec<Asker<Receipt>>,
        inbox: &mut Inbox,
    ) -> Result<Option<Vec<Record>>, Failure> {
        let came = self.execute_together(&commands).await;
        inbox.put_back(commands.split_off(came.len()), askers.split_off(came.len()));
        let (mut records, mut failed, mut left) = (Vec::new(), None, Vec::new());
        let mut tell = |asker: Asker<Receipt>, done: Result<Receipt, Failure>| {
            match &done {
                Ok(receipt) => records.extend_from_slice(&receipt.records),
                Err(Failure::Refused(_) | Failure::Conflict) => {}
                Err(failure) => failed = Some(failure.clone()),
            }
            give(asker, done);
        };
        for ((command, asker), came) in commands.into_iter().zip(askers).zip(came) {
            match came {
                Came::Done(receipt) => tell(asker, Ok(receipt)),
                Came::Failed(failure) => tell(asker, Err(failure)),
                Came::Alone(sent) => left.push((command, asker, sent)),
            }
        }
        for (command, asker, sent) in left {
            let done = self.execute_or_settle(&command, sent).await;
            tell(asker, done);
        }
        failed.map_or(Ok(Some(records)), Err)
    }

    async fn answer_one(
        &mut self,
        request: Request,
        inbox: &mut Inbox,
    ) -> Result<Option<Vec<Record>>, Failure> {
        match request {
            Request::Execute(command, asker) => {
                self.answer_together(vec![*command], vec![asker], inbox).await
            }
            Request::ExecuteAll(commands, asker) => {
                let done = self.execute_all(&commands).await;
                let told = done.as_ref().map(|_| None).map_err(|interrupted| interrupted.failure.clone());
                give(asker, done);
                told
            }
            Request::ExecuteWhole(commands, asker) => {
                let done = self.execute_whole(&commands).await;
                let told = done.as_ref().map(|_| None).map_err(Clone::clone);
                give(asker, done);
                told
            }
            Request::SweepAll(asker) => {
                let done = self.sweep_all().await;
                give(asker, done.clone());
                done.map(|()| None)
            }
            Request::Save(asker) => {
                self.save().await;
                give(asker, Ok(()));
                Ok(None)
            }
        }
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

    /// What followers are told after a request: what it recorded, and what others had and was caught
    /// up with on the way.
    async fn follow(
        &self,
        before: u64,
        told: Result<Option<Vec<Record>>, Failure>,
    ) -> Result<Vec<Record>, Failure> {
        let after = self.desk().world().seq;
        match told {
            Ok(Some(records)) if records.iter().map(|record| record.seq).eq(before + 1..=after) => {
                Ok(records)
            }
            Err(failure @ Failure::Inconsistent(_)) => Err(failure),
            _ if after == before => Ok(Vec::new()),
            _ => {
                let count = usize::try_from(after - before).unwrap_or(usize::MAX);
                Ok(self.journal.read(before, count.min(PAGE)).await?)
            }
        }
    }
}

fn give<T, E>(asker: Asker<T, E>, done: Result<T, E>) {
    // Whoever asked may have gone.
    let _ = asker.send(done);
}

async fn run(
    mut engine: Engine,
    mut inbox: Inbox,
    updates: broadcast::Sender<Update>,
    connection: watch::Sender<Connection>,
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
    loop {
        let mut unusable = None;
        let outcome = tokio::select! {
            next = inbox.next() => {
                let Some(next) = next else { break };
                let before = engine.desk().world().seq;
                let told = engine.answer(next, &mut inbox).await;
                // Nothing new happened, and the journal cannot be used all the same.
                unusable = told.as_ref().err().filter(|failure| failure.is_of_journal()).cloned();
                engine.follow(before, told).await
            }
            moved = changed.changed() => {
                if moved.is_err() { break }
                engine.catch_up().await
            }
            () = tokio::time::sleep_until(wake) => {
                let failing = !connection.borrow().is_connected();
                engine.wake_up(failing).await
            }
        };
        let failed = outcome.as_ref().err().cloned().or(unusable);
        let failing = failed.is_some();
        let now = connection.borrow().after(failed, engine.now());
        connection.send_if_modified(|known| std::mem::replace(known, now.clone()) != now);
        publish(outcome.unwrap_or_default(), std::mem::take(&mut engine.anew));
        engine.save_if_due().await;
        wake = if failing { Tick::now() + LONGEST_SLEEP / 15 } else { engine.wake() };
    }
    engine.save_if_due().await;
}
