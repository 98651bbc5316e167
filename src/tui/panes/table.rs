//! Tables: columns that fit, rows that are visible.

use crate::tui::cell::Cell;
use crate::words::Words;
use crate::words::console::Column as Title;

/// A table as it will be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaneTable {
    pub headings: Vec<Heading>,
    /// Visible rows only.
    pub rows: Vec<TableRow>,
    /// Said when there are no rows.
    pub empty: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub title: &'static str,
    pub width: u16,
    pub right: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRow {
    /// Its place among the rows of its list; among those of its pane once that is put together.
    pub place: usize,
    /// Acts apply to this row.
    pub cursor: bool,
    pub marked: bool,
    pub cells: Vec<Cell>,
}

/// Rows of a list that is `height` cells high: small ones have no headings.
pub fn visible_rows(height: u16) -> usize {
    usize::from(if has_heading(height) { height - 1 } else { height })
}

pub fn has_heading(height: u16) -> bool {
    height > 3
}

/// A column before it is known how much room there is.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    pub title: Title,
    pub width: u16,
    pub right: bool,
    /// Grows up to this width where there is room.
    pub most: u16,
    /// Takes what is left over, at least `width`.
    pub flexible: bool,
    /// 0 is never dropped; the highest goes first.
    pub rank: u8,
}

impl Wish {
    pub const fn new(title: Title, width: u16, rank: u8) -> Self {
        Self { title, width, most: width, right: false, flexible: false, rank }
    }

    /// Exactly so wide.
    pub fn resize(&mut self, width: u16) {
        (self.width, self.most) = (width, width);
    }

    /// It can be left out: what tells rows apart is always shown.
    pub fn can_be_hidden(&self) -> bool {
        self.rank > 0 && !self.title.key().is_empty()
    }
}

/// Width of the marker before the first column.
pub const MARKER: u16 = 1;

/// From this rank on a column is nice to have.
const NICE: u8 = 9;

/// The columns that fit into `width` cells, taken by rank, each by its place among the wishes; what is
/// left over goes to the first flexible one, else to the last.
pub fn fit(words: Words, wishes: &[Wish], width: u16) -> Vec<(usize, Heading)> {
    let mut by_rank: Vec<usize> = (0..wishes.len()).collect();
    by_rank.sort_by_key(|index| wishes[*index].rank);
    let mut places: Vec<usize> = Vec::new();
    for index in by_rank {
        let at = places.partition_point(|place| *place < index);
        places.insert(at, index);
        let grown: Vec<&Wish> = places.iter().map(|place| &wishes[*place]).collect();
        let rank = wishes[index].rank;
        // What is nice to have waits until what matters has all the room it can use.
        let more: u16 = grown.iter().filter(|_| rank >= NICE).map(|wish| wish.most - wish.width).sum();
        if rank > 0 && needed(&grown) + more > width {
            places.remove(at);
        }
    }
    let kept: Vec<&Wish> = places.iter().map(|place| &wishes[*place]).collect();
    let mut spare = width.saturating_sub(needed(&kept));
    let stretched = kept.iter().position(|wish| wish.flexible).or_else(|| {
        let last = kept.len().checked_sub(1)?;
        (!kept[last].right).then_some(last)
    });
    // The flexible one comes to its own before others grow by more than a little.
    let little = (spare / 5).max(spare.min(2));
    let comfort = |index: usize| (kept[index].most - kept[index].width).max(spare / 2).min(spare - little);
    let mut growth = spare - stretched.map_or(0, comfort);
    let mut columns: Vec<(usize, Heading)> = Vec::with_capacity(kept.len());
    for (place, wish) in places.iter().zip(&kept) {
        let extra = if wish.flexible { 0 } else { growth.min(wish.most - wish.width) };
        growth -= extra;
        spare -= extra;
        let heading =
            Heading { title: words.column(wish.title), width: wish.width + extra, right: wish.right };
        columns.push((*place, heading));
    }
    if let Some(index) = stretched {
        columns[index].1.width += spare;
    }
    columns
}

fn needed(wishes: &[&Wish]) -> u16 {
    let gaps = u16::try_from(wishes.len().saturating_sub(1)).unwrap_or(0);
    MARKER + gaps + wishes.iter().map(|wish| wish.width).sum::<u16>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_go_by_rank_and_the_rest_goes_to_the_flexible_one() {
        let wishes = [
            Wish::new(Title::Id, 5, 0),
            Wish { right: true, ..Wish::new(Title::Start, 9, 0) },
            Wish { flexible: true, ..Wish::new(Title::Subject, 10, 2) },
            Wish::new(Title::Owner, 4, 1),
        ];
        let widths = |width| {
            let words = Words::new(crate::words::Lang::En, chrono_tz::UTC);
            let columns = fit(words, &wishes, width).into_iter();
            columns.map(|(place, heading)| (place, heading.width)).collect::<Vec<_>>()
        };
        assert_eq!(widths(60), [(0, 5), (1, 9), (2, 38), (3, 4)]);
        assert_eq!(widths(32), [(0, 5), (1, 9), (2, 10), (3, 4)]);
        assert_eq!(widths(31), [(0, 5), (1, 9), (3, 14)], "the last column takes the rest");
        assert_eq!(widths(16), [(0, 5), (1, 9)]);
        assert_eq!(widths(3), [(0, 5), (1, 9)], "some are never dropped");
    }
}
