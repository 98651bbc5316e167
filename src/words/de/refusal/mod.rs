//! Why something was refused.

mod common;
mod incident;

pub(super) use common::lacking;
pub(in crate::words) use incident::whose;
pub(super) use incident::{a_kind, unfit, with};

use super::super::said::said;
use crate::domain::refusal::Reason;
use crate::words::{Said, Words};

pub(in crate::words) fn reason(words: Words, reason: &Reason) -> Said {
    match reason {
        Reason::Common(reason) => common::said_of(words, reason),
        Reason::Incident(reason) => incident::said_of(words, reason),
        Reason::Plain { what, mend } => said(&**what, &**mend),
    }
}
