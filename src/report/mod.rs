//! Reports: a desk and its records in, text out: sections of lines, calendars.

pub mod handover;
mod ical;
pub mod updates;
