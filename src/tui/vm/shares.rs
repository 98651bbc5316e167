//! Which rows of a pane are shown where it has room for so many.

use std::ops::Range;

use crate::tui::panes::{PaneRows, Section};

/// A list, how many rows come before it, and the indices of those of its own that are shown.
pub(super) type Part<'a> = (&'a dyn Section, usize, Range<usize>);

/// Which rows of each list are shown in a pane of that height, with a heading for each list or
/// without: the row under the cursor is among them.
pub(super) fn shown(rows: PaneRows<'_>, height: usize, headings: bool) -> Vec<Part<'_>> {
    let state = rows.at.model.list(rows.pane);
    let parts: Vec<_> = rows.parts().collect();
    if let [(list, all)] = parts.as_slice() {
        let room = height.saturating_sub(headings.into());
        let first = state.offset.min(all.end);
        return vec![(*list, 0, first..(first + room).min(all.end))];
    }
    let cursor = state.cursor.index();
    let here = parts.iter().position(|(_, rows)| cursor < rows.end).unwrap_or(parts.len() - 1);
    let index = cursor - parts[here].1.start;
    let mut lens: Vec<usize> = parts.iter().map(|(_, rows)| rows.len()).collect();
    if headings {
        keep(&mut lens, ((height + 1) / 3).max(2), here);
    }
    let heads = if headings { lens.iter().filter(|len| **len > 0).count().max(1) } else { 0 };
    let shares = shares(&lens, height.saturating_sub(heads), here);
    let part = |(other, (list, rows)): (usize, (_, Range<usize>))| {
        let first = if other == here { (index + 1).saturating_sub(shares[other]) } else { 0 };
        (list, rows.start, first..(first + shares[other]).min(lens[other]))
    };
    parts.into_iter().enumerate().map(part).collect()
}

/// Leaves out the last lists where a heading for each would leave too little for the rows.
fn keep(lens: &mut [usize], most: usize, cursor: usize) {
    let others = lens.iter_mut().enumerate().filter(|(list, len)| *list != cursor && **len > 0);
    for (_, len) in others.skip(most - 1) {
        *len = 0;
    }
}

/// How many rows each of the lists gets: one after the other in turn, and the list with the cursor
/// one at least.
fn shares(lens: &[usize], room: usize, cursor: usize) -> Vec<usize> {
    let mut shares = vec![0; lens.len()];
    let mut room = room;
    while room > 0 && shares != lens {
        for (share, len) in shares.iter_mut().zip(lens) {
            if *share < *len && room > 0 {
                (*share, room) = (*share + 1, room - 1);
            }
        }
    }
    let starved = shares[cursor] == 0 && lens[cursor] > 0;
    let largest = (0..lens.len()).max_by_key(|list| shares[*list]);
    if let Some(largest) = largest.filter(|list| starved && shares[*list] > 0) {
        (shares[largest], shares[cursor]) = (shares[largest] - 1, 1);
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::{keep, shares};

    #[test]
    fn every_list_gets_its_share_and_the_cursor_is_seen() {
        let cases = [
            ([2, 9, 40], 2, 0, [1, 1, 0]),
            ([2, 9, 40], 2, 2, [1, 0, 1]),
            ([2, 9, 40], 3, 2, [1, 1, 1]),
            ([2, 9, 40], 15, 0, [2, 7, 6]),
            ([2, 3, 4], 15, 0, [2, 3, 4]),
            ([9, 9, 0], 3, 1, [2, 1, 0]),
            ([0, 0, 5], 1, 2, [0, 0, 1]),
            ([2, 2, 2], 0, 1, [0, 0, 0]),
            ([0, 0, 0], 5, 2, [0, 0, 0]),
        ];
        for (lens, room, cursor, expected) in cases {
            assert_eq!(shares(&lens, room, cursor), expected, "{lens:?} in {room}");
        }
    }

    #[test]
    fn few_rows_have_few_headings() {
        let cases = [
            ([2, 9, 40], 2, 0, [2, 9, 0]),
            ([2, 9, 40], 2, 2, [2, 0, 40]),
            ([2, 9, 40], 3, 1, [2, 9, 40]),
            ([0, 9, 40], 2, 1, [0, 9, 40]),
        ];
        for (lens, most, cursor, expected) in cases {
            let mut kept = lens;
            keep(&mut kept, most, cursor);
            assert_eq!(kept, expected, "{lens:?}, {most} of them");
        }
    }
}
