//! Reasons of acts about an incident.

use super::report::{OfHeld, OfJournal, OfReport};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::{Kind, Priority};
use serde::{Deserialize, Serialize};

/// A reason that acts about an incident can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfIncident {
    Work(OfWork),
    Outage(OfOutage),
    Class(OfClass),
    Target(OfTarget),
    Link(OfLink),
    Report(OfReport),
    Held(OfHeld),
    Journal(OfJournal),
}

/// About the work on an incident, from taking it to closing it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfWork {
    /// It has that estimated time already.
    SameEta {
        number: Number,
        eta: Instant,
    },
    /// Whoever takes it has it.
    Yours(Number),
    /// Somebody else has it, and it was not said that it is to be taken over.
    Theirs {
        number: Number,
        whose: Text,
    },
    /// Nothing that is open is nobody's and waits for nobody.
    NothingFree,
    Started(Number),
    NobodyNamed,
    SameOwner {
        number: Number,
        whose: Text,
    },
    SameAccess {
        number: Number,
        granted: bool,
    },
    SameDevelopment {
        number: Number,
        with_it: bool,
    },
    /// Visible in the reseller's ticket system.
    Visible {
        number: Number,
        since: Instant,
    },
    /// The contract says nothing of news.
    NoNews(Box<str>),
    /// Nobody is called before a request was made.
    NoRequest(Number),
    Waiting(Number),
    NotWaiting(Number),
    /// Asking again would come when the waiting is over.
    RemindsLate {
        remind: Instant,
        until: Instant,
    },
    /// The contract wants the estimated time of the permanent fix with the workaround.
    FixEtaMissing,
    /// Less than a second of work.
    NoWork,
    Closed(Number),
    NotResolved(Number),
    Open(Number),
}

/// About telephony that fails.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfOutage {
    NotDown(Number),
    /// A workaround is said to bring back what is not down.
    NotDownMeanwhile(Number),
    /// It lasts, and nothing else fails than what is known.
    Lasts {
        number: Number,
        since: Instant,
    },
    /// It lasts, and nobody says that it ends with the incident.
    Unended {
        number: Number,
        since: Instant,
    },
    /// The contract promises nothing about telephony.
    NotPromised(Box<str>),
    NoFunction {
        contract: Box<str>,
        name: Text,
        known: Vec<Box<str>>,
    },
    /// No calls are said to be possible, and none of these is said to fail.
    CallsWork(Vec<Box<str>>),
}

/// About class, kind and scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfClass {
    Same(Number),
    NoMatrix(Box<str>),
    /// Where there is a matrix a priority needs a reason.
    Unreasoned(Box<str>),
    SameKind {
        number: Number,
        kind: Kind,
    },
    /// It was reported as an incident.
    ClocksRun(Number),
    NoScope {
        contract: Box<str>,
        key: Text,
        known: Vec<Box<str>>,
    },
    /// `None` where nothing was said about it.
    SameScope {
        number: Number,
        scope: Option<Box<str>>,
    },
    /// Nothing says why it is not covered.
    NotCovered(Number),
}

/// About targets, why they were missed, and levels of escalation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfTarget {
    NoClock {
        number: Number,
        clock: Text,
        contract: Box<str>,
        known: Vec<Box<str>>,
    },
    /// The contract sets it.
    Given {
        clock: Box<str>,
        priority: Priority,
    },
    NoTime,
    /// Longer than the calendar reaches.
    TooLong {
        seconds: i64,
        contract: Box<str>,
    },
    /// No target was missed, or not that of the clock.
    NoneMissed {
        number: Number,
        clock: Option<Text>,
        missed: Vec<Text>,
    },
    NoReason {
        reason: Text,
        known: Vec<Box<str>>,
    },
    AllExplained(Number),
    /// A level that is as high, or higher, was called before; `again` says that the customer may ask
    /// for it once more.
    Called {
        number: Number,
        level: u8,
        at: Instant,
        again: bool,
    },
    NoLevel {
        contract: Box<str>,
        level: u8,
        known: Vec<u8>,
    },
    /// Due from that time on, if ever; the other level can be called by hand.
    NotDue {
        number: Number,
        level: u8,
        at: Option<Instant>,
        by_hand: u8,
    },
}

/// About the master that incidents are linked to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfLink {
    Itself(Number),
    /// The one that would be the master is linked to another one, perhaps to this one.
    Linked {
        number: Number,
        to: Number,
        above: Number,
    },
    /// It is a master itself, of these.
    Leads {
        number: Number,
        to: Number,
        linked: Vec<Number>,
    },
    None(Number),
}
