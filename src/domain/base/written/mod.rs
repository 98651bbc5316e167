//! Data that people write as TOML, and complaints that name line and column.

mod wrong;

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;

pub use wrong::{Empty, Encoding, Least, Named, OfCalendar, OfDesk, OfLook, OfPack, Wrong};

/// A file is wrong: where, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// File name, or what stands for one.
    pub origin: String,
    /// From 1; 0 when the whole file is meant.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    pub what: Wrong,
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
        toml::from_str(self.text)
            .map_err(|e| self.fault_in(e.span(), Wrong::Toml(e.message().replace('\n', "; "))))
    }

    /// What a text says, by `read`.
    pub fn value<T, E: Into<Wrong>>(
        &self,
        written: &Spanned<String>,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<T, Fault> {
        read(written.get_ref()).map_err(|what| self.fault(written, what))
    }

    /// Refuses what does not hold.
    pub fn ensure<T>(&self, holds: bool, at: &Spanned<T>, otherwise: impl Into<Wrong>) -> Result<(), Fault> {
        if holds { Ok(()) } else { Err(self.fault(at, otherwise)) }
    }

    pub fn fault<T>(&self, at: &Spanned<T>, what: impl Into<Wrong>) -> Fault {
        self.fault_in(Some(at.span()), what)
    }

    pub fn fault_in(&self, span: Option<Range<usize>>, what: impl Into<Wrong>) -> Fault {
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
