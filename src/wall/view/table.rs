//! Rows whose columns stand below each other.

use crate::tui::cell::{Cell, Line, length};

/// Rows of a list, and how many more there are of it.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    pub lines: Vec<Line>,
    pub beyond: usize,
}

impl Rows {
    /// Of so many in all.
    pub fn of(lines: Vec<Line>, all: usize) -> Self {
        Self { beyond: all.saturating_sub(lines.len()), lines }
    }
}

impl From<Vec<Line>> for Rows {
    fn from(lines: Vec<Line>) -> Self {
        Self { lines, beyond: 0 }
    }
}

/// Blanks between two columns.
const GAP: usize = 2;

/// Lines of rows; columns in `right` end below each other, all others begin so. A column that is empty in
/// every row is left out.
pub fn aligned(rows: Vec<Vec<Line>>, right: &[usize]) -> Vec<Line> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cells| length(cells)).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    let line = |row: Vec<Line>| {
        let mut line = Line::new();
        for (column, cells) in row.into_iter().enumerate().filter(|(column, _)| widths[*column] > 0) {
            let blank = widths[column] - length(&cells);
            let before = if line.is_empty() { 0 } else { GAP };
            let (lead, trail) = if right.contains(&column) { (before + blank, 0) } else { (before, blank) };
            line.extend((lead > 0).then(|| Cell::text(" ".repeat(lead))));
            line.extend(cells);
            line.extend((trail > 0).then(|| Cell::text(" ".repeat(trail))));
        }
        line
    };
    rows.into_iter().map(line).collect()
}

/// One cell as a column.
pub fn one(cell: Cell) -> Line {
    vec![cell]
}

#[test]
fn columns_stand_below_each_other() {
    let row = |texts: [&str; 4]| texts.map(|text| one(Cell::text(text))).to_vec();
    let lines = aligned(vec![row(["1:00", "a", "", "x"]), row(["10:00", "bcd", "", "y"])], &[0]);
    let read: Vec<String> = lines.iter().map(|line| crate::tui::cell::read(line)).collect();
    assert_eq!(read, [" 1:00  a    x", "10:00  bcd  y"]);
}
