//! A stream of events to one follower.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, stream};
use tokio::sync::{broadcast, watch};
use tokio::time::Interval;
use tokio_util::sync::CancellationToken;

use crate::server::view::{News, View, said};
use crate::wire::{Cursor, Frame};

/// How often something is sent where nothing happens: whoever hears nothing for longer gives up.
pub const HEARTBEAT: Duration = Duration::from_secs(15);
/// Records read at a time, where a follower catches up.
const PAGE: usize = 1_000;
/// Milliseconds within which all followers of a server that ends come back, so that they do not come at once.
const COME_BACK: u64 = 5_000;

/// Somebody who follows a view.
pub struct Follower {
    view: Arc<View>,
    news: broadcast::Receiver<News>,
    heartbeat: Interval,
    /// Sequence number up to which it has been told.
    at: u64,
    stage: Stage,
    stop: CancellationToken,
    /// False when the token that it came with holds no longer.
    holds: watch::Receiver<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// It reads what it has missed.
    Reads,
    /// It is told what happens.
    Hears,
    Ended,
}

impl Follower {
    /// From behind `from` on; a reset where that is another history.
    pub async fn new(
        view: Arc<View>,
        from: Cursor,
        stop: CancellationToken,
        holds: watch::Receiver<bool>,
    ) -> Result<Self, crate::store::StoreError> {
        let news = view.follow();
        let known = view.handle.journal().link(from.seq).await?;
        let head = view.head();
        // Where the journal has no chain only the number can be held against it.
        let other = match (from.link, known) {
            (Some(link), Some(known)) => link != known,
            (Some(_), None) => from.seq > head,
            (None, known) => known.is_none() && from.seq > head,
        };
        let mut heartbeat = tokio::time::interval(HEARTBEAT);
        heartbeat.reset();
        let (at, stage) = (from.seq, if other { Stage::Ended } else { Stage::Reads });
        Ok(Self { view, news, heartbeat, at, stage, stop, holds })
    }

    /// What is sent, until the follower goes, its token does or the server ends.
    pub fn messages(self) -> impl Stream<Item = Result<Bytes, Infallible>> + Send {
        let reset = (self.stage == Stage::Ended).then(|| Frame::Reset.event(None)).flatten().map(Bytes::from);
        let first = stream::iter(reset.map(Ok));
        let rest = stream::unfold(self, |mut follower| async move {
            let sent = follower.next().await?;
            Some((Ok(sent), follower))
        });
        futures_util::StreamExt::chain(first, rest)
    }

    async fn next(&mut self) -> Option<Bytes> {
        loop {
            match self.stage {
                Stage::Ended => return None,
                Stage::Reads => {
                    if let Some(read) = self.read().await {
                        return Some(read);
                    }
                }
                Stage::Hears => {
                    if let Some(heard) = self.hear().await {
                        return Some(heard);
                    }
                }
            }
        }
    }

    async fn read(&mut self) -> Option<Bytes> {
        let Ok((records, cursor)) = self.view.read(self.at, PAGE).await else {
            // The desk is out of reach: the line stays, and what comes is told when it is there again.
            tokio::select! {
                () = tokio::time::sleep(Duration::from_millis(500)) => return Some(Bytes::from_static(b": waiting\n\n")),
                () = self.stop.cancelled() => return self.bye(),
            }
        };
        if records.len() < PAGE {
            self.stage = Stage::Hears;
        }
        if records.is_empty() {
            return None;
        }
        self.at = cursor.seq.max(self.at);
        said(&records)?.event(Some(cursor)).map(Bytes::from)
    }

    async fn hear(&mut self) -> Option<Bytes> {
        tokio::select! {
            () = self.stop.cancelled() => self.bye(),
            changed = self.holds.changed() => {
                if changed.is_err() || !*self.holds.borrow() {
                    self.stage = Stage::Ended;
                }
                None
            }
            _ = self.heartbeat.tick() => self.beat().await,
            news = self.news.recv() => self.told(news),
        }
    }

    fn told(&mut self, news: Result<News, broadcast::error::RecvError>) -> Option<Bytes> {
        match news {
            Ok(News::Records { last, .. }) if last <= self.at => None,
            // In a reseller's view numbers have gaps.
            Ok(News::Records { first, last, text })
                if first == self.at + 1 || (first > self.at && !self.view.whole) =>
            {
                self.at = last;
                self.heartbeat.reset();
                Some(text)
            }
            Ok(News::Records { .. } | News::Missed) | Err(broadcast::error::RecvError::Lagged(_)) => {
                self.stage = Stage::Reads;
                None
            }
            Ok(News::Reset) => {
                self.stage = Stage::Ended;
                Frame::Reset.event(None).map(Bytes::from)
            }
            Err(broadcast::error::RecvError::Closed) => {
                self.stage = Stage::Ended;
                None
            }
        }
    }

    /// Says that the line is there; to whom sees only a part also how far that has been read.
    async fn beat(&mut self) -> Option<Bytes> {
        let silent = Some(Bytes::from_static(b":\n\n"));
        if self.view.whole {
            return silent;
        }
        let Ok((records, cursor)) = self.view.read(self.at, PAGE).await else { return silent };
        if records.is_empty() && cursor.seq > self.at {
            self.at = cursor.seq;
            return Frame::Bookmark.event(Some(cursor)).map(Bytes::from);
        }
        silent
    }

    fn bye(&mut self) -> Option<Bytes> {
        self.stage = Stage::Ended;
        Frame::Bye { after: fastrand::u64(0..=COME_BACK) }.event(None).map(Bytes::from)
    }
}
