//! Reasons that acts of every kind have.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::contract::PackId;
use crate::domain::facts::authority::Role;
use crate::domain::facts::incident::Stage;
use serde::{Deserialize, Serialize};

/// A reason that acts of every kind can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Common {
    /// The desk has nothing of that name; these it has.
    NoSuch {
        thing: Thing,
        name: Box<str>,
        known: Vec<Box<str>>,
    },
    /// What is written down of one thing names another one that the desk does not have.
    NamesNone {
        of: Thing,
        id: Box<str>,
        thing: Thing,
        name: Box<str>,
        known: Vec<Box<str>>,
    },
    NoIncident(Number),
    /// No pack of the contract is known, so nothing can be said about it.
    NoPack(Box<str>),
    /// The pack that an incident was received under is not known any more.
    NoPackOf {
        number: Number,
        pack: Option<PackId>,
    },
    /// No pack that is known has rules about updates.
    NoUpdateRules,
    /// What is said to have happened has not come.
    Ahead {
        at: Instant,
        when: When,
    },
    /// What is to come has passed.
    Passed(Instant),
    /// It would have happened before that which it follows (A69).
    Backwards {
        at: Instant,
        earlier: Earlier,
        since: Instant,
    },
    Missing(Part),
    /// A text of so many bytes, of which at most so many are kept.
    TooLong {
        bytes: usize,
        most: usize,
    },
    /// What it is about has changed since it was seen, by this record.
    Moved {
        seen: u64,
        touched: u64,
    },
    /// Whoever acts has no name that can be seen.
    Nameless,
    NotOpen {
        number: Number,
        stage: Stage,
    },
    /// Whoever asks has no right to it.
    NotAllowed {
        role: Role,
        because: Barred,
    },
}

/// What somebody has no right to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Barred {
    /// Such an act at all.
    Act,
    /// An exception from what the contract asks of those who report.
    Exception,
    /// Saying by which way a report came.
    Channel,
    /// Saying when something happened.
    Time,
    /// Saying that the customer was told something.
    Contact,
    /// Escalating in the name of the desk.
    Requester,
    /// Reading it.
    Look,
    /// Making or revoking tokens, or such a one.
    Token,
}

/// Something that has a name on the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Thing {
    Tenant,
    Reseller,
    Server,
    DataCentre,
    Release,
    Account,
    Contract,
    /// A server, or a tenant with a system of its own.
    BackedUp,
    /// Somebody of the desk.
    Person,
}

/// What a time is given for that must have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    Happened,
    Received,
    CallsFail,
    Measured,
    Exported,
    Configured,
    /// A span, which is recorded when it is over.
    Span,
    /// A number of licences, which is recorded when it holds.
    Count,
    /// A cancellation, which is recorded on its day.
    Cancelled,
}

/// What comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Earlier {
    Receipt,
    Reopening,
    Resolved,
    Waiting,
    Development,
    /// The outage that it ends.
    Outage,
    /// The outage that it goes on from.
    OutageBefore,
    /// The end of the outage before.
    OutageEnded,
}

/// What an act cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    Subject,
    Reason,
    /// Of a new class.
    ClassReason,
    /// Of an escalation.
    EscalationReason,
    ReopenReason,
    /// Of work that is taken away again.
    CorrectionReason,
    Cause,
    Note,
    NoteText,
    Workaround,
    /// What is waited for.
    Wanted,
    WorkDone,
    /// What went wrong.
    Fault,
    User,
    TeamName,
    Licence,
    /// The activation key or order number.
    Reference,
    Platform,
    Callee,
    Name,
}
