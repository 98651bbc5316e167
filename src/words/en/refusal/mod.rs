//! Why something was refused.

mod common;
mod incident;

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
