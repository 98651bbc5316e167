//! A ServiceNow incident event log as CSV: every row is an incident's whole state at one update.

mod dto;
mod map;
mod scan;

use std::collections::HashSet;

use chrono_tz::Tz;

use crate::domain::decide::{Act, Command};
use crate::domain::table::Id;

/// Where the incidents of a file go, and how its times are to be read.
#[derive(Clone, Debug)]
pub struct Target {
    pub tenant: Id,
    pub contract: Id,
    /// Of the file's times, which carry none.
    pub zone: Tz,
}

/// What a file asks for.
#[derive(Debug, Default)]
pub struct EventLog {
    /// One a row, in the order of the file.
    pub commands: Vec<Command>,
    /// Line of each command.
    pub lines: Vec<u64>,
    /// Rows that mean nothing here.
    pub skipped: Vec<Skipped>,
}

impl EventLog {
    /// Incidents that the commands speak of, leaving out those commands that were refused.
    pub fn incidents(&self, refused: &HashSet<usize>) -> usize {
        let taken = self.commands.iter().enumerate().filter(|(index, _)| !refused.contains(index));
        let externals = taken.filter_map(|(_, command)| match &command.act {
            Act::Observe(observed) => Some(&observed.external),
            _ => None,
        });
        externals.collect::<HashSet<_>>().len()
    }
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
    /// From 1.
    pub line: u64,
    /// From 1: in characters for the text, in fields where a field is named.
    pub column: u64,
    pub what: String,
}

/// A log that was read; its times still have no zone.
#[derive(Debug)]
pub struct Rows(Vec<dto::Row>);

/// Reads a whole log.
///
/// # Errors
/// A missing column, broken quoting, a wrong date, invalid UTF-8 or an over-long line, with line
/// and column.
pub fn read(bytes: &[u8]) -> Result<Rows, BadCsv> {
    scan::check(bytes)?;
    dto::rows(bytes).map(Rows)
}

impl Rows {
    /// What the log asks for.
    pub fn commands(&self, target: &Target) -> EventLog {
        map::commands(&self.0, target)
    }
}
