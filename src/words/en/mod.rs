//! English.

mod act;
mod check;
mod heading;
mod refusal;

pub(super) use act::{about, label, unread};
pub(super) use check::claim;
pub(super) use heading::heading;
pub(super) use refusal::{reason, whose};
