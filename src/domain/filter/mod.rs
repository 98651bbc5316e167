//! The filter language: `p:1,2 st:new is:breached tenant:klin* -lab trunk "exact words"`.
//!
//! Terms are joined by AND, values within a term by OR; `-` or `!` in front turns a term round.
//! Words without a key look into number, tenant and subject.

mod matches;
mod parse;

use super::incident::{Number, Priority, Stage};
pub use matches::Query;

/// A filter that was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    terms: Vec<Term>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    negated: bool,
    test: Test,
}

/// One test; any of its values is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    Priority(Vec<Priority>),
    Stage(Vec<Stage>),
    Tenant(Vec<Pattern>),
    Server(Vec<Pattern>),
    Reseller(Vec<Pattern>),
    /// `-` means nobody.
    Owner(Vec<Option<Pattern>>),
    Is(Vec<Is>),
    Number(Number),
    /// Small letters.
    Words(String),
}

/// A word in small letters; `*` stands for anything, without one it is looked for anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pattern(String);

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
}

/// The words of `is:` with what they mean, for help and completion.
pub const STATES: [(&str, &str); 10] = [
    ("open", "neither resolved nor closed"),
    ("done", "resolved or closed"),
    ("waiting", "waiting for the customer"),
    ("mine", "owned by me"),
    ("unowned", "owned by nobody"),
    ("breached", "a target is missed"),
    ("due", "a target is missed or three quarters used"),
    ("escdue", "an escalation is due"),
    ("noeta", "started without an ETA"),
    ("nocall", "critical without a call"),
];

/// The keys with what they look at, for help and completion.
pub const KEYS: [(&str, &str); 7] = [
    ("p:", "priority, 1 to 4"),
    ("st:", "state: new ack wrk wai wka res clo"),
    ("is:", "open done waiting mine unowned breached due escdue noeta nocall"),
    ("tenant:", "tenant, * stands for anything"),
    ("server:", "server"),
    ("reseller:", "reseller"),
    ("own:", "owner, - for nobody"),
];

/// What could not be understood, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("column {column}: {what}")]
pub struct Misunderstood {
    /// From 1, in characters.
    pub column: usize,
    pub what: String,
}

impl Filter {
    /// Understands a filter.
    ///
    /// # Errors
    /// Names the column of the first mistake.
    pub fn parse(text: &str) -> Result<Self, Misunderstood> {
        parse::filter(text)
    }

    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}
