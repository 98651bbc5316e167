//! What is thought about an incident.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::{Called, Channel, Limit, Priority, RuleId, Stop};
use crate::domain::readings::clock::Verdict;
use crate::domain::readings::roster::{Because, Off};

/// What the contract says is in its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PriorityStep {
    Impact {
        name: Box<str>,
        english: Box<str>,
        text: Box<str>,
    },
    Urgency {
        name: Box<str>,
        english: Box<str>,
        text: Box<str>,
    },
    Matrix(Priority),
    /// By a ruling, whose other reading may give another one.
    Decided {
        ruling: RuleId,
        other: Option<Priority>,
    },
    /// Given directly for a reason, or because the contract wants it so.
    Direct(Option<Text>),
    Level {
        priority: Priority,
        name: Box<str>,
        text: Box<str>,
    },
}

/// How a clock stands. Lengths in seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClockAnswer {
    NoTarget { so_far: i64 },
    Left { verdict: Verdict, left: i64 },
    Took { verdict: Verdict, elapsed: i64 },
}

/// Lengths in seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClockStep {
    /// Every second, day and night.
    CountsAlways,
    /// The office hours of the contract, in this zone.
    CountsOffice(Option<Tz>),
    Stands {
        from: Instant,
        to: Instant,
        priority: Priority,
    },
    TakenOver(i64),
    Counted {
        from: Instant,
        to: Instant,
        priority: Priority,
        counted: i64,
    },
    /// Counted on one day of what is above.
    Day {
        day: NaiveDate,
        counted: i64,
    },
    MoreDays {
        days: usize,
        counted: i64,
    },
    Ended {
        at: Instant,
        elapsed: i64,
    },
    /// It ends with the first of these.
    EndsWith {
        elapsed: i64,
        stops: Vec<Stop>,
    },
    Target(Limit),
    Left {
        whole: i64,
        elapsed: i64,
    },
    Used {
        elapsed: i64,
        whole: i64,
        percent: u32,
    },
    UsedUp(Instant),
    /// The calendar ends before.
    NeverUsedUp,
}

/// How a level stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelAnswer {
    Called(Instant),
    DueSince(Instant),
    Due(Instant),
    /// The clock was stopped before.
    Never,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelStep {
    /// Whom the contract names, in its words and in English.
    Who {
        who: Box<str>,
        english: Box<str>,
    },
    /// The contract names nobody; whom the desk calls, where that is set.
    Nobody {
        desk: Option<Box<str>>,
    },
    /// What the desk has written down for the level itself.
    Line {
        who: Box<str>,
        phone: Option<Box<str>>,
    },
    /// Somebody of the roster, bound to the level or standing in for those who are.
    Reaches {
        who: Box<str>,
        phone: Option<Box<str>>,
        because: Because,
        bound: bool,
    },
    /// Bound to the level, and not to be reached then.
    IsOff {
        who: Box<str>,
        why: Off,
    },
    /// Of so many who are bound to it.
    NobodyThen {
        bound: usize,
    },
    /// Called at once, on receipt.
    AtOnce,
    /// Above a part of a clock's target of so many seconds.
    Above {
        percent: u16,
        clock: Box<str>,
        whole: i64,
    },
    /// That part, in seconds.
    Part {
        whole: i64,
        percent: u16,
        part: i64,
    },
    Reached(Instant),
    Comes(Instant),
}

/// Lengths in seconds; labels and answers in the contract's words or the customer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DutyStep {
    Outage {
        since: Instant,
        until: Option<Instant>,
        length: i64,
        fails: BTreeSet<Text>,
    },
    Received(Instant),
    /// Since the receipt.
    Gross(i64),
    Net {
        gross: i64,
        waited: i64,
        net: i64,
    },
    /// It is the same for every clock.
    EveryClock,
    NoCall {
        priority: Priority,
        channel: Channel,
    },
    NoCode(Instant),
    /// Whom the contract's party has not named.
    Stranger(Text),
    NoTicket(Channel),
    Promised(Option<Instant>),
    Details {
        said: u8,
        of: u8,
    },
    Missing {
        label: Called,
        rule: Option<RuleId>,
    },
    AskAgain(Option<Instant>),
    NotMet {
        label: Called,
        rule: Option<RuleId>,
    },
    NewsSince(Option<Instant>),
    NoRequest(Channel),
    /// The contract's name of it.
    Excluded(Called),
    Because(Text),
    Uncovered {
        label: Called,
        answer: Box<str>,
        rule: Option<RuleId>,
    },
    Lacks(Lack),
}

/// What there is not, and nothing more to say about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The code that was given is not the reseller's.
    WrongCode,
    /// The desk knows no code of the reseller.
    UncheckedCode,
    /// Nobody is named as the caller.
    Nobody,
    NoEta,
    NotReproduced,
    NoOutage,
    NoAccess,
    /// No target holds from then on.
    NoTarget,
}
