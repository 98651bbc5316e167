//! A row of the log, by its columns.

use std::collections::HashMap;

use super::heading::{Heading, KEPT, NEEDED};
use super::records::Cells;
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;

/// One update of one incident.
#[derive(Debug)]
pub struct Row {
    pub(super) opened: Instant,
    pub(super) at: Instant,
    pub(super) cells: HashMap<&'static str, Text>,
    /// The row as it stands, for its identity.
    pub(super) raw: String,
}

impl Row {
    pub fn new(heading: &Heading, cells: &Cells, opened: Instant, at: Instant) -> Self {
        let names = NEEDED.into_iter().chain(KEPT);
        let said = names.filter_map(|name| Some((name, Text::line(heading.get(cells, name)?))));
        Self { opened, at, cells: said.collect(), raw: cells.iter().collect::<Vec<_>>().join("\u{1f}") }
    }

    /// A cell that says something.
    pub(super) fn get(&self, column: &str) -> Option<&Text> {
        self.cells.get(column)
    }
}
