//! What would follow from something that is only thought of, or is not as a contract wants it, line by
//! line.

mod value;

use crate::domain::contract::RuleId;
pub use value::{Allowed, Cancelling, Cost, Hosting, Lasts, Note, Over, Releasing, TopUp, Warning, Wrong};

/// One thing that follows, with its rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub what: Found,
    /// Fact or ruling behind it, where the contract has one.
    pub rule: Option<RuleId>,
    /// Nothing to worry about.
    pub fine: bool,
}

impl Finding {
    pub fn new<'r>(fine: bool, what: impl Into<Found>, rule: impl Into<Option<&'r RuleId>>) -> Self {
        Self { what: what.into(), rule: rule.into().cloned(), fine }
    }

    /// Number of its rule; empty where there is none.
    pub fn cite(&self) -> &str {
        self.rule.as_deref().unwrap_or_default()
    }
}

/// What it is, by what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    Cancelling(Cancelling),
    TopUp(TopUp),
    Note(Note),
    Warning(Warning),
    Releasing(Releasing),
    Equipment(Wrong),
}

/// Each area's own values are found.
macro_rules! found {
    ($($area:ident($kind:ty),)+) => {
        $(impl From<$kind> for Found {
            fn from(what: $kind) -> Self { Found::$area(what) }
        })+
    };
}

found! {
    Cancelling(Cancelling),
    TopUp(TopUp),
    Note(Note),
    Warning(Warning),
    Releasing(Releasing),
    Equipment(Wrong),
}
