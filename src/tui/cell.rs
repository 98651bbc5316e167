//! Text with a meaning.

use super::role::Role;
use super::verb::{Verb, command};
use crate::domain::contract::RuleId;

/// A piece of text with a meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub role: Role,
    /// The text is an action's key: the view puts it in.
    pub verb: Option<Verb>,
}

/// A line of text.
pub type Line = Vec<Cell>;

impl Cell {
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role, verb: None }
    }

    /// Where no keys are known: until they are, the action's command.
    pub fn key_of(verb: Verb, role: Role) -> Self {
        Self { text: command(verb), role, verb: Some(verb) }
    }

    pub fn text(text: impl Into<String>) -> Self {
        Self::new(text, Role::Text)
    }

    pub fn dim(text: impl Into<String>) -> Self {
        Self::new(text, Role::Dim)
    }

    /// The rule behind a line, where there is one.
    pub fn cited(rule: Option<&RuleId>) -> Self {
        Self::dim(rule.map(|rule| format!("  {rule}")).unwrap_or_default())
    }
}
