//! An answer is given when what it says is seen in the replica too: whoever reads on is not shown the desk as
//! it was before.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use tokio::sync::broadcast::error::RecvError;

use crate::client::remote::feed::Feed;
use crate::client::remote::http::Http;
use crate::engine::{SharedDesk, Updates};

/// How long an answer waits for that.
const SEEN: Duration = Duration::from_secs(3);

/// A replica that is watched.
pub struct Seen {
    pub desk: SharedDesk,
    pub updates: Updates,
    pub feed: Arc<Feed>,
}

impl Seen {
    /// Waits until it has this record. It is done, whether it is seen here or not yet: so not for ever.
    pub async fn reaches(mut self, seq: u64) {
        self.feed.learned(seq);
        let wait = async {
            while self.desk.read().unwrap_or_else(PoisonError::into_inner).world().seq < seq {
                // Whoever lags looks again.
                if let Err(RecvError::Closed) = self.updates.recv().await {
                    return;
                }
            }
        };
        let _ = tokio::time::timeout(SEEN, wait).await;
    }

    /// The same of all that the server has.
    pub async fn reaches_all(self, http: &Http) {
        match http.hello().await {
            Ok((hello, ..)) if hello.reseller.is_none() => self.reaches(hello.head.seq).await,
            // In a part of the desk the last record may be somebody else's.
            Ok((hello, ..)) => self.feed.learned(hello.head.seq),
            Err(_) => self.feed.nudge(),
        }
    }
}
