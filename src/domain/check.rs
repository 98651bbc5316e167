//! The lines of a rule check: what holds, what is warned about, what refuses an act.
//!
//! Whoever judges an act makes one list of these. A form shows all of them, and the act is refused
//! with the first that refuses, so that both always say the same.

use super::contract::RuleId;

/// One line of a rule check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub passed: bool,
    /// A failed one of these is a warning and refuses nothing.
    pub warns_only: bool,
    /// A failed one of these is let pass with a reason, which is recorded (A71).
    pub needs_reason: bool,
    /// What is required, or what stands in the way.
    pub text: String,
    /// Fact or ruling behind it; none where the present state alone stands in the way.
    pub rule: Option<RuleId>,
    /// What would be right instead; empty where the times that are offered say so.
    pub mend: String,
}

impl Check {
    /// Refuses unless it passed.
    pub fn new<'r>(passed: bool, text: impl Into<String>, rule: impl Into<Option<&'r RuleId>>) -> Self {
        Self {
            passed,
            warns_only: false,
            needs_reason: false,
            text: text.into(),
            rule: rule.into().cloned(),
            mend: String::new(),
        }
    }

    /// Something that is only warned about.
    pub fn warning<'r>(text: impl Into<String>, rule: impl Into<Option<&'r RuleId>>) -> Self {
        Self { warns_only: true, ..Self::new(false, text, rule) }
    }

    pub fn or(self, mend: impl Into<String>) -> Self {
        Self { mend: mend.into(), ..self }
    }

    /// Its text with the number of its rule: `not tested (F082)`.
    pub fn cited(&self) -> String {
        match &self.rule {
            Some(rule) => format!("{} ({rule})", self.text),
            None => self.text.clone(),
        }
    }

    /// Whether the act is refused for it.
    pub fn refuses(&self) -> bool {
        !self.passed && !self.warns_only
    }
}
