//! Tables with totals, in the forms in which people and programs take them.

use std::fmt::Write;

use chrono_tz::Tz;
use serde_json::{Map, Value, json};

use super::escape;
use super::month::Month;
use crate::domain::base::{bytes, span};
use crate::words::report::{Heading, Named, Title};
use crate::words::{State, Words};

/// A table; every row has a cell for each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub title: Title,
    pub month: Month,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<SheetCell>>,
}

/// A column, and whether it adds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub heading: Heading,
    pub sums: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetCell {
    Text(String),
    /// In the words of whoever reads it.
    Named(Named),
    Count(i64),
    /// Hundredths of a percent, cut off.
    Percent(i64),
    /// A decimal number as it is written.
    Number(String),
    /// Not known, or not to be said.
    Unknown,
}

/// What a count of a column counts, as its name says.
#[derive(Clone, Copy)]
enum Unit {
    Things,
    Seconds,
    Minutes,
    Bytes,
}

const UNITS: [(&str, Unit); 3] =
    [("_seconds", Unit::Seconds), ("_minutes", Unit::Minutes), ("_bytes", Unit::Bytes)];

impl Column {
    fn unit(&self) -> Unit {
        UNITS
            .iter()
            .find(|(part, _)| self.heading.key().contains(part))
            .map_or(Unit::Things, |(_, unit)| *unit)
    }

    pub const fn of(heading: Heading) -> Self {
        Self { heading, sums: false }
    }

    pub const fn sum(heading: Heading) -> Self {
        Self { heading, sums: true }
    }
}

impl SheetCell {
    pub fn text(text: impl Into<String>) -> Self {
        SheetCell::Text(text.into())
    }

    pub fn state(state: impl Into<State>) -> Self {
        SheetCell::Named(Named::State(state.into()))
    }

    /// As programs read it: numbers without units, words in English.
    fn plain(&self) -> String {
        match self {
            SheetCell::Text(text) | SheetCell::Number(text) => text.clone(),
            SheetCell::Named(named) => Words::english(Tz::UTC).named(named),
            SheetCell::Count(count) => count.to_string(),
            SheetCell::Percent(hundredths) => format!("{}.{:02}", hundredths / 100, hundredths.abs() % 100),
            SheetCell::Unknown => String::new(),
        }
    }

    /// As a spreadsheet reads it: what is text stays text.
    fn csv(&self) -> String {
        match self {
            SheetCell::Text(_) | SheetCell::Named(_) => escape::cell(&self.plain()),
            other => other.plain(),
        }
    }

    /// As people read it in a column.
    fn shown(&self, words: Words, column: &Column) -> String {
        let length = |seconds: i64| format!("{}{}", if seconds < 0 { "-" } else { "" }, span::short(seconds));
        match self {
            SheetCell::Count(count) => match column.unit() {
                Unit::Things => count.to_string(),
                Unit::Seconds => length(*count),
                Unit::Minutes => length(count.saturating_mul(60)),
                Unit::Bytes => words.number(&bytes::decimal(count.unsigned_abs())),
            },
            SheetCell::Percent(_) => format!("{}%", words.number(&self.plain())),
            SheetCell::Number(number) => words.number(number),
            SheetCell::Named(named) => words.named(named),
            SheetCell::Text(text) => text.clone(),
            SheetCell::Unknown => "-".to_owned(),
        }
    }

    fn json(&self) -> Value {
        match self {
            SheetCell::Text(_) | SheetCell::Named(_) => json!(self.plain()),
            SheetCell::Count(count) => json!(count),
            SheetCell::Percent(_) | SheetCell::Number(_) => {
                self.plain().parse::<f64>().map_or(Value::Null, |n| json!(n))
            }
            SheetCell::Unknown => Value::Null,
        }
    }
}

