//! English.

mod act;
mod alarm;
mod check;
pub(in crate::words) mod console;
mod event;
mod phrase;
mod refusal;
mod report;
mod state;

pub(super) use act::{about, label, unread};
pub(super) use alarm::{alarm, alarm_title, backup_due, backup_finding, chip, limit};
pub(super) use check::claim;
pub(super) use event::{entity, event, outage, taken_back};
pub(super) use phrase::{
    a_kind, alarm_columns, besides, kept, length, period, phrase, unmeasured, update_to,
};
pub(super) use refusal::reason;
pub(super) use report::{entry, handing, heading, named, pack, title};
pub(super) use state::state;
