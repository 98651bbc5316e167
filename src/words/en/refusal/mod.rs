//! Why something was refused.

pub(in crate::words::en) mod begin;
mod common;
pub(in crate::words::en) mod deferral;
mod incident;
mod plan;
pub(in crate::words::en) mod update;

pub(super) use common::lacking;
pub(in crate::words) use incident::whose;
pub(super) use incident::{a_kind, unfit, with};
mod backup;
mod credit;
mod desk;
mod hours;
mod licence;
mod roster;
mod tenant;

use crate::domain::readings::refusal::{OfUpdate, Reason};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(in crate::words) fn reason(words: Words, reason: &Reason) -> Said {
    match reason {
        Reason::Common(reason) => common::said_of(words, reason),
        Reason::Incident(reason) => incident::said_of(words, reason),
        Reason::Update(reason) => update::said_of(words, reason),
        Reason::Tenant(reason) => tenant::said_of(words, reason),
        Reason::Backup(reason) => backup::said_of(words, reason),
        Reason::Licence(reason) => licence::said_of(words, reason),
        Reason::Credit(reason) => credit::said_of(words, reason),
        Reason::Hours(reason) => hours::said_of(words, reason),
        Reason::Desk(reason) => desk::said_of(words, reason),
        Reason::Roster(reason) => roster::said_of(words, reason),
        Reason::Told { what, mend } => said(what.as_str(), mend.as_str()),
    }
}

/// The same where it is clear what is to be done, and a line has to do.
pub(in crate::words) fn brief(words: Words, reason: &Reason) -> String {
    match reason {
        Reason::Update(OfUpdate::CannotBegin { why, .. }) => begin::obstacle(words, why).what,
        Reason::Update(OfUpdate::CannotDefer { why, .. }) => deferral::obstacle(words, why),
        reason => {
            let Said { what, help } = self::reason(words, reason);
            if help.is_empty() { what } else { format!("{what}: {help}") }
        }
    }
}
