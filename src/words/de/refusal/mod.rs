//! Why something was refused.

mod backup;
mod common;
mod credit;
mod desk;
mod hours;
mod incident;
mod licence;
mod tenant;

use super::super::said::said;
use crate::domain::refusal::Reason;
use crate::words::{Said, Words};

pub(in crate::words) fn reason(words: Words, reason: &Reason) -> Said {
    match reason {
        Reason::Common(reason) => common::said_of(words, reason),
        Reason::Incident(reason) => incident::said_of(words, reason),
        Reason::Tenant(reason) => tenant::said_of(words, reason),
        Reason::Backup(reason) => backup::said_of(words, reason),
        Reason::Licence(reason) => licence::said_of(words, reason),
        Reason::Credit(reason) => credit::said_of(words, reason),
        Reason::Hours(reason) => hours::said_of(words, reason),
        Reason::Desk(reason) => desk::said_of(words, reason),
        Reason::Plain { what, mend } => said(&**what, &**mend),
    }
}
