//! What an alarm says, apart from the words for it.

use chrono::NaiveDate;

use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::number::Number;
use crate::domain::base::span::Length;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{Called, Standing};
use crate::domain::readings::backup;
use crate::domain::readings::callee::Named;
use crate::domain::readings::duty::DutyKind;
use crate::domain::readings::finding::{Finding, Wrong};
use crate::domain::readings::licence::Missing;

/// What is so, of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// `name` is that of its tenant.
    Incident {
        number: Number,
        name: Box<str>,
        is: OfIncident,
    },
    Update {
        server: Id,
        release: Id,
        is: OfUpdate,
    },
    Halted {
        release: Id,
        reason: Text,
    },
    /// So much of its storage is promised.
    Room {
        server: Id,
        percent: u64,
        capacity: u64,
    },
    Backup {
        of: Id,
        finding: backup::Finding,
    },
    Tenant {
        tenant: Id,
        is: OfTenant,
    },
    Account {
        account: Id,
        tenant: Option<Id>,
        is: OfAccount,
    },
    /// Licences that were cancelled in a year, of those that may be.
    Cancelled {
        whose: Id,
        counted: u32,
        allowance: u32,
        year: i32,
        over: Option<Over>,
    },
    /// What it was about is not there any more.
    Gone,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfIncident {
    Clock {
        clock: Clocked,
        missed: bool,
    },
    /// A level is to be called.
    Level {
        clock: Option<Clocked>,
        who: Named,
    },
    /// Nobody can be reached when a level comes, or now where it has.
    Unreachable {
        level: u8,
        at: Instant,
        who: Named,
    },
    Unowned,
    NotStarted,
    EtaPassed(Option<Instant>),
    /// The customer is to be asked once more for this.
    AskAgain(Option<Text>),
    Owed(DutyKind),
}

/// A clock, and how much of its target is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clocked {
    pub clock: Box<str>,
    pub used: Option<Used>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    pub percent: u32,
    pub of: Length,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfUpdate {
    NoticeMissing,
    NoticeSoon,
    NoContact,
    NoReason,
    Undecided,
    NoResult,
    Failed,
    NotConfirmed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfTenant {
    Storage {
        percent: u64,
        quota: u64,
    },
    /// Some of those without one, and how many there are besides.
    Licences {
        have: u32,
        need: u32,
        product: Box<str>,
        without: Vec<Text>,
        more: usize,
    },
    RestsOn {
        product: Box<str>,
        missing: Vec<Missing>,
        warnings: Vec<Finding>,
    },
    /// In minutes; what is to be paid once the budget is used up.
    Hours {
        used: i64,
        granted: i64,
        percent: i64,
        billable: Option<i64>,
    },
    /// Acceptance was due.
    NotAccepted(NaiveDate),
    /// In seconds; what is left is below zero once it is too much.
    Down {
        down: i64,
        budget: i64,
        left: i64,
    },
    NoPack(Box<str>),
    NoReporter(Standing),
    /// Address or phone of a contact are not known.
    Incomplete(Text),
    /// A duty by the contract's label, and how many there are besides.
    NotMet {
        label: Called,
        more: usize,
    },
    Equipment(Wrong),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfAccount {
    Dry,
    RunsDry(Instant),
    Tight(Instant),
    Reminder { ends: Instant, days: u32 },
    Switched(Text),
    Firmware { has: Text, from: Box<str> },
}

/// More than may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over {
    pub excess: u32,
    pub penalty: Option<Cents>,
}

/// What is left of something that runs out, whether it is alarming yet or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// In minutes.
    Hours {
        used: i64,
        granted: i64,
    },
    /// The system is to be accepted by then.
    Acceptance,
    Dry,
    Credits(Isc),
    Cancelled {
        counted: u32,
        allowance: u32,
    },
}