impl Sheet {
    /// The sums of the columns that add up; `None` when there are none, or no rows.
    pub fn totals(&self) -> Option<Vec<SheetCell>> {
        if self.rows.is_empty() || !self.columns.iter().any(|column| column.sums) {
            return None;
        }
        let sum = |index: usize| {
            let counts = self.rows.iter().filter_map(|row| match row.get(index) {
                Some(SheetCell::Count(count)) => Some(count),
                _ => None,
            });
            SheetCell::Count(counts.sum())
        };
        let cell = |(index, column): (usize, &Column)| match (column.sums, index) {
            (true, _) => sum(index),
            (false, 0) => SheetCell::Named(Named::Total),
            (false, _) => SheetCell::Unknown,
        };
        Some(self.columns.iter().enumerate().map(cell).collect())
    }

    /// Whether a column has figures, so that its cells are set to the right.
    pub fn has_figures(&self, column: usize) -> bool {
        let cells = || self.rows.iter().filter_map(|row| row.get(column));
        let figure = |cell: &SheetCell| {
            matches!(cell, SheetCell::Count(_) | SheetCell::Percent(_) | SheetCell::Number(_))
        };
        cells().any(figure) && cells().all(|cell| figure(cell) || *cell == SheetCell::Unknown)
    }

    /// Columns as wide as they need to be, for a terminal.
    pub fn lines(&self, words: Words) -> (Vec<String>, Vec<Vec<String>>) {
        let heading = self.columns.iter().map(|column| words.heading(column.heading).to_owned()).collect();
        let total = self.totals().map(|total| self.shown(words, &total, ""));
        let rows = self.rows.iter().map(|row| self.shown(words, row, "-"));
        (heading, rows.chain(total).collect())
    }

    /// A row as people read it, with a mark of its own for what is not known.
    fn shown(&self, words: Words, row: &[SheetCell], unknown: &str) -> Vec<String> {
        let cell = |(column, cell): (&Column, &SheetCell)| match cell {
            SheetCell::Unknown => unknown.to_owned(),
            cell => cell.shown(words, column),
        };
        self.columns.iter().zip(row).map(cell).collect()
    }

    /// Comma-separated with a heading; without totals, which a spreadsheet would count twice.
    pub fn csv(&self) -> String {
        let mut out = csv::Writer::from_writer(Vec::new());
        // Writing to memory cannot fail.
        let _ = out.write_record(self.columns.iter().map(|column| column.heading.key()));
        for row in &self.rows {
            let _ = out.write_record(row.iter().map(SheetCell::csv));
        }
        out.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    pub fn json(&self) -> Value {
        let object = |row: &Vec<SheetCell>| {
            let pairs = self.columns.iter().zip(row);
            let pairs = pairs.map(|(column, cell)| (column.heading.key().to_owned(), cell.json()));
            Value::Object(pairs.collect::<Map<_, _>>())
        };
        let totals = self.totals().map(|row| {
            let pairs = self.columns.iter().zip(&row).filter(|(column, _)| column.sums);
            let pairs = pairs.map(|(column, cell)| (column.heading.key().to_owned(), cell.json()));
            Value::Object(pairs.collect())
        });
        let title = self.title(Words::english(Tz::UTC));
        json!({ "title": title, "rows": self.rows.iter().map(object).collect::<Vec<_>>(), "totals": totals })
    }

    /// `Billing 2026-11`
    fn title(&self, words: Words) -> String {
        format!("{} {}", words.table(self.title), self.month)
    }

    pub fn markdown(&self, words: Words) -> String {
        let mut out = format!("# {}\n\n", self.title(words));
        let mut line = |cells: Vec<String>| {
            let _ = writeln!(out, "| {} |", cells.join(" | "));
        };
        line(self.columns.iter().map(|column| escape::inline(words.heading(column.heading))).collect());
        line(self.columns.iter().map(|_| "---".to_owned()).collect());
        for row in &self.rows {
            line(self.shown(words, row, "-").iter().map(|cell| escape::inline(cell)).collect());
        }
        if let Some(total) = self.totals() {
            let bold = |cell: &String| if cell.is_empty() { String::new() } else { format!("**{cell}**") };
            line(self.shown(words, &total, "").iter().map(bold).collect());
        }
        out
    }
}
