//! German.

mod act;
mod alarm;
mod asked;
mod check;
pub(in crate::words) mod console;
mod contract;
mod event;
mod found;
mod phrase;
mod refusal;
mod report;
mod state;
mod version;
mod why;

pub(super) use act::{about, label, unread};
pub(super) use alarm::{alarm, alarm_title, backup_due, chip, limit};
pub(super) use asked::{no_what_if, shown};
pub(super) use check::claim;
pub(super) use contract::unmeasured;
pub(super) use event::{entity, event, outage, taken_back};
pub(super) use found::{advised, backed_up, found, ground, missing, no_longer};
pub(super) use phrase::{a_kind, alarm_columns, besides, kept, length, period, phrase, update_to};
pub(super) use refusal::reason;
pub(super) use report::{entry, handing, heading, named, pack, table};
pub(super) use state::state;
pub(super) use version::{apart, inform, odd, supported, verdict};
pub(super) use why::{answer, possible, thought, title, uncounted, was_refused};
