//! What a trend looks like, before it is known what draws it: the console's widgets or a report.
//!
//! Nothing is told by colour alone: a row has its name, a line its mark, a bar its place.

mod make;
mod unit;

use chrono::NaiveDate;

pub use crate::words::trend::Picture as Which;
pub use make::pictures;
pub use unit::Unit;

/// A picture with its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub which: Which,
    pub title: String,
    /// A sentence that says what it shows.
    pub explains: String,
    pub unit: Unit,
    pub shape: Shape,
    /// The days along its width; the months have their own names.
    pub days: Vec<NaiveDate>,
    /// What is to be read of each day, in words.
    pub told: Vec<String>,
    /// Said where there is nothing to draw.
    pub empty: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Small columns, one row below the other, each with a measure of its own.
    Rows(Vec<Row>),
    /// Lines over one measure.
    Lines(Vec<Series>),
    /// A group of bars for each month, in hundredths of a percent.
    Months(Vec<Month>),
}

/// A row of columns, one for each day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub name: String,
    pub ink: Ink,
    /// What goes up from its base, with a name of its own where something goes down too.
    pub up: Columns,
    pub down: Option<Columns>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    pub name: String,
    pub values: Vec<Option<i64>>,
    /// All of them in one figure.
    pub sum: String,
    /// The same with the greatest of them: rows are not drawn to one measure.
    pub measured: String,
}

/// A line from day to day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub name: String,
    pub ink: Ink,
    /// What stands for it where there is no colour.
    pub mark: char,
    pub values: Vec<Option<i64>>,
}

/// The bars of a month, the most urgent priority first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    pub name: String,
    pub bars: [Option<i64>; 4],
}

/// What a thing is drawn for; colours are chosen by whatever draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// From 0 for the most urgent.
    Priority(usize),
    /// The figure itself.
    Figure,
    /// What it must not reach.
    Limit,
    /// What went wrong.
    Bad,
    /// What is to come.
    Ahead,
}

impl Columns {
    pub fn most(&self) -> i64 {
        self.values.iter().flatten().copied().max().unwrap_or(0)
    }
}

impl Row {
    /// The greatest figure of the row, whichever way it goes.
    pub fn most(&self) -> i64 {
        self.up.most().max(self.down.as_ref().map_or(0, Columns::most))
    }
}

/// The least and the greatest figure of lines; 0 is always among them.
pub fn range(lines: &[Series]) -> (i64, i64) {
    let all = || lines.iter().flat_map(|line| line.values.iter().flatten().copied());
    (all().min().unwrap_or(0).min(0), all().max().unwrap_or(0).max(1))
}
