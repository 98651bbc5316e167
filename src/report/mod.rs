//! Reports: a desk and its records in, text out: sections of lines, tables, calendars.

mod charged;
mod escape;
pub mod handover;
mod ical;
mod incidents;
mod licences;
pub mod month;
pub mod monthly;
pub mod pictures;
pub mod rules;
pub mod scope;
pub mod table;
mod targets;
pub mod updates;
