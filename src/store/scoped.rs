//! A journal of which one reseller sees its own part, and to which nothing is appended (F057).

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;
use uuid::Uuid;

use crate::domain::base::table::Id;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::readings::reach::Reach;
use crate::store::error::StoreError;
use crate::store::journal::{Answer, Appended, Journal};
use crate::store::record::Link;
use crate::store::snapshot::Snapshot;

/// Records read at a time.
const PAGE: usize = 4_096;

/// What a reseller may see of another journal. Snapshots stay hidden. Whose
/// something is follows the records in their order: nothing is shown that was not learned before.
#[derive(Clone)]
pub struct ScopedJournal {
    inner: Arc<dyn Journal>,
    view: Arc<Mutex<View>>,
}

struct View {
    reach: Reach,
    /// Raised when what was shown before no longer holds.
    edition: u64,
    /// Between these two records nothing is the reseller's.
    empty: (u64, u64),
}

impl View {
    fn learn(&mut self, page: &[Record]) {
        for record in page {
            if self.reach.learn(record) {
                self.edition += 1;
                self.empty = (0, 0);
            }
        }
    }

    fn see(&self, page: &[Record]) -> Vec<Record> {
        page.iter().filter_map(|record| self.reach.see(record)).collect()
    }
}

impl ScopedJournal {
    /// Reads the whole journal once, to know what is whose now.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn open(inner: Arc<dyn Journal>, reseller: Id) -> Result<Self, StoreError> {
        let view = View { reach: Reach::new(reseller), edition: 0, empty: (0, 0) };
        let journal = Self { inner, view: Arc::new(Mutex::new(view)) };
        journal.learn().await?;
        Ok(journal)
    }

    fn view(&self) -> MutexGuard<'_, View> {
        self.view.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Learns what has been recorded since the last time.
    async fn learn(&self) -> Result<(), StoreError> {
        loop {
            let after = self.view().reach.learned();
            let page = self.inner.read(after, PAGE).await?;
            self.view().learn(&page);
            if page.len() < PAGE {
                return Ok(());
            }
        }
    }

    /// Records after `after`, as far as they were learned.
    async fn after(&self, after: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        self.learn().await?;
        let (edition, mut from) = {
            let view = self.view();
            let (begin, end) = view.empty;
            (view.edition, if (begin..=end).contains(&after) { end } else { after })
        };
        let mut seen = Vec::new();
        loop {
            let page = self.inner.read(from, PAGE).await?;
            let mut view = self.view();
            let learned = view.reach.learned();
            seen.extend(view.see(&page));
            let last = page.last().map_or(learned, |last| last.seq.min(learned));
            if seen.is_empty() && view.edition == edition {
                view.empty = (after, last.max(after));
            }
            if seen.len() >= limit || page.len() < PAGE || last == learned {
                seen.truncate(limit);
                return Ok(seen);
            }
            from = last;
        }
    }

    async fn last(&self, limit: usize) -> Result<Vec<Record>, StoreError> {
        self.learn().await?;
        let mut wanted = limit;
        loop {
            let page = self.inner.tail(wanted).await?;
            let all = page.len() < wanted || page.first().is_none_or(|first| first.seq == 1);
            let mut seen = self.view().see(&page);
            if seen.len() >= limit || all {
                seen.drain(..seen.len().saturating_sub(limit));
                return Ok(seen);
            }
            wanted = wanted.saturating_mul(4);
        }
    }

    /// What is found elsewhere, as far as it may be seen.
    fn seen(&self, found: Answer<Vec<Record>>) -> Answer<Vec<Record>> {
        let journal = self.clone();
        Box::pin(async move {
            journal.learn().await?;
            let found = found.await?;
            Ok(journal.view().see(&found))
        })
    }
}

impl Journal for ScopedJournal {
    fn append(&self, _after: u64, _records: Vec<Record>) -> Answer<Appended> {
        Box::pin(async { Err(StoreError::LooksOnly) })
    }

    fn read(&self, after: u64, limit: usize) -> Answer<Vec<Record>> {
        let journal = self.clone();
        Box::pin(async move { journal.after(after, limit).await })
    }

    fn tail(&self, limit: usize) -> Answer<Vec<Record>> {
        let journal = self.clone();
        Box::pin(async move { journal.last(limit).await })
    }

    fn about(&self, entity: Entity, limit: usize) -> Answer<Vec<Record>> {
        self.seen(self.inner.about(entity, limit))
    }

    fn of(&self, command: Uuid) -> Answer<Vec<Record>> {
        self.seen(self.inner.of(command))
    }

    fn known(&self, commands: Vec<Uuid>) -> Answer<HashSet<Uuid>> {
        self.inner.known(commands)
    }

    fn link(&self, seq: u64) -> Answer<Option<Link>> {
        self.inner.link(seq)
    }

    fn snapshot(&self) -> Answer<Option<Snapshot>> {
        Box::pin(async { Ok(None) })
    }

    fn put_snapshot(&self, _snapshot: Snapshot) -> Answer<()> {
        Box::pin(async { Ok(()) })
    }

    fn changed(&self) -> watch::Receiver<u64> {
        self.inner.changed()
    }

    fn is_writable(&self) -> bool {
        false
    }

    fn is_whole(&self) -> bool {
        false
    }

    fn edition(&self) -> u64 {
        self.view().edition
    }
}
