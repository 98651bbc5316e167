//! English.

mod act;
mod check;
mod refusal;
mod updating;

pub(super) use act::{about, label, unread};
pub(super) use check::claim;
pub(super) use refusal::{brief, reason};
pub(super) use updating::updating;
