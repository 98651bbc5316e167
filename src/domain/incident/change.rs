//! What can happen to an incident.

use serde::{Deserialize, Serialize};

use super::{Channel, Class, Contact, Number};
use crate::domain::contract::PackId;
use crate::domain::instant::Instant;
use crate::domain::table::Id;
use crate::domain::text::Text;

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
    /// The customer was asked (A23); with `until` it ends by itself then.
    WaitingBegan {
        wants: Text,
        until: Option<Instant>,
    },
    WaitingEnded {
        note: Option<Text>,
    },
    Reclassified {
        class: Class,
    },
    Assigned {
        owner: Option<Text>,
        team: Option<Text>,
    },
    WorkaroundGiven {
        text: Text,
    },
    Escalated {
        level: u8,
        who: Text,
        reason: Text,
        requested_by: Requester,
    },
    Resolved {
        cause: Text,
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
    /// It has the same cause as another one, which stands for all of them.
    Linked {
        master: Number,
    },
    Unlinked,
    /// A planned moment of a clock or of the ladder has come; each is recorded once.
    StepReached {
        step: Step,
        /// The round of the clock it belongs to, see [`super::state::Fired`].
        round: u32,
        /// False for steps that were passed together with a higher one while nobody looked.
        notify: bool,
    },
}

/// Everything that is said when an incident is reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub tenant: Id,
    pub server: Option<Id>,
    /// The pack version valid at receipt; the incident keeps it (A01).
    pub contract: PackId,
    pub subject: Text,
    pub channel: Channel,
    pub reporter: Option<Text>,
    /// Out-of-hours code (F108).
    pub code: Option<Text>,
    pub class: Class,
    pub received: Instant,
    /// Since when no calls are possible.
    pub telephony_down: Option<Instant>,
    /// Why a reporter without the required standing was accepted (A27).
    pub override_reason: Option<Text>,
    /// Its number in another system.
    pub external: Option<Text>,
    /// Visible to the reseller from the start.
    pub published: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Requester {
    Reseller,
    Us,
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
            Change::WaitingBegan { .. } => "waiting-began",
            Change::WaitingEnded { .. } => "waiting-ended",
            Change::Reclassified { .. } => "reclassified",
            Change::Assigned { .. } => "assigned",
            Change::WorkaroundGiven { .. } => "workaround-given",
            Change::Escalated { .. } => "escalated",
            Change::Resolved { .. } => "resolved",
            Change::Reopened { .. } => "reopened",
            Change::Closed { .. } => "closed",
            Change::Published => "published",
            Change::TelephonyDown => "telephony-down",
            Change::TelephonyUp => "telephony-up",
            Change::Linked { .. } => "linked",
            Change::Unlinked => "unlinked",
            Change::StepReached { .. } => "step-reached",
        }
    }
}
