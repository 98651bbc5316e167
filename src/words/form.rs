//! What forms say beyond their acts' own words.

use crate::domain::code::Given;
use crate::domain::contract::{OnReclassify, OnWait};
use crate::domain::incident::{Contact, Number};
use crate::domain::instant::Instant;

/// Something to know while one fills in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    Class(OfClass),
    Report(OfReport),
    Work(OfWork),
    /// With the last good backup.
    Overwrites {
        last: Instant,
        rule: Box<str>,
    },
    Stays {
        last: Instant,
        rule: Box<str>,
    },
    /// What is no longer wrong.
    NoLonger(String),
    /// How duties are ticked.
    Ticking,
    /// Signs with how often they were given, in so many lines.
    Marked {
        marked: Vec<String>,
        all: usize,
    },
    /// Nothing is written where a time belongs.
    NoTimeYet(Side),
    NoTime(String, Side),
    /// A time that only the past has.
    NotAhead(String),
    /// A time that is still to come.
    Ahead(Instant),
    /// Of a licence that is rented.
    NoPrice(String),
}

/// Where a time is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Ahead,
    Back,
}

/// What a class means, and what a new one does to the limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfClass {
    /// Both limits of what is chosen.
    Limits {
        start: String,
        restore: String,
    },
    Moved {
        from: u8,
        to: u8,
        clock: String,
        was: Limit,
        will: Limit,
        used: Option<i64>,
    },
    /// What becomes of the time that is used.
    Reclassed(OnReclassify),
    /// Missed already, whatever the class.
    StaysMissed(Vec<String>),
    /// The contract of an incident.
    ContractOf(Number),
    ReceivedNow,
    Now {
        number: Number,
        priority: u8,
    },
    Resolved,
    Same,
}

/// The limit of a clock, on the clock's face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    NoClock,
    NoTarget,
    Met,
    Missed(String),
    At(String),
    /// The calendar ends before.
    Never,
}

/// What helps to report, and to describe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfReport {
    /// Tenants that may be meant.
    Which(Vec<String>),
    NoTenants,
    NoTenant {
        typed: String,
        known: String,
    },
    /// Whose contacts, and who they are.
    Reports {
        whose: String,
        names: String,
    },
    NobodyReports {
        whose: String,
    },
    NoContractChosen,
    /// How many incidents more than are shown.
    OpenOn {
        server: String,
        more: usize,
    },
    /// Behind the key that does so.
    LinksThem,
    Component(String),
    Unlisted {
        name: String,
        rule: String,
    },
    Components(String),
    /// A function of telephony that fails.
    Cannot(String),
    /// Details that are filled in, of so many.
    Filled {
        all: usize,
        names: Vec<String>,
    },
    Code(Given),
    NoCodeAsked,
}

/// What helps with the work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfWork {
    /// What the clocks do meanwhile; those of some priorities run on.
    Waits {
        how: OnWait,
        exempt: bool,
    },
    Open {
        gross: i64,
        waited: i64,
        net: i64,
    },
    Asked {
        known: usize,
        of: usize,
        asked: usize,
    },
    StopsRestoration,
    RestStays(u8),
    /// Whom to call: in which role, where the contract names it, and by which rule.
    Call {
        who: Option<String>,
        phone: Option<String>,
        role: Option<String>,
    },
    Used {
        clock: String,
        elapsed: i64,
        target: i64,
        percent: u32,
    },
    Level {
        level: u8,
        distance: i64,
        at: Instant,
    },
    /// The first grounds that are offered are those of the contract.
    LateStart,
    ProblemsRemain,
    AnotherGround,
    ByUs,
    ByReseller,
    ByCustomer,
    NotSaidYet,
    NoReasonChosen,
    NotTold,
    Told(Contact),
    Close,
    Reopen,
    NoWork,
}

macro_rules! hints {
    ($($of:ident($what:ident)),+) => {
        $(impl From<$what> for Hint {
            fn from(what: $what) -> Self {
                Hint::$of(what)
            }
        })+
    };
}
hints!(Class(OfClass), Report(OfReport), Work(OfWork));

/// What can be recorded of a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfBackup {
    DailyRun,
    RestoreTest,
    Cold,
    Good,
    Failed,
}
