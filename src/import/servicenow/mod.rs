//! A ServiceNow incident event log as CSV: every row is an incident's whole state at one update.
//!
//! A row that cannot be read is skipped and listed by line; the incident it belongs to is marked as
//! incomplete, so that its clocks are not judged. What is wrong with the file as a whole refuses it.

mod heading;
mod log;
mod map;
mod order;
mod records;
mod stamp;

use chrono_tz::Tz;

pub use log::{Batch, Incident, Log, Progress};
pub use stamp::DateOrder;

use crate::domain::table::Id;

/// Where the incidents of a file go, and how its times are to be read.
#[derive(Clone, Debug)]
pub struct Target {
    pub tenant: Id,
    pub contract: Id,
    /// Of the file's times, which carry none.
    pub zone: Tz,
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Skipped {
    pub line: u64,
    pub why: String,
}

/// The file is no such log: nothing of it is taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {what}")]
pub struct BadCsv {
    /// From 1; 0 when the whole file is meant.
    pub line: u64,
    /// From 1, in characters.
    pub column: u64,
    pub what: String,
}
