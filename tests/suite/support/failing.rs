//! A journal whose disk can fail.

use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use pikett::domain::facts::entity::Entity;
use pikett::domain::facts::event::Record;
use pikett::store::{Answer, Appended, Journal, MemoryJournal, Snapshot, StoreError};
use tokio::sync::watch;
use uuid::Uuid;

/// What becomes of an append to which no answer comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unanswered {
    Recorded,
    Lost,
    /// It is recorded when it has been asked for in vain.
    Late,
}

/// Appends fail while there is a fault; everything else goes on.
#[derive(Default)]
pub struct FailingJournal {
    inner: MemoryJournal,
    pub fault: Mutex<Option<fn() -> StoreError>>,
    /// Appends that succeed before the fault.
    left: Mutex<usize>,
    /// How many appends there were.
    pub appends: AtomicUsize,
    /// Looks around while an append is under way.
    pub meanwhile: Mutex<Option<Box<dyn FnMut() + Send>>>,
    /// The next append has no answer.
    pub unanswered: Mutex<Option<Unanswered>>,
    on_its_way: Mutex<Option<(u64, Vec<Record>)>>,
}

impl FailingJournal {
    pub fn fail_after(&self, appends: usize, fault: fn() -> StoreError) {
        *self.left.lock().unwrap() = appends;
        *self.fault.lock().unwrap() = Some(fault);
    }

    fn failing(&self) -> Option<StoreError> {
        let fault = (*self.fault.lock().unwrap())?;
        let mut left = self.left.lock().unwrap();
        match left.checked_sub(1) {
            None => Some(fault()),
            Some(less) => {
                *left = less;
                None
            }
        }
    }
}

impl Journal for FailingJournal {
    fn append(&self, after: u64, records: Vec<Record>) -> Answer<Appended> {
        self.appends.fetch_add(1, Ordering::Relaxed);
        if let Some(look) = self.meanwhile.lock().unwrap().as_mut() {
            look();
        }
        match self.failing() {
            Some(fault) => Box::pin(std::future::ready(Err(fault))),
            None => match self.unanswered.lock().unwrap().take() {
                None => self.inner.append(after, records),
                Some(Unanswered::Recorded) => {
                    let append = self.inner.append(after, records);
                    Box::pin(async { append.await.map(|_| Appended::Unsure) })
                }
                Some(what) => {
                    *self.on_its_way.lock().unwrap() =
                        Some((after, records)).filter(|_| what == Unanswered::Late);
                    Box::pin(std::future::ready(Ok(Appended::Unsure)))
                }
            },
        }
    }

    fn read(&self, after: u64, limit: usize) -> Answer<Vec<Record>> {
        self.inner.read(after, limit)
    }

    fn tail(&self, limit: usize) -> Answer<Vec<Record>> {
        self.inner.tail(limit)
    }

    fn about(&self, entity: Entity, limit: usize) -> Answer<Vec<Record>> {
        self.inner.about(entity, limit)
    }

    fn of(&self, command: Uuid) -> Answer<Vec<Record>> {
        let found = self.inner.of(command);
        if let Some((after, records)) = self.on_its_way.lock().unwrap().take() {
            // Somebody else may have been faster.
            drop(self.inner.append(after, records));
        }
        found
    }

    fn known(&self, commands: Vec<Uuid>) -> Answer<HashSet<Uuid>> {
        self.inner.known(commands)
    }

    fn snapshot(&self) -> Answer<Option<Snapshot>> {
        self.inner.snapshot()
    }

    fn put_snapshot(&self, snapshot: Snapshot) -> Answer<()> {
        self.inner.put_snapshot(snapshot)
    }

    fn changed(&self) -> watch::Receiver<u64> {
        self.inner.changed()
    }
}
