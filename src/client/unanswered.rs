//! What was sent and not answered, for whoever stays until it is known.

use crate::engine::Failure;
use crate::store::{NodeError, ServerError, StoreError};

/// A command of which nobody knows what became of it.
pub struct Unanswered;

impl Unanswered {
    pub fn is(failure: &Failure) -> bool {
        matches!(failure, Failure::Store(StoreError::Server(ServerError::Unsure)))
    }

    /// It is being asked.
    pub fn asking() -> Failure {
        Failure::Store(NodeError::Asking.into())
    }

    /// It was asked, and nothing of it is there.
    pub fn lost() -> Failure {
        Failure::Store(NodeError::Lost.into())
    }
}
