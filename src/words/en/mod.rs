//! English.

mod act;
mod alarm;
mod asked;
mod check;
mod contract;
mod done;
mod event;
mod form;
mod found;
mod heading;
mod phrase;
mod refusal;
mod report;
mod state;
mod updating;
mod version;
mod why;

pub(super) use act::{about, label, unread};
pub(super) use alarm::{alarm, alarm_title, backup_due, chip, limit};
pub(super) use asked::{no_what_if, shown};
pub(super) use check::claim;
pub(super) use contract::unmeasured;
pub(super) use done::done;
pub(super) use event::{entity, event, outage, taken_back};
pub(super) use form::{hint, of_backup, titled};
pub(super) use found::{advised, backed_up, found, ground, missing, no_longer};
pub(super) use heading::form_heading;
pub(super) use phrase::{a_kind, alarm_columns, besides, kept, length, period, phrase, update_to};
pub(super) use refusal::{brief, reason, whose};
pub(super) use report::{entry, handing, heading, named, pack, table};
pub(super) use state::state;
pub(super) use updating::updating;
pub(super) use version::{apart, inform, odd, supported, verdict};
pub(super) use why::{answer, possible, thought, title, uncounted, was_refused};
