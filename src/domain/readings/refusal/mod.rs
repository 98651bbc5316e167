//! Why a command was not done: a value with its arguments. How it is said is not decided here.

use serde::{Deserialize, Serialize};
mod backup;
pub mod begin;
mod common;
mod credit;
pub mod deferral;
mod desk;
mod hours;
mod incident;
mod licence;
mod report;
mod roster;
mod tenant;
mod update;

use std::fmt;

pub use backup::OfBackup;
pub use common::{Barred, Common, Earlier, Part, Thing, When};
pub use credit::{OfCredit, OfPrice};
pub use desk::{Named, OfDesk, Versioned};
pub use hours::OfHours;
pub use incident::{OfClass, OfIncident, OfLink, OfOutage, OfTarget, OfWork};
pub use licence::{OfBilled, OfLicence};
pub use report::{OfHeld, OfJournal, OfReport, Unfit};
pub use roster::OfRoster;
pub use tenant::OfTenant;
pub use update::{NoStart, OfDeferral, OfPlan, OfRelease, OfSlot, OfUpdate};

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, Rule, RuleId};
use crate::domain::facts::authority::Role;

/// A command was refused; nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub kind: RefusalKind,
    /// What was wrong, and with it what would be right.
    pub reason: Box<Reason>,
    /// The rule behind it, with its sentences.
    pub rule: Option<Box<Rule>>,
    /// Times that would be allowed.
    pub admissible: Vec<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RefusalKind {
    /// Something named does not exist.
    Unknown,
    /// What is asked does not fit the present state.
    State,
    /// A rule of the contract forbids it.
    Rule,
    /// Whoever asks may not.
    Right,
}

/// What was wrong, by area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    Common(Common),
    Incident(OfIncident),
    Update(OfUpdate),
    Tenant(OfTenant),
    Backup(OfBackup),
    Licence(OfLicence),
    Credit(OfCredit),
    Hours(OfHours),
    Desk(OfDesk),
    Roster(OfRoster),
    /// In the words of whoever refused it, where this version does not know the reason.
    Told {
        what: Text,
        mend: Text,
    },
}

impl Refusal {
    /// What is asked does not fit the present state.
    pub fn of(reason: impl Into<Reason>) -> Self {
        Self::new(RefusalKind::State, reason.into())
    }

    /// Something that is named does not exist.
    pub fn no_such(reason: impl Into<Reason>) -> Self {
        Self::new(RefusalKind::Unknown, reason.into())
    }

    /// There is nothing of that name; these are known.
    pub fn none_of<'a>(thing: Thing, name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known = known.into_iter().map(Box::from).collect();
        Self::no_such(Common::NoSuch { thing, name: name.into(), known })
    }

    /// What is written down of one thing names another one that is not known; these are.
    pub fn names_none<'a>(
        (of, id): (Thing, &str),
        (thing, name): (Thing, &str),
        known: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let known = known.into_iter().map(Box::from).collect();
        let (id, name) = (id.into(), name.into());
        Self::no_such(Common::NamesNone { of, id, thing, name, known })
    }

    /// Rule `id` of `contract` forbids it, or what it says without a rule of its own.
    pub fn against<'r>(
        contract: &'r Contract,
        id: impl Into<Option<&'r RuleId>>,
        reason: impl Into<Reason>,
    ) -> Self {
        let rule = contract.quoted(id);
        Self { rule, ..Self::new(RefusalKind::Rule, reason.into()) }
    }

    /// The role has no right to it.
    pub fn not_allowed(role: Role, because: Barred) -> Self {
        Self::new(RefusalKind::Right, Common::NotAllowed { role, because }.into())
    }

    pub fn with_admissible(mut self, admissible: Vec<Instant>) -> Self {
        self.admissible = admissible;
        self
    }

    fn new(kind: RefusalKind, reason: Reason) -> Self {
        Self { kind, reason: Box::new(reason), rule: None, admissible: Vec::new() }
    }
}

/// As programmers read it; for people it is said in words.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.reason)
    }
}

impl std::error::Error for Refusal {}

/// Each area's own values are reasons.
macro_rules! reasons {
    ($($area:ident($kind:ty),)+) => {
        $(impl From<$kind> for Reason {
            fn from(reason: $kind) -> Self { Reason::$area(reason) }
        })+
    };
}

reasons! {
    Common(Common),
    Incident(OfIncident),
    Update(OfUpdate),
    Tenant(OfTenant),
    Backup(OfBackup),
    Licence(OfLicence),
    Credit(OfCredit),
    Hours(OfHours),
    Desk(OfDesk),
    Roster(OfRoster),
}

impl From<OfPrice> for Reason {
    fn from(reason: OfPrice) -> Self {
        OfCredit::Price(reason).into()
    }
}

impl From<OfBilled> for Reason {
    fn from(reason: OfBilled) -> Self {
        OfLicence::Billed(reason).into()
    }
}

impl From<OfPlan> for Reason {
    fn from(reason: OfPlan) -> Self {
        OfUpdate::Plan(reason).into()
    }
}

macro_rules! within {
    ($($area:ident($kind:ty),)+) => {
        $(impl From<$kind> for Reason {
            fn from(reason: $kind) -> Self { Reason::Incident(OfIncident::$area(reason)) }
        })+
    };
}

within! {
    Work(OfWork),
    Outage(OfOutage),
    Class(OfClass),
    Target(OfTarget),
    Link(OfLink),
    Report(OfReport),
    Held(OfHeld),
    Journal(OfJournal),
}
