//! A filter that was understood.

use super::keys::Is;
use super::measure::Comparison;
use super::order::SortTerm;
use super::pattern::{Expression, Pattern, Version};
use crate::domain::base::number::Number;
use crate::domain::contract::{Kind, Priority};
use crate::domain::facts::incident::Stage;
use crate::domain::world::Queue;
use std::fmt::Write;

/// A filter that was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub(super) terms: Vec<Term>,
    pub(super) sort: Vec<SortTerm>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) negated: bool,
    pub(super) test: Test,
    /// As it was written.
    pub(super) text: String,
}

/// One test; any of its values is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Test {
    Priority(Vec<Priority>),
    Stage(Vec<Stage>),
    Kind(Vec<Kind>),
    Tenant(Vec<Pattern>),
    Server(Vec<Pattern>),
    Reseller(Vec<Pattern>),
    Policy(Vec<Pattern>),
    /// Version of the incident's server.
    Version(Vec<Version>),
    /// `-` means nobody.
    Owner(Vec<Option<Pattern>>),
    Is(Vec<Is>),
    /// State of the notice of the server's next update.
    Notice(Vec<Pattern>),
    /// State of the deferral of the server's next update.
    Deferral(Vec<Pattern>),
    Measure(Comparison),
    Number(Number),
    /// Itself and what is linked to it.
    Master(Number),
    Expression(Expression),
    /// Small letters.
    Words(String),
}

impl Filter {
    /// Whether it asks for closed incidents: by state, or for one by its number.
    pub fn names_closed(&self) -> bool {
        self.terms.iter().filter(|term| !term.negated).any(|term| match &term.test {
            Test::Stage(stages) => stages.contains(&Stage::Closed),
            Test::Is(states) => states.contains(&Is::Done),
            Test::Number(_) => true,
            Test::Words(words) => words.parse::<Number>().is_ok(),
            _ => false,
        })
    }

    /// Neither hides nor sorts anything.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.sort.is_empty()
    }

    /// Whether it looks for words, which a [`Haystack`](super::Haystack) has at hand.
    pub fn has_words(&self) -> bool {
        self.terms.iter().any(|term| matches!(term.test, Test::Words(_)))
    }

    /// How many from the head of the queue it chooses from: closed incidents are no work, and shown where
    /// they are asked for.
    pub fn chooses_from(&self, queue: &Queue) -> usize {
        if self.names_closed() { queue.len() } else { queue.unclosed() }
    }

    /// What the list is sorted by, in the words of `sort:`; the queue's own order when empty.
    pub fn sorting(&self) -> String {
        let mut text = String::new();
        for term in &self.sort {
            let comma = if text.is_empty() { "" } else { "," };
            // Writing to a string cannot fail.
            let _ = write!(text, "{comma}{term}");
        }
        text
    }
}
