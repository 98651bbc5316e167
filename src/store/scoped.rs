//! A journal of which one reseller sees its own part, and to which nothing is appended (F057).

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;
use uuid::Uuid;

use super::{Answer, Appended, Journal, Snapshot, StoreError};
use crate::domain::event::{Entity, Record};
use crate::domain::instant::Instant;
use crate::domain::presence::Presence;
use crate::domain::reach::Reach;
use crate::domain::table::Id;

/// Records read at a time.
const PAGE: usize = 4_096;

/// What a reseller may see of another journal. Snapshots and where others are stay hidden.
pub struct ScopedJournal {
    inner: Arc<dyn Journal>,
    reach: Arc<Mutex<Reach>>,
}

impl ScopedJournal {
    /// Reads the whole journal once, to know what is whose now.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn open(inner: Arc<dyn Journal>, reseller: Id) -> Result<Self, StoreError> {
        let mut reach = Reach::new(reseller);
        let mut after = 0;
        loop {
            let page = inner.read(after, PAGE).await?;
            page.iter().for_each(|record| reach.learn(record));
            match page.last() {
                Some(last) if page.len() == PAGE => after = last.seq,
                _ => break,
            }
        }
        Ok(Self { inner, reach: Arc::new(Mutex::new(reach)) })
    }

    fn seen(reach: &Mutex<Reach>, page: &[Record]) -> Vec<Record> {
        let mut reach = reach.lock().unwrap_or_else(PoisonError::into_inner);
        page.iter().filter_map(|record| reach.see(record)).collect()
    }
}

impl Journal for ScopedJournal {
    fn append(&self, _after: u64, _records: Vec<Record>) -> Answer<Appended> {
        Box::pin(async { Err(StoreError::LooksOnly) })
    }

    fn read(&self, after: u64, limit: usize) -> Answer<Vec<Record>> {
        let (inner, reach) = (self.inner.clone(), self.reach.clone());
        Box::pin(async move {
            let (mut after, mut seen) = (after, Vec::new());
            loop {
                let page = inner.read(after, PAGE).await?;
                let Some(last) = page.last() else { return Ok(seen) };
                let (whole, until) = (page.len() == PAGE, last.seq);
                seen.extend(Self::seen(&reach, &page));
                if seen.len() >= limit || !whole {
                    seen.truncate(limit);
                    return Ok(seen);
                }
                after = until;
            }
        })
    }

    fn tail(&self, limit: usize) -> Answer<Vec<Record>> {
        let (inner, reach) = (self.inner.clone(), self.reach.clone());
        Box::pin(async move {
            let mut wanted = limit;
            loop {
                let page = inner.tail(wanted).await?;
                let all = page.len() < wanted || page.first().is_none_or(|first| first.seq == 1);
                let mut seen = Self::seen(&reach, &page);
                if seen.len() >= limit || all {
                    seen.drain(..seen.len().saturating_sub(limit));
                    return Ok(seen);
                }
                wanted = wanted.saturating_mul(4);
            }
        })
    }

    fn about(&self, entity: Entity, limit: usize) -> Answer<Vec<Record>> {
        let reach = self.reach.clone();
        let reaches = reach.lock().unwrap_or_else(PoisonError::into_inner).reaches(&entity);
        if !reaches {
            return Box::pin(async { Ok(Vec::new()) });
        }
        let found = self.inner.about(entity, limit);
        Box::pin(async move { Ok(Self::seen(&reach, &found.await?)) })
    }

    fn known(&self, commands: Vec<Uuid>) -> Answer<HashSet<Uuid>> {
        self.inner.known(commands)
    }

    fn snapshot(&self) -> Answer<Option<Snapshot>> {
        Box::pin(async { Ok(None) })
    }

    fn put_snapshot(&self, _snapshot: Snapshot) -> Answer<()> {
        Box::pin(async { Ok(()) })
    }

    fn meet(&self, _console: Uuid, _own: Option<Presence>, _now: Instant) -> Answer<Vec<Presence>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn changed(&self) -> watch::Receiver<u64> {
        self.inner.changed()
    }

    fn is_writable(&self) -> bool {
        false
    }
}
