//! What is recorded of a rollout (F083).

use serde::{Deserialize, Serialize};

use super::release::Urgency;
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;

/// Whether a rollout goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rollout {
    pub halt: Option<Halt>,
    /// When it was resumed last: failures before that were dealt with.
    pub resumed: Option<Instant>,
    /// The release is a hotfix: little tested, it may break something else (F258).
    pub hotfix: bool,
    /// Urgent, the release became stable without the test version that comes before every update
    /// (F082).
    pub untested: bool,
    /// Sequence number of the last record that changed it.
    pub touched: u64,
}

/// Nobody is updated until it is resumed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Halt {
    pub at: Instant,
    /// Who halted it; the rule itself where that was no person's wish.
    pub by: Text,
    pub reason: Text,
}

/// What can happen to a rollout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RolloutChange {
    /// `by_rule` says that failures did it, not a person.
    Halted {
        reason: Text,
        by_rule: bool,
    },
    Resumed {
        reason: Text,
    },
    /// The release is a hotfix, or is none after all.
    Hotfix {
        hotfix: bool,
    },
    /// The release became stable without a test version before it, for this weighty reason (F082).
    Untested {
        urgency: Urgency,
    },
}

impl RolloutChange {
    pub fn kind(&self) -> &'static str {
        match self {
            RolloutChange::Halted { .. } => "rollout-halted",
            RolloutChange::Resumed { .. } => "rollout-resumed",
            RolloutChange::Hotfix { .. } => "hotfix",
            RolloutChange::Untested { .. } => "untested",
        }
    }
}
