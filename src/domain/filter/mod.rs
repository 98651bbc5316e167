//! The filter language: `p:1,2 st:new start<30m tenant:klin* -lab /trunk|sip/ sort:due`.
//!
//! Terms are joined by AND, values within a term by OR; `-` or `!` in front turns a term round.
//! Words without a key look into number, tenant and subject.

mod matches;
mod measure;
mod order;
mod parse;
mod pattern;
mod terms;
mod words;

use std::fmt::Write;

use super::incident::{Kind, Number, Priority, Stage};
pub use matches::Query;
use measure::Comparison;
pub use order::SORTS;
use order::SortTerm;
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

/// The words of `is:` with what they mean, for help and completion.
const STATES: [(&str, Is, &str); 15] = [
    ("open", Is::Open, "neither resolved nor closed"),
    ("done", Is::Done, "resolved or closed"),
    ("waiting", Is::Waiting, "waiting for the customer"),
    ("mine", Is::Mine, "owned by me"),
    ("unowned", Is::Unowned, "owned by nobody"),
    ("breached", Is::Breached, "a target is missed"),
    ("due", Is::Due, "a target is missed or three quarters used"),
    ("escdue", Is::EscDue, "an escalation is due"),
    ("noeta", Is::NoEta, "started without an ETA"),
    ("nocall", Is::NoCall, "critical without a call"),
    ("p1call", Is::NoCall, "critical without a call"),
    ("linked", Is::Linked, "linked to a master"),
    ("master", Is::Master, "others are linked to it"),
    ("excluded", Is::Excluded, "not covered by the contract"),
    ("norequest", Is::NoRequest, "phoned in, no request made"),
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

/// The keys with what they look at, for help and completion.
pub fn keys() -> Vec<(&'static str, String)> {
    let words = |list: &[&'static str]| list.join(" ");
    let states: Vec<&str> = STATES.iter().map(|(word, ..)| *word).collect();
    vec![
        ("p:", "priority, 1 to 4".to_owned()),
        ("st:", format!("state: {}", Stage::ALL.map(|s| s.code().to_lowercase()).join(" "))),
        ("kind:", words(&Kind::ALL.map(Kind::key))),
        ("is:", words(&states)),
        ("tenant:", "tenant, * stands for anything".to_owned()),
        ("server:", "server".to_owned()),
        ("reseller:", "reseller".to_owned()),
        ("policy:", "contract".to_owned()),
        ("ver:", "version of the server, such as ver:8.3 or ver:<8.3".to_owned()),
        ("master:", "an incident and what is linked to it".to_owned()),
        ("own:", "owner, - for nobody".to_owned()),
        ("note:", "notice of the server's next update: sent late open soon missing waived none".to_owned()),
        ("defer:", "deferral of the server's next update: req ok no none".to_owned()),
        ("start<", "time left to start, such as start<30m".to_owned()),
        ("restore<", "time left to restore, such as restore<2wd".to_owned()),
        ("age>", "time since receipt, such as age>3d".to_owned()),
        ("wait>", "time spent waiting for the customer".to_owned()),
        ("pct>", "used part of a target, in percent".to_owned()),
        ("quota>", "used part of the tenant's storage, in percent".to_owned()),
        ("runway<", "time until the tenant's storage is full, such as runway<14d".to_owned()),
        ("sort:", format!("{}; - in front turns it round", words(&SORTS.map(|(word, ..)| word)))),
        ("/.../", "regular expression".to_owned()),
    ]
}
