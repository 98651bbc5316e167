//! The filter language: `p:1,2 st:new start<30m tenant:klin* -lab /trunk|sip/ sort:due`.
//!
//! Terms are joined by AND, values within a term by OR; `-` or `!` in front turns a term round.
//! Words without a key look into number, tenant and subject.

mod haystack;
mod keys;
mod matches;
mod measure;
mod mistake;
mod order;
mod parse;
mod pattern;
mod terms;
mod words;

use std::fmt::Write;

use crate::domain::base::number::Number;
use crate::domain::contract::{Kind, Priority};
use crate::domain::facts::incident::Stage;
use crate::domain::world::Queue;
pub use haystack::Haystack;
pub use keys::Looks;
pub use matches::Query;
use measure::Comparison;
pub use mistake::{Mistake, Misunderstood, Wanted};
use order::SortTerm;
pub use order::{SORTS, SortKey};
use pattern::{Expression, Pattern, Version};
pub use words::Words;

/// A filter that was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    terms: Vec<Term>,
    sort: Vec<SortTerm>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    negated: bool,
    test: Test,
    /// As it was written.
    text: String,
}

/// One test; any of its values is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
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

/// States that `is:` knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    Open,
    Done,
    Waiting,
    Mine,
    Unowned,
    /// A target is missed.
    Breached,
    /// A target is missed or less than a quarter of it is left.
    Due,
    /// A level of the ladder is due and not called.
    EscDue,
    NoEta,
    /// A critical incident without a call.
    NoCall,
    /// Linked to a master.
    Linked,
    /// Others are linked to it.
    Master,
    Excluded,
    NoRequest,
}

/// The words of `is:` with what they mean.
const STATES: [(&str, Is); 15] = [
    ("open", Is::Open),
    ("done", Is::Done),
    ("waiting", Is::Waiting),
    ("mine", Is::Mine),
    ("unowned", Is::Unowned),
    ("breached", Is::Breached),
    ("due", Is::Due),
    ("escdue", Is::EscDue),
    ("noeta", Is::NoEta),
    ("nocall", Is::NoCall),
    ("p1call", Is::NoCall),
    ("linked", Is::Linked),
    ("master", Is::Master),
    ("excluded", Is::Excluded),
    ("norequest", Is::NoRequest),
];

impl Filter {
    /// Understands a filter.
    ///
    /// # Errors
    /// Names the column of the first mistake.
    pub fn parse(text: &str) -> Result<Self, Misunderstood> {
        parse::filter(text)
    }

    /// `text` with another order: `sort` in the words of `sort:`, the queue's own when empty.
    ///
    /// # Errors
    /// Names the column of the first mistake in `text`.
    pub fn sorted_by(text: &str, sort: &str) -> Result<String, Misunderstood> {
        parse::sorted_by(text, sort)
    }

    /// Neither hides nor sorts anything.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.sort.is_empty()
    }

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

    /// Whether it looks for words, which a [`Haystack`] has at hand.
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
