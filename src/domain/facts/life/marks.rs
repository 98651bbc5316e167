//! Marks of a life: what happened, each at its moment.

use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::{Priority, Stop};
use crate::domain::facts::life::Bound;

/// Something that happened at a moment of the life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub at: Instant,
    pub turn: Turn,
}

/// What happened. Small, since every incident keeps several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    Received {
        priority: Priority,
        bound: Bound,
    },
    Classified(Priority),
    Binds(Bound),
    Waits {
        until: Option<Instant>,
    },
    Goes,
    Did(Stop),
    Targeted(Box<Targeted>),
    Resolved,
    Closed,
    Reopened,
    /// Not all of it could be read where it came from: what is known may lack just what would have
    /// stopped a clock.
    Incomplete,
}

/// A target that the desk set for a clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Targeted {
    pub clock: Text,
    pub seconds: i64,
}
