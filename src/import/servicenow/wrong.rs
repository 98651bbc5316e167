//! What is wrong with a log, or with a row of one.

use std::io;

use chrono::NaiveDateTime;

use super::records::Broken;
use crate::domain::base::text::Text;
use crate::domain::base::written::Encoding;
use crate::import::encoding::Foreign;

/// The file is no such log: nothing of it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCsv {
    /// From 1; 0 when the whole file is meant.
    pub line: u64,
    /// From 1, in characters.
    pub column: u64,
    pub what: BadFile,
}

/// Why a file is no log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadFile {
    /// As the system says it.
    Unreadable(String),
    Encoding(Encoding),
    Empty,
    /// The quotation marks of its heading do not match.
    Heading,
    /// What its heading has instead, of which only the first names are shown.
    NoColumn {
        name: &'static str,
        heading: Text,
        more: usize,
    },
    NoRows,
    /// Its dates may begin with the day or with the month.
    TwoReadings,
    /// It is not what it was when it was looked through.
    Changed,
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    pub line: u64,
    pub why: BadRow,
}

/// Why a row is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadRow {
    Broken(Broken),
    Width {
        row: usize,
        heading: usize,
    },
    /// Of its incident.
    NoNumber,
    NoTime {
        column: &'static str,
        text: Text,
    },
    NoDay(&'static str),
    /// It was changed before it was opened.
    Early {
        at: NaiveDateTime,
        opened: NaiveDateTime,
    },
    /// It lies before another row that came first.
    RunsBack(NaiveDateTime),
    /// A cell whose first character is no digit.
    NoDigit {
        column: &'static str,
        text: Text,
    },
    NoStep {
        column: &'static str,
        step: u8,
    },
    NoState(Text),
}

impl BadCsv {
    /// Something about the file's first line, or about all of it.
    pub(super) fn of(what: BadFile) -> Self {
        Self { line: 1, column: 1, what }
    }

    /// Bytes of a record that begins at `line`.
    pub(super) fn foreign(line: u64, foreign: &Foreign) -> Self {
        let what = BadFile::Encoding(foreign.what);
        Self { line: line + foreign.line - 1, column: foreign.column, what }
    }
}

pub fn unreadable(error: &io::Error) -> BadCsv {
    BadCsv { line: 0, column: 0, what: BadFile::Unreadable(error.to_string()) }
}
