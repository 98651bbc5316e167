//! Commands over a line that may break. Each has an id, and is done once however often it is sent: so it is
//! sent again until the answer is known, and never said to have failed while nobody knows.

use std::time::Duration;

use serde::de::DeserializeOwned;
use tokio::time::Instant as Tick;

use crate::client::remote::http::{Ask, Broken, Http, clean};
use crate::domain::base::text::Text;
use crate::domain::readings::refusal::{Reason, Refusal};
use crate::engine::Failure;
use crate::store::{NoNode, ServerError, StoreError};
use crate::wire::{Became, Done, Refused};

/// Between two tries on the same servers.
const PAUSE: Duration = Duration::from_millis(200);

/// What can be sent again.
pub struct Post {
    pub path: &'static str,
    pub body: Vec<u8>,
    /// How long it is tried to learn what became of it.
    pub patience: Duration,
}

impl Http {
    /// Sends until there is an answer that `is_known`.
    ///
    /// # Errors
    /// It was not sent, was said no to, or nobody knows what became of it.
    pub async fn send<T: DeserializeOwned>(
        &self,
        post: Post,
        is_known: impl Fn(&T) -> bool,
    ) -> Result<T, StoreError> {
        let (end, mut sent) = (Tick::now() + post.patience, false);
        let ask = Ask::post(post.path, post.body);
        // One that hangs leaves time for the next.
        let each = post.patience / u32::try_from(self.len()).unwrap_or(1).max(1);
        let unsure = || StoreError::from(ServerError::Unsure);
        loop {
            let (mut why, mut waits) = (Vec::<NoNode>::new(), false);
            for node in self.order() {
                let left = end.saturating_duration_since(Tick::now()).min(each);
                match self.once(node, &ask, left).await {
                    Ok(answer) => match self.read::<T>(&answer) {
                        Ok(answer) if is_known(&answer) => return Ok(answer),
                        // It was taken, and is said so in words that are not understood.
                        Ok(_) | Err(_) => sent = true,
                    },
                    Err(Broken::After(no)) => {
                        (sent, waits) = (true, true);
                        why.push(no);
                    }
                    Err(Broken::Before(no)) => {
                        waits |= matches!(no.how, crate::store::NoAnswer::Busy(_));
                        why.push(no);
                    }
                    Err(Broken::Said(_)) if sent => return Err(unsure()),
                    Err(Broken::Said(error)) => return Err(error.into()),
                }
            }
            // Where nobody has heard of it, and nobody says to wait, it is said at once.
            if !sent && !waits {
                return Err(self.away(why));
            }
            if Tick::now() + PAUSE >= end {
                return Err(if sent { unsure() } else { self.away(why) });
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}

/// Whether that is what became of it.
pub fn is_settled(done: &Done) -> bool {
    done.state != Became::Unsure
}

/// Why it was not done, where it was not.
pub fn failure(done: &Done) -> Option<Failure> {
    match done.state {
        Became::Done => None,
        Became::Behind => Some(Failure::Conflict),
        Became::Unsure => Some(unsure()),
        Became::Refused => Some(done.refused.as_ref().map_or_else(unsure, |refused| refusal(refused).into())),
    }
}

/// Nobody knows what became of it.
pub fn unsure() -> Failure {
    Failure::Store(ServerError::Unsure.into())
}

/// In our own words, or where this version does not know the reason in those of the server.
pub fn refusal(refused: &Refused) -> Refusal {
    refused.refusal().unwrap_or_else(|| Refusal {
        kind: refused.kind,
        reason: Box::new(Reason::Told {
            what: Text::line(&clean(&refused.what)),
            mend: Text::line(&clean(&refused.mend)),
        }),
        rule: refused.sentences.clone(),
        admissible: refused.admissible.clone(),
    })
}
