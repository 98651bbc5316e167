//! A journal whose disk can fail.

use std::collections::HashSet;
use std::sync::Mutex;

use pikett::domain::facts::entity::Entity;
use pikett::domain::facts::event::Record;
use pikett::store::{Answer, Appended, Journal, MemoryJournal, Snapshot, StoreError};
use tokio::sync::watch;
use uuid::Uuid;

/// Appends fail while there is a fault; everything else goes on.
#[derive(Default)]
pub struct FailingJournal {
    inner: MemoryJournal,
    pub fault: Mutex<Option<fn() -> StoreError>>,
    /// Appends that succeed before the fault.
    left: Mutex<usize>,
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
        match self.failing() {
            Some(fault) => Box::pin(std::future::ready(Err(fault))),
            None => self.inner.append(after, records),
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
        self.inner.of(command)
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
