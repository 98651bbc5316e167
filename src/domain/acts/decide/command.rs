//! A wish, with who has it.

use uuid::Uuid;

use super::list::Act;
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::facts::authority::Authority;
use crate::domain::facts::event::Via;

/// A wish, with who has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// Sent twice, it acts once.
    pub id: Uuid,
    pub by: Text,
    pub via: Via,
    /// When it happened, for what is recorded later; now when `None`.
    pub at: Option<Instant>,
    pub act: Act,
    pub footing: Footing,
}

/// What a wish rests on, beside whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footing {
    /// In whose name it is decided.
    pub authority: Authority,
    /// Sequence number of the last record that was seen of what it is about: what has changed since then keeps it
    /// from being done.
    pub seen: Option<u64>,
}

/// Of whoever has the desk itself: there is nothing that they could not do to it.
impl Default for Footing {
    fn default() -> Self {
        Self { authority: Authority::Manager, seen: None }
    }
}
