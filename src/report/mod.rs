//! Reports: a desk and its records in, text out: sections of lines, tables, calendars.

mod charged;
mod escape;
pub mod handover;
mod ical;
mod incidents;
mod licences;
pub mod month;
pub mod monthly;
mod page;
pub mod pictures;
pub mod rules;
pub mod scope;
pub mod svg;
pub mod table;
mod targets;
pub mod trends;
pub mod updates;
