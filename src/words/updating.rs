//! What only the surfaces say about updates of servers: titles, hints and complaints of forms, and
//! the lines that answer an act.

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::slot::DeferralState;

/// Something said about updates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Updating {
    Answer(Answer),
    Hint(Hint),
    Complaint(Complaint),
    Choice(Choice),
}

/// What was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// No test version came before the release (F082).
    Untested,
    /// It began against these rules.
    Despite(Vec<Text>),
    Requested(u32),
    Stands(u32, DeferralState),
    Withdrawn {
        number: u32,
        start: Instant,
    },
    /// How it should have begun.
    Warned(Vec<String>),
}

/// A message about an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Notice,
    Success,
}

/// What is to be known while a form is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The reason is recorded, against these rules.
    ReasonAgainst(Vec<Text>),
    Possible(Vec<Instant>),
    Slot {
        standard: Instant,
        latest: Instant,
        effective: Instant,
    },
    /// What is typed counts, whatever is chosen.
    Counts(Instant),
    Asks {
        by: Text,
        to: Instant,
    },
    Wave {
        wave: usize,
        servers: usize,
        first: Instant,
        last: Instant,
    },
    LeftOut {
        planned: usize,
        runs: usize,
    },
}

/// Why a form cannot be saved as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complaint {
    TickBegin,
    /// Withdrawing keeps no reason.
    NoReasonKept,
    /// `done` keeps no text.
    NoTextKept,
    NothingOwed(Message),
    Waves,
    PerNight,
    NothingToPlan,
}

/// One of several things to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    AnotherTime,
    Approve,
    Refuse,
    Withdraw,
    Done,
    Failed,
    RolledBack,
    One { server: Id, release: Id },
    AllOf { reseller: Id, count: usize },
    All(usize),
}

macro_rules! said {
    ($($kind:ident,)+) => {
        $(impl From<$kind> for Updating {
            fn from(said: $kind) -> Self { Updating::$kind(said) }
        })+
    };
}

said! {
    Answer,
    Hint,
    Complaint,
    Choice,
}
