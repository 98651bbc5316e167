//! Reasons of acts about the desk: what is written down there, and what is taken back.

use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::Standing;
use serde::{Deserialize, Serialize};

/// A reason that acts about the desk can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfDesk {
    /// What a tenant names is nearly the name of something else.
    Slip {
        tenant: Id,
        kind: Named,
        name: Text,
        near: Box<str>,
    },
    /// A tenant names a licence that no contract counts.
    NoLicence {
        tenant: Id,
        kind: Text,
        known: Vec<Box<str>>,
    },
    /// More contacts than were agreed.
    TooManyContacts {
        tenant: Id,
        able: usize,
        must_be: Standing,
        contract: Box<str>,
        agreed: u32,
    },
    /// A reason for missed targets without words.
    NamelessReason(Id),
    NoLevel {
        pack: Id,
        level: u8,
        known: Vec<u8>,
    },
    /// The next incident has a higher number already.
    NumbersGoOn {
        next: Number,
    },
    NoVersions {
        kind: Versioned,
        id: Id,
    },
}

/// What a tenant names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Named {
    System,
    App,
}

/// What has versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Versioned {
    Platform,
    Software,
}
