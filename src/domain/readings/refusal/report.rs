//! Reasons about what is said with a report, the contract behind it, and what is recorded already.

use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{Called, Fault, Standing, called};
use crate::domain::facts::entity::Entity;
use serde::{Deserialize, Serialize};

/// About what is said with a report, and later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfReport {
    /// The reporter has no standing: as the contract asks for it, of whose contacts, and whether a
    /// reason would make an exception.
    Reporter {
        who: Unfit,
        standing: Standing,
        whose: Vec<Text>,
        hard: bool,
    },
    CallerUnchanged(Number),
    WrongCode(Number),
    /// The desk has no code to hold it against.
    CodeUnknown,
    DetailMissing {
        #[serde(with = "called::both")]
        label: Called,
        key: Box<str>,
    },
    /// The contract asks for no such detail; these it asks for.
    NoDetail {
        contract: Box<str>,
        key: Text,
        known: Vec<Box<str>>,
    },
    DetailKnown {
        number: Number,
        #[serde(with = "called::both")]
        label: Called,
    },
    /// A detail that cannot be right.
    Detail {
        #[serde(with = "called::both")]
        label: Called,
        fault: Fault,
    },
    NothingNew(Number),
    NoChecklist(Box<str>),
    NoItem {
        item: Text,
        known: Vec<Box<str>>,
    },
    ChecklistUnchanged(Number),
}

/// Who it is that has no standing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unfit {
    Nobody,
    /// Nobody either: the provider's own monitoring found it.
    Monitoring,
    Stranger(Text),
    /// One of the end customer's own people.
    EndCustomer(Text),
    /// A contact without the standing.
    Contact(Text),
}

/// About the contract that an incident falls under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfHeld {
    /// The tenant holds these, and not that one.
    Foreign {
        tenant: Id,
        contract: Id,
        held: Vec<Box<str>>,
    },
    NoIncidents {
        contract: Box<str>,
        others: Vec<Box<str>>,
    },
    /// The tenant holds none with incidents; `held` says that it holds another one.
    None {
        tenant: Id,
        held: bool,
        others: Vec<Box<str>>,
    },
    Several {
        tenant: Id,
        held: Vec<Box<str>>,
    },
}

/// About what is recorded already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfJournal {
    NoExternal {
        tenant: Id,
        external: Text,
    },
    /// Undo reaches back so many seconds.
    Late {
        seq: u64,
        seconds: i64,
    },
    Others(Text),
    ChangedLater(Entity),
    /// The id of the command was given to another act.
    IdTaken(uuid::Uuid),
}
