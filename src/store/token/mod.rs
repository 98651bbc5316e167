//! Tokens beside a journal: who may come in, and what was done with it. Nothing of it is recorded as an
//! event, and the secret of none is kept.

mod memory;
mod row;
mod secret;

use std::time::Duration;

use tokio::sync::watch;

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::facts::token::{Audited, Token};
use crate::store::error::StoreError;
use crate::store::journal::Answer;

pub use memory::MemoryTokens;
pub(super) use row::{COLUMNS, Kept, REVISION};
pub use secret::{Hash, Misspelt, Secret, handle};

/// The tokens of a desk.
pub trait Tokens: Send + Sync {
    /// Keeps a new one, to be found by the hash of its secret.
    fn put(&self, token: Token, hash: Hash) -> Answer<()>;

    /// All that there ever were, the latest first.
    fn list(&self) -> Answer<Vec<Token>>;

    /// Ends one at `at`, unless somebody has before. Answers with it as it is then; `None` when there is
    /// none of that id.
    fn revoke(&self, id: Id, at: Instant) -> Answer<Option<Token>>;

    /// The one with that secret, whether it still holds or not.
    fn find(&self, hash: Hash) -> Answer<Option<Token>>;

    /// Notes that one was used; it is written at most once a minute.
    fn used(&self, id: Id, at: Instant) -> Answer<()>;

    /// Writes down what was done with which, in order.
    fn note(&self, lines: Vec<Audited>) -> Answer<()>;

    /// The last `limit` lines of that, in order.
    fn audit(&self, limit: usize) -> Answer<Vec<Audited>>;

    /// A number that grows when a token is made or revoked anywhere. That one expires, its own time says.
    fn changed(&self) -> watch::Receiver<u64>;
}

/// Between two tries, and how often it is tried.
const PAUSE: Duration = Duration::from_millis(20);
const TRIES: u32 = 500;

/// Asks until there is an answer. There is none while a long batch of acts keeps others out: what is
/// written then would be part of that, and go with it when it comes to nothing.
pub(super) async fn patiently<T>(ask: impl Fn() -> Answer<Option<T>>) -> Result<T, StoreError> {
    for _ in 0..TRIES {
        if let Some(answer) = ask().await? {
            return Ok(answer);
        }
        tokio::time::sleep(PAUSE).await;
    }
    Err(StoreError::Busy)
}
