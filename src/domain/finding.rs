//! What would follow from something that is only thought of, line by line.

use super::contract::RuleId;

/// One thing that follows, with its rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub text: String,
    /// Fact or ruling behind it, where the contract has one.
    pub rule: Option<RuleId>,
    /// Nothing to worry about.
    pub fine: bool,
}

impl Finding {
    pub fn new<'r>(fine: bool, text: String, rule: impl Into<Option<&'r RuleId>>) -> Self {
        Self { text, rule: rule.into().cloned(), fine }
    }

    /// Number of its rule; empty where there is none.
    pub fn cite(&self) -> &str {
        self.rule.as_deref().unwrap_or_default()
    }
}
