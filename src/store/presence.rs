//! Where consoles tell each other where they are. Nothing of it is recorded.

use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::facts::presence::Presence;
use crate::store::journal::Answer;

/// Who is on which incident, beside a journal. What is told here is gone after
/// [`GONE_SECONDS`](crate::domain::facts::presence::GONE_SECONDS).
pub trait Presences: Send + Sync {
    /// Says where `console` is, or that it is nowhere, and answers with where the others are.
    fn meet(&self, console: Uuid, own: Option<Presence>, now: Instant) -> Answer<Vec<Presence>>;
}

/// Whoever only sees a part of a desk is told of nobody, and nobody of him.
pub struct Alone;

impl Presences for Alone {
    fn meet(&self, _console: Uuid, _own: Option<Presence>, _now: Instant) -> Answer<Vec<Presence>> {
        Box::pin(async { Ok(Vec::new()) })
    }
}
