//! English.

mod act;
mod check;
mod done;
mod refusal;

pub(super) use act::{about, label, unread};
pub(super) use check::claim;
pub(super) use done::done;
pub(super) use refusal::reason;
