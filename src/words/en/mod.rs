//! English.

mod act;
mod check;
mod done;
mod form;
mod refusal;

pub(super) use act::{about, label, unread};
pub(super) use check::claim;
pub(super) use done::done;
pub(super) use form::{hint, of_backup, title};
pub(super) use refusal::reason;
