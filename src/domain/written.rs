//! Data that people write as TOML, and complaints that name line and column.

use std::fmt;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;

/// A file is wrong: where, what, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Fault {
    /// File name, or what stands for one.
    pub origin: String,
    /// From 1; 0 when the whole file is meant.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.origin, self.what),
            line => write!(f, "{}:{line}:{}: {}", self.origin, self.column, self.what),
        }
    }
}

/// Where the lines of a text begin, for whoever asks for many of them.
#[derive(Debug)]
pub struct Lines(Vec<usize>);

impl Lines {
    pub fn of(text: &str) -> Self {
        let ends = memchr::memchr_iter(b'\n', text.as_bytes());
        Self(std::iter::once(0).chain(ends.map(|end| end + 1)).collect())
    }

    /// Line of a value, from 1.
    pub fn line<T>(&self, at: &Spanned<T>) -> usize {
        self.0.partition_point(|start| *start <= at.span().start)
    }
}

/// A TOML document on its way to becoming something checked.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub origin: &'a str,
    pub text: &'a str,
}

impl<'a> Source<'a> {
    pub fn new(origin: &'a str, text: &'a str) -> Self {
        Self { origin, text }
    }

    /// Reads the document into its raw form; unknown keys are refused by the types themselves.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        toml::from_str(self.text).map_err(|e| self.fault_in(e.span(), e.message().replace('\n', "; ")))
    }

    pub fn fault<T>(&self, at: &Spanned<T>, what: impl Into<String>) -> Fault {
        self.fault_in(Some(at.span()), what)
    }

    pub fn fault_in(&self, span: Option<Range<usize>>, what: impl Into<String>) -> Fault {
        let (line, column) = span.map_or((0, 0), |span| self.place(span.start));
        Fault { origin: self.origin.to_owned(), line, column, what: what.into() }
    }

    fn place(&self, offset: usize) -> (usize, usize) {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        let line_start = before.iter().rposition(|&b| b == b'\n').map_or(0, |i| i + 1);
        let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
        let column = String::from_utf8_lossy(&before[line_start..]).chars().count() + 1;
        (line, column)
    }
}
