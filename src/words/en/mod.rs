//! English.

mod act;
mod asked;
mod check;
mod contract;
mod found;
mod owed;
mod refusal;
mod version;
mod why;

pub(super) use act::{about, label, unread};
pub(super) use asked::{no_what_if, shown};
pub(super) use check::claim;
pub(super) use contract::{own_affair, quotes, unmeasured};
pub(super) use found::{advised, backed_up, found, ground, missing, no_longer};
pub(super) use owed::{fails, owed};
pub(super) use refusal::reason;
pub(super) use version::{apart, inform, odd, supported, verdict};
pub(super) use why::{answer, possible, thought, title, uncounted, was_refused};
