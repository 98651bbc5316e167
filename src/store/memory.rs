//! A journal that lives as long as the process: demonstrations and tests.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;
use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::{Event, Record};
use crate::domain::facts::presence::{GONE_SECONDS, Presence};
use crate::store::error::StoreError;
use crate::store::journal::{Answer, Appended, Journal};
use crate::store::presence::Presences;
use crate::store::snapshot::Snapshot;

#[derive(Clone, Debug)]
pub struct MemoryJournal {
    inner: Arc<Mutex<Inner>>,
    head: Arc<watch::Sender<u64>>,
}

#[derive(Debug, Default)]
struct Inner {
    records: Vec<Record>,
    commands: HashSet<Uuid>,
    snapshot: Option<Snapshot>,
}

impl Default for MemoryJournal {
    fn default() -> Self {
        Self { inner: Arc::default(), head: Arc::new(watch::Sender::new(0)) }
    }
}

impl MemoryJournal {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer<T: Send + 'static>(&self, work: impl FnOnce(&mut Inner) -> T) -> Answer<T> {
        let done: Result<T, StoreError> = Ok(work(&mut self.inner()));
        Box::pin(std::future::ready(done))
    }
}

impl Inner {
    fn last(&self, limit: usize, wanted: impl Fn(&Record) -> bool) -> Vec<Record> {
        let mut found: Vec<Record> =
            self.records.iter().rev().filter(|r| wanted(r)).take(limit).cloned().collect();
        found.reverse();
        found
    }

    fn is_about(&self, record: &Record, entity: &Entity) -> bool {
        match &record.event {
            Event::Retracted { seq } => {
                let index = usize::try_from(*seq).ok().and_then(|seq| seq.checked_sub(1));
                let retracted = index.and_then(|index| self.records.get(index));
                retracted.is_some_and(|retracted| retracted.event.entity().as_ref() == Some(entity))
            }
            event => event.entity().as_ref() == Some(entity),
        }
    }
}

impl Journal for MemoryJournal {
    fn append(&self, after: u64, records: Vec<Record>) -> Answer<Appended> {
        let head = self.head.clone();
        self.answer(move |inner| {
            if inner.records.len() as u64 != after {
                return Appended::Behind;
            }
            if records.iter().any(|r| inner.commands.contains(&r.command)) {
                return Appended::Known;
            }
            inner.commands.extend(records.iter().map(|r| r.command));
            inner.records.extend(records);
            head.send_replace(inner.records.len() as u64);
            Appended::Done
        })
    }

    fn read(&self, after: u64, limit: usize) -> Answer<Vec<Record>> {
        self.answer(move |inner| {
            let from = usize::try_from(after).unwrap_or(usize::MAX);
            inner.records.iter().skip(from).take(limit).cloned().collect()
        })
    }

    fn tail(&self, limit: usize) -> Answer<Vec<Record>> {
        self.answer(move |inner| inner.last(limit, |_| true))
    }

    fn about(&self, entity: Entity, limit: usize) -> Answer<Vec<Record>> {
        self.answer(move |inner| inner.last(limit, |record| inner.is_about(record, &entity)))
    }

    fn of(&self, command: Uuid) -> Answer<Vec<Record>> {
        self.answer(move |inner| inner.records.iter().filter(|r| r.command == command).cloned().collect())
    }

    fn known(&self, commands: Vec<Uuid>) -> Answer<HashSet<Uuid>> {
        self.answer(move |inner| commands.into_iter().filter(|id| inner.commands.contains(id)).collect())
    }

    fn snapshot(&self) -> Answer<Option<Snapshot>> {
        self.answer(|inner| inner.snapshot.clone())
    }

    fn put_snapshot(&self, snapshot: Snapshot) -> Answer<()> {
        self.answer(move |inner| {
            if inner.snapshot.as_ref().is_none_or(|old| old.seq <= snapshot.seq) {
                inner.snapshot = Some(snapshot);
            }
        })
    }

    fn changed(&self) -> watch::Receiver<u64> {
        self.head.subscribe()
    }
}

/// Who is there, with when each was heard of last.
#[derive(Debug, Default)]
pub struct MemoryPresences(Mutex<Vec<(Presence, Instant)>>);

impl Presences for MemoryPresences {
    fn meet(&self, console: Uuid, own: Option<Presence>, now: Instant) -> Answer<Vec<Presence>> {
        let mut present = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        present.retain(|(other, seen)| other.console != console && (now - *seen).abs() < GONE_SECONDS);
        let others = present.iter().map(|(other, _)| other.clone()).collect();
        present.extend(own.map(|own| (own, now)));
        Box::pin(std::future::ready(Ok(others)))
    }
}
