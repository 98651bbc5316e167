//! What one scope shows of the desk, as it moves on: the whole desk, or what is one reseller's.

use std::sync::{Arc, PoisonError};

use bytes::Bytes;
use tokio::sync::broadcast;
use tokio_util::sync::CancellationToken;

use crate::domain::facts::event::Record;
use crate::engine::{Handle, Update};
use crate::server::outward;
use crate::store::StoreError;
use crate::wire::{Cursor, Frame, WireRecord};

/// Messages that a follower may lag behind before it reads for itself.
const LAG: usize = 256;

/// One scope of the desk.
pub struct View {
    pub handle: Handle,
    /// Whether it shows all records.
    pub whole: bool,
    news: broadcast::Sender<News>,
}

/// What followers are told, written once for all of them.
#[derive(Clone, Debug)]
pub enum News {
    Records {
        /// Sequence numbers of the first and the last.
        first: u64,
        last: u64,
        text: Bytes,
    },
    /// More came than was told: to be read.
    Missed,
    Reset,
}

impl View {
    pub fn of(handle: Handle, stop: CancellationToken) -> Arc<Self> {
        let whole = handle.journal().is_whole();
        let (news, _) = broadcast::channel(LAG);
        let (updates, teller) = (handle.updates(), news.clone());
        let told = handle.clone();
        tokio::spawn(async move {
            tokio::select! {
                () = stop.cancelled() => {}
                () = tell(told, updates, teller) => {}
            }
        });
        Arc::new(Self { handle, whole, news })
    }

    /// What comes from now on.
    pub fn follow(&self) -> broadcast::Receiver<News> {
        self.news.subscribe()
    }

    /// Sequence number of the last record: never before one that was acknowledged here, which the journal may tell
    /// of a moment later.
    pub fn head(&self) -> u64 {
        let told = *self.handle.journal().changed().borrow();
        let desk = self.handle.desk().read().unwrap_or_else(PoisonError::into_inner);
        told.max(desk.world().seq)
    }

    /// The place of a record that was read here.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub async fn cursor(&self, seq: u64) -> Result<Cursor, StoreError> {
        Ok(Cursor { seq, link: self.handle.journal().link(seq).await? })
    }

    /// At most `limit` records after `after`, and how far that is.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub async fn read(&self, after: u64, limit: usize) -> Result<(Vec<Record>, Cursor), StoreError> {
        let journal = self.handle.journal();
        let last = self.head();
        // Beyond the end there is nothing; unless it is this node that is behind.
        if after > last && journal.link(after).await?.is_none() {
            return Ok((Vec::new(), self.cursor(last).await?));
        }
        // Before it is read: what comes meanwhile is not passed over.
        let head = *journal.changed().borrow();
        let records = journal.read(after, limit).await?;
        let last = records.last().map_or(after, |record| record.seq);
        let read = if !self.whole && records.len() < limit { last.max(head) } else { last };
        Ok((records, self.cursor(read).await?))
    }
}

async fn tell(handle: Handle, mut updates: crate::engine::Updates, news: broadcast::Sender<News>) {
    loop {
        let told = match updates.recv().await {
            Ok(Update::Applied(records)) => written(&handle, &records).await.unwrap_or(News::Missed),
            Ok(Update::Anew) => News::Reset,
            Err(broadcast::error::RecvError::Lagged(_)) => News::Missed,
            Err(broadcast::error::RecvError::Closed) => return,
        };
        // Nobody follows: no fault.
        let _ = news.send(told);
    }
}

/// `None` where it cannot be said as a message: then each reads for itself.
async fn written(handle: &Handle, records: &[Record]) -> Option<News> {
    let (first, last) = (records.first()?.seq, records.last()?.seq);
    let link = handle.journal().link(last).await.ok()?;
    let text = said(records)?.event(Some(Cursor { seq: last, link }))?.into();
    Some(News::Records { first, last, text })
}

/// Records as a message.
pub fn said(records: &[Record]) -> Option<Frame> {
    let outward = |record: &Record| WireRecord::of(&outward::record(record.clone())).ok();
    Some(Frame::Records { records: records.iter().map(outward).collect::<Option<_>>()? })
}
