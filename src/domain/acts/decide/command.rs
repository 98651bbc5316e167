//! A wish, with who has it.

use uuid::Uuid;

use super::list::Act;
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
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
}
