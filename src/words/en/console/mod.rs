//! What only the console says.

mod barred;
mod column;
mod command;
mod detail;
mod doing;
mod greeting;
mod help;
mod label;
mod look;
mod mark;
mod message;
mod pane;
mod plain;
mod screen;
mod step;
mod term;
mod verb;

pub(in crate::words) use barred::barred;
pub(in crate::words) use column::column;
pub(in crate::words) use command::typed;
pub(in crate::words) use detail::{
    of_availability, of_clock, of_contract, of_incident, of_product, of_server, of_slot, of_tenant,
};
pub(in crate::words) use doing::doing;
pub(in crate::words) use greeting::{greeted, greeting};
pub(in crate::words) use help::{looks, order, sign};
pub(in crate::words) use label::aspect;
pub(in crate::words) use look::look;
pub(in crate::words) use mark::mark;
pub(in crate::words) use message::message;
pub(in crate::words) use pane::{group, pane, tab};
pub(in crate::words) use plain::plain;
pub(in crate::words) use screen::{corner, empty, header, over, status};
pub(in crate::words) use step::step;
pub(in crate::words) use term::{key, term};
pub(in crate::words) use verb::{doc, footer};
