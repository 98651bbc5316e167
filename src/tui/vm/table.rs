//! Tables: columns that fit, rows that are visible.

use super::{Cell, nights};
use crate::tui::model::Pane;
use crate::words::Words;
use crate::words::console::Column as Titled;

/// A table as it will be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<Column>,
    /// Visible rows only.
    pub rows: Vec<Row>,
    /// Said when there are no rows.
    pub empty: String,
}

/// Rows of a list in a pane that is `height` cells high inside: small panes have no headings.
pub fn visible_rows(height: u16) -> usize {
    usize::from(if has_heading(height) { height - 1 } else { height })
}

/// Rows of a pane, of which one may show three lists and one a strip below its list.
pub fn pane_rows(pane: Pane, width: u16, height: u16) -> usize {
    let others = if pane == Pane::Licences && has_heading(height) { 2 } else { 0 };
    let strip = if pane == Pane::Updates && nights::fits(width, height) { nights::HEIGHT } else { 0 };
    visible_rows(height - strip).saturating_sub(others)
}

pub fn has_heading(height: u16) -> bool {
    height > 3
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub title: &'static str,
    pub width: u16,
    pub right: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Acts apply to this row.
    pub cursor: bool,
    pub marked: bool,
    pub cells: Vec<Cell>,
}

/// A column before it is known how much room there is.
#[derive(Clone, Copy, Debug)]
pub struct Wish<T> {
    pub what: T,
    pub title: Titled,
    pub width: u16,
    pub right: bool,
    /// Grows up to this width where there is room.
    pub most: u16,
    /// Takes what is left over, at least `width`.
    pub flexible: bool,
    /// 0 is never dropped; the highest goes first.
    pub rank: u8,
}

impl<T: Copy> Wish<T> {
    pub const fn left(what: T, title: Titled, width: u16, rank: u8) -> Self {
        Self { what, title, width, most: width, right: false, flexible: false, rank }
    }

    pub const fn right(what: T, title: Titled, width: u16, rank: u8) -> Self {
        Self { what, title, width, most: width, right: true, flexible: false, rank }
    }

    pub const fn flexible(what: T, title: Titled, width: u16, rank: u8) -> Self {
        Self { what, title, width, most: width, right: false, flexible: true, rank }
    }

    pub const fn up_to(self, most: u16) -> Self {
        Self { most, ..self }
    }
}

/// Width of the marker before the first column.
pub const MARKER: u16 = 1;

/// From this rank on a column is nice to have.
const NICE: u8 = 9;

/// The columns that fit into `width` cells, taken by rank, in the order of the wishes; what is left
/// over goes to the first flexible one, else to the last.
pub fn fit<T: Copy>(words: Words, wishes: &[Wish<T>], width: u16) -> Vec<(T, Column)> {
    let mut by_rank: Vec<usize> = (0..wishes.len()).collect();
    by_rank.sort_by_key(|index| wishes[*index].rank);
    let mut places: Vec<usize> = Vec::new();
    for index in by_rank {
        let at = places.partition_point(|place| *place < index);
        places.insert(at, index);
        let grown: Vec<&Wish<T>> = places.iter().map(|place| &wishes[*place]).collect();
        let rank = wishes[index].rank;
        // What is nice to have waits until what matters has all the room it can use.
        let more: u16 = grown.iter().filter(|_| rank >= NICE).map(|wish| wish.most - wish.width).sum();
        if rank > 0 && needed(&grown) + more > width {
            places.remove(at);
        }
    }
    let kept: Vec<&Wish<T>> = places.iter().map(|place| &wishes[*place]).collect();
    let mut spare = width.saturating_sub(needed(&kept));
    let stretched = kept.iter().position(|wish| wish.flexible).or_else(|| {
        let last = kept.len().checked_sub(1)?;
        (!kept[last].right).then_some(last)
    });
    // The flexible one comes to its own before others grow.
    let comfort = |index: usize| (kept[index].most - kept[index].width).max(spare / 2).min(spare);
    let mut growth = spare - stretched.map_or(0, comfort);
    let mut columns: Vec<(T, Column)> = Vec::with_capacity(kept.len());
    for wish in &kept {
        let extra = if wish.flexible { 0 } else { growth.min(wish.most - wish.width) };
        growth -= extra;
        spare -= extra;
        let column = Column { title: words.column(wish.title), width: wish.width + extra, right: wish.right };
        columns.push((wish.what, column));
    }
    if let Some(index) = stretched {
        columns[index].1.width += spare;
    }
    columns
}

fn needed<T>(wishes: &[&Wish<T>]) -> u16 {
    let gaps = u16::try_from(wishes.len().saturating_sub(1)).unwrap_or(0);
    MARKER + gaps + wishes.iter().map(|wish| wish.width).sum::<u16>()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WISHES: [Wish<char>; 4] = [
        Wish::left('i', Titled::Id, 5, 0),
        Wish::right('s', Titled::Start, 9, 0),
        Wish::flexible('t', Titled::Subject, 10, 2),
        Wish::left('o', Titled::Owner, 4, 1),
    ];

    #[test]
    fn columns_go_by_rank_and_the_rest_goes_to_the_flexible_one() {
        let names = |width| {
            let words = Words::new(crate::words::Lang::En, chrono_tz::UTC);
            fit(words, &WISHES, width)
                .into_iter()
                .map(|(what, column)| (what, column.width))
                .collect::<Vec<_>>()
        };
        assert_eq!(names(60), [('i', 5), ('s', 9), ('t', 38), ('o', 4)]);
        assert_eq!(names(32), [('i', 5), ('s', 9), ('t', 10), ('o', 4)]);
        assert_eq!(names(31), [('i', 5), ('s', 9), ('o', 14)], "the last column takes the rest");
        assert_eq!(names(16), [('i', 5), ('s', 9)]);
        assert_eq!(names(3), [('i', 5), ('s', 9)], "some are never dropped");
    }
}
