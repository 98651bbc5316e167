//! A server's journal, as whoever follows it reads it. Nothing is appended from here.

use std::collections::HashSet;
use std::sync::Arc;

use tokio::sync::watch;
use uuid::Uuid;

use crate::client::remote::cache::Cache;
use crate::client::remote::feed::{Feed, Hearing};
use crate::client::remote::http::Http;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::store::{Answer, Appended, Journal, Snapshot, StoreError};

/// Records that are asked for at a time.
const PAGE: usize = 4_096;

/// The journal behind a line.
#[derive(Clone)]
pub struct RemoteJournal {
    pub http: Arc<Http>,
    pub feed: Arc<Feed>,
    pub cache: Arc<Cache>,
}

impl RemoteJournal {
    async fn after(&self, after: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        match self.feed.line() {
            Hearing::Down(why) => return Err(why),
            Hearing::Kept => return Ok(Vec::new()),
            Hearing::Heard => {
                if let Some(records) = self.feed.take(after, limit) {
                    return Ok(records);
                }
            }
            Hearing::Asked => {}
        }
        let mut found = Vec::new();
        let mut from = after;
        loop {
            let wanted = (limit - found.len()).min(PAGE);
            let page = self.http.log(from, wanted).await?;
            let last = page.records.last().map_or(from, |record| record.seq);
            let read = page.cursor.seq.max(last);
            found.extend(page.records);
            self.feed.read_to(found.last().map_or(after, |record| record.seq), page.cursor);
            // A server may give less than it is asked for.
            if found.len() >= limit || read == from || read >= self.feed.known() {
                return Ok(found);
            }
            from = read;
        }
    }

    async fn latest(&self) -> Result<Option<Snapshot>, StoreError> {
        if let Some(kept) = self.cache.snapshot(&self.feed) {
            return Ok(Some(kept));
        }
        if self.feed.hello().is_none() {
            return Ok(None);
        }
        let snapshot = self.http.snapshot(None).await?;
        if let Some(snapshot) = &snapshot {
            self.cache.keep(&self.http, &self.feed, snapshot.clone()).await;
        }
        Ok(snapshot)
    }
}

impl Journal for RemoteJournal {
    fn append(&self, _after: u64, _records: Vec<Record>) -> Answer<Appended> {
        Box::pin(async { Err(StoreError::LooksOnly) })
    }

    fn read(&self, after: u64, limit: usize) -> Answer<Vec<Record>> {
        let journal = self.clone();
        Box::pin(async move { journal.after(after, limit).await })
    }

    fn tail(&self, limit: usize) -> Answer<Vec<Record>> {
        let http = self.http.clone();
        Box::pin(async move { http.tail(None, limit).await })
    }

    fn about(&self, entity: Entity, limit: usize) -> Answer<Vec<Record>> {
        let http = self.http.clone();
        Box::pin(async move { http.tail(Some(entity), limit).await })
    }

    fn of(&self, command: Uuid) -> Answer<Vec<Record>> {
        let http = self.http.clone();
        Box::pin(async move {
            let done = http.done(command).await?;
            http.records(done.map(|done| done.records).unwrap_or_default())
        })
    }

    fn known(&self, commands: Vec<Uuid>) -> Answer<HashSet<Uuid>> {
        let http = self.http.clone();
        Box::pin(async move { http.known(&commands).await })
    }

    fn snapshot(&self) -> Answer<Option<Snapshot>> {
        let journal = self.clone();
        Box::pin(async move { journal.latest().await })
    }

    /// On this machine, for the next start.
    fn put_snapshot(&self, snapshot: Snapshot) -> Answer<()> {
        let journal = self.clone();
        Box::pin(async move {
            journal.cache.keep_seen(&journal.feed, snapshot).await;
            Ok(())
        })
    }

    fn changed(&self) -> watch::Receiver<u64> {
        self.feed.changed()
    }

    fn is_writable(&self) -> bool {
        false
    }

    fn is_whole(&self) -> bool {
        self.feed.is_whole()
    }

    fn edition(&self) -> u64 {
        self.feed.edition()
    }
}
