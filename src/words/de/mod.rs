//! German.

mod act;
mod check;
mod refusal;

pub(super) use act::{about, label, unread};
pub(super) use check::claim;
pub(super) use refusal::{reason, whose};
