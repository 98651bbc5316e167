//! What can happen to an incident.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Asked, Class, Explained, Report, Said};
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::{Contact, Kind, Mark, Requester};
use crate::domain::facts::code::Given;

/// A fact about one incident. The moment, the author and the channel are the record's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Reported(Box<Report>),
    /// Somebody made it their own.
    Taken {
        owner: Text,
    },
    /// A named engineer began to work on it (A16).
    Started {
        owner: Text,
    },
    /// `contact`: the customer was told, in this way.
    Noted {
        text: Text,
        contact: Option<Contact>,
    },
    /// Estimated time of restoration (F110).
    EtaGiven {
        eta: Instant,
    },
    /// The customer was asked (A23).
    WaitingBegan(Asked),
    WaitingEnded {
        note: Option<Text>,
    },
    Reclassified {
        class: Class,
    },
    Assigned {
        owner: Option<Text>,
        team: Option<Text>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Text>,
    },
    WorkaroundGiven {
        text: Text,
        /// Who sees to the permanent fix.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<Text>,
    },
    /// More was said about it.
    Described(Said),
    /// It was found out who called, or the code came later (A22, A27).
    CallerClarified {
        reporter: Option<Text>,
        #[serde(default, skip_serializing_if = "Given::is_nothing")]
        code: Given,
        note: Option<Text>,
    },
    /// Something was found on site, by the items of the contract's checklist.
    ChecklistMarked {
        marks: BTreeMap<Text, Mark>,
        note: Option<Text>,
    },
    Escalated {
        level: u8,
        who: Text,
        reason: Text,
        requested_by: Requester,
        /// Who it was, by name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        asked_by: Option<Text>,
    },
    /// The customer asks how it stands (F264).
    NewsAsked {
        by: Option<Text>,
        text: Option<Text>,
    },
    /// It is another kind of request than it was taken for (F270); `clocks` says whether the contract
    /// has clocks for it.
    KindChanged {
        kind: Kind,
        clocks: bool,
    },
    Resolved {
        cause: Text,
        /// Seconds of work.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        worked: Option<i64>,
        /// How the customer was told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told: Option<Contact>,
    },
    Reopened {
        reason: Text,
    },
    Closed {
        note: Option<Text>,
    },
    /// It can be seen in the reseller's ticket system (F111).
    Published,
    /// No calls are possible (A05), since the record's moment.
    TelephonyDown,
    TelephonyUp,
    /// These primary functions fail since the record's moment, and no others (F017, A06).
    FunctionsFail {
        functions: BTreeSet<Text>,
    },
    /// It has the same cause as another one, which stands for all of them.
    Linked {
        master: Number,
    },
    Unlinked,
    /// What it is about by the contract's scopes; `None` takes that back. Without targets the
    /// contract does not cover it (F013 to F016, F061, F065, F266).
    Scoped {
        scope: Option<Text>,
        targets: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Text>,
    },
    /// The customer let the desk into its system, or no longer does (F247).
    AccessChanged {
        granted: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Text>,
    },
    /// It lies with development, or came back from there (F256).
    DevelopmentChanged {
        with_it: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Text>,
    },
    /// The provider set a target where the contract leaves that to it (F271): counted seconds on
    /// the clock's own calendar, from receipt.
    TargetSet {
        clock: Text,
        seconds: i64,
    },
    /// Why a target was missed.
    Explained(Explained),
    /// Not all of it could be read in the system it came from (A69).
    Incomplete {
        /// What is missing.
        what: Text,
    },
    /// A planned moment of a clock or of the ladder has come; each is recorded once.
    StepReached {
        step: Step,
        /// The round of the clock it belongs to, see [`super::state::Fired`].
        round: u32,
        /// False for steps that were passed together with a higher one while nobody looked.
        notify: bool,
    },
}

/// A planned moment that an incident passes on its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// `percent` of a target is used.
    Warning {
        clock: Text,
        percent: u16,
    },
    Missed {
        clock: Text,
    },
    /// The ladder's level is due (A17).
    Level {
        level: u8,
        who: Text,
    },
}

impl Change {
    /// Word for logs and queries.
    pub fn kind(&self) -> &'static str {
        match self {
            Change::Reported(_) => "reported",
            Change::Taken { .. } => "taken",
            Change::Started { .. } => "started",
            Change::Noted { .. } => "noted",
            Change::EtaGiven { .. } => "eta-given",
            Change::WaitingBegan(_) => "waiting-began",
            Change::WaitingEnded { .. } => "waiting-ended",
            Change::Reclassified { .. } => "reclassified",
            Change::Assigned { .. } => "assigned",
            Change::WorkaroundGiven { .. } => "workaround-given",
            Change::Described(_) => "described",
            Change::CallerClarified { .. } => "caller-clarified",
            Change::ChecklistMarked { .. } => "checklist-marked",
            Change::Escalated { .. } => "escalated",
            Change::NewsAsked { .. } => "news-asked",
            Change::KindChanged { .. } => "kind-changed",
            Change::Resolved { .. } => "resolved",
            Change::Reopened { .. } => "reopened",
            Change::Closed { .. } => "closed",
            Change::Published => "published",
            Change::TelephonyDown => "telephony-down",
            Change::FunctionsFail { .. } => "functions-fail",
            Change::TelephonyUp => "telephony-up",
            Change::Linked { .. } => "linked",
            Change::Unlinked => "unlinked",
            Change::Scoped { .. } => "scoped",
            Change::AccessChanged { .. } => "access-changed",
            Change::DevelopmentChanged { .. } => "development-changed",
            Change::TargetSet { .. } => "target-set",
            Change::Explained(_) => "explained",
            Change::Incomplete { .. } => "incomplete",
            Change::StepReached { .. } => "step-reached",
        }
    }
}
