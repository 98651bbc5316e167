//! One list on the screen, and the row that stays because the cursor is on it.

use crate::tui::list::cursor::Cursor;
use crate::tui::list::keyed::{Keyed, RowKey};
use crate::tui::narrow::Narrow;

/// The state of one list.
#[derive(Clone, Debug, Default)]
pub struct ListState {
    pub cursor: Cursor,
    /// First visible row.
    pub offset: usize,
    /// Visible rows when it was drawn last.
    pub page: usize,
    pub narrow: Narrow,
}

impl ListState {
    /// Moves the cursor by rows, counted from the row that it is on.
    pub fn move_by(&mut self, by: isize, rows: &impl Keyed) {
        let near = self.cursor.index();
        let here = self.cursor.on().and_then(|key| rows.find(key, near)).unwrap_or(near);
        let index = here.saturating_add_signed(by).min(rows.len().saturating_sub(1));
        if let Some(key) = rows.key(index) {
            self.cursor.move_to(key, index);
        }
    }

    /// Rows that came above the cursor since it was moved, and are out of sight.
    pub fn new_above(&self) -> usize {
        self.cursor.came_above().min(self.offset)
    }

    /// Finds the row of the cursor again after rows have come, gone or moved. `page` is the number
    /// of rows that are seen; `None` for a list that is not shown.
    pub fn settle(&mut self, rows: &impl Keyed, page: Option<usize>) {
        let (len, top) = (rows.len(), page.unwrap_or(usize::MAX).max(1));
        self.cursor.settle(rows, top);
        let Some(page) = page else { return };
        self.page = page;
        if !self.cursor.is_moved() {
            self.offset = 0;
            return;
        }
        let index = self.cursor.index();
        self.offset = self.offset.min(index);
        if page > 0 && index >= self.offset + page {
            self.offset = index + 1 - page;
        }
        self.offset = self.offset.min(len.saturating_sub(page));
    }
}

/// Puts the row that the cursor was put on where it was, after the rows were worked out anew: below
/// the row that it followed, until the cursor is moved. One that is no row any more is kept, unless
/// there is nothing left of it to show (`gone`).
///
/// `None` when nothing had to be done about it; otherwise the place of a row that is kept.
pub fn stay<T: Clone>(
    rows: &mut Vec<T>,
    before: &[T],
    cursor: &Cursor,
    key_of: impl Fn(&T) -> RowKey,
    gone: impl Fn(&T) -> bool,
) -> Option<Option<usize>> {
    let key = cursor.on().filter(|_| cursor.holds())?;
    let find = |rows: &[T], key: &RowKey| rows.iter().position(|row| key_of(row) == *key);
    let was = find(before, key)?;
    let now = find(rows, key);
    let row = match now {
        Some(_) if !cursor.is_pinned() => return None,
        Some(now) => rows.remove(now),
        None if gone(&before[was]) => return None,
        None => before[was].clone(),
    };
    let above = before[..was].iter().rev().find_map(|above| find(rows, &key_of(above)));
    let place = above.map_or(0, |above| above + 1);
    rows.insert(place, row);
    Some(now.is_none().then_some(place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::base::number::Number;

    struct Numbers<'a>(&'a [u32]);

    impl Keyed for Numbers<'_> {
        fn len(&self) -> usize {
            self.0.len()
        }

        fn position(&self, key: &RowKey) -> Option<usize> {
            self.0.iter().position(|n| RowKey::Incident(Number(*n)) == *key)
        }

        fn key(&self, index: usize) -> Option<RowKey> {
            self.0.get(index).map(|n| RowKey::Incident(Number(*n)))
        }
    }

    /// The number under the cursor, its index, the first row that is seen, and whether it came there
    /// by itself.
    fn seen(state: &ListState) -> (Option<u32>, usize, usize, bool) {
        let number = match state.cursor.on() {
            Some(RowKey::Incident(number)) => Some(number.0),
            _ => None,
        };
        (number, state.cursor.index(), state.offset, state.cursor.has_slid())
    }

    #[test]
    fn a_cursor_that_was_moved_stays_on_its_row_when_others_come_above() {
        let mut state = ListState::default();
        state.settle(&Numbers(&[10, 20, 30]), Some(2));
        state.move_by(1, &Numbers(&[10, 20, 30]));
        state.settle(&Numbers(&[10, 20, 30]), Some(2));
        assert_eq!(seen(&state), (Some(20), 1, 0, false));
        state.settle(&Numbers(&[5, 6, 10, 20, 30]), Some(2));
        assert_eq!(seen(&state), (Some(20), 3, 2, false));
        assert_eq!(state.new_above(), 2);
        state.settle(&Numbers(&[6, 10, 20, 30]), Some(2));
        assert_eq!(state.new_above(), 1);
        state.settle(&Numbers(&[20, 30]), Some(2));
        state.settle(&Numbers(&[7, 20, 30]), Some(2));
        assert_eq!(state.new_above(), 0, "in sight");
        state.settle(&Numbers(&[5, 6, 10, 20, 30]), Some(2));
        state.move_by(1, &Numbers(&[5, 6, 7, 10, 20, 30]));
        assert_eq!(seen(&state).0, Some(30), "one below its row, wherever that has gone");
    }

    #[test]
    fn a_list_that_nobody_has_moved_in_shows_its_top() {
        let mut state = ListState::default();
        state.settle(&Numbers(&[10, 20]), Some(2));
        assert_eq!(seen(&state), (Some(10), 0, 0, false));
        state.settle(&Numbers(&[5, 10, 20]), Some(2));
        assert_eq!(seen(&state), (Some(10), 1, 0, false), "still seen: it keeps the cursor");
        state.settle(&Numbers(&[4, 5, 10, 20]), Some(2));
        assert_eq!(seen(&state), (Some(4), 0, 0, true), "out of sight: the first row has it, by itself");
        state.settle(&Numbers(&[3, 5]), None);
        assert_eq!(seen(&state), (Some(3), 0, 0, true));
        state.settle(&Numbers(&[]), Some(2));
        assert_eq!(seen(&state).0, None);
    }

    #[test]
    fn a_cursor_sent_to_a_row_goes_there_once_there_is_one() {
        let mut state = ListState::default();
        state.settle(&Numbers(&[10, 20]), Some(2));
        state.cursor.send_to(RowKey::Incident(Number(30)));
        state.settle(&Numbers(&[10, 20]), Some(2));
        assert_eq!((seen(&state).0, state.cursor.is_on_its_way()), (Some(10), true));
        state.settle(&Numbers(&[30, 10, 20]), Some(2));
        assert_eq!((seen(&state).0, state.cursor.is_on_its_way()), (Some(30), false));
    }

    #[test]
    fn what_the_cursor_was_put_on_stays_in_its_place() {
        let stayed = |before: &[u32], now: &[u32], on: u32, pinned: bool| {
            let (mut rows, mut cursor) = (now.to_vec(), Cursor::default());
            cursor.move_to(RowKey::Incident(Number(on)), 0);
            if pinned {
                cursor.touch();
            }
            let key_of = |row: &u32| RowKey::Incident(Number(*row));
            let kept = stay(&mut rows, before, &cursor, key_of, |row| *row == 99).flatten();
            (rows, kept)
        };
        // before, now, cursor, acted on; then the rows, and the place of one that is none any more.
        type Rows<'a> = &'a [u32];
        let cases: [(Rows<'_>, Rows<'_>, u32, bool, Rows<'_>, Option<usize>); 6] = [
            (&[1, 2, 3], &[1, 3], 2, true, &[1, 2, 3], Some(1)),
            (&[1, 2, 3], &[3, 4], 2, false, &[2, 3, 4], Some(0)),
            (&[1, 2, 3], &[0, 1, 3, 2], 2, true, &[0, 1, 2, 3], None),
            (&[1, 2, 3], &[0, 1, 3, 2], 2, false, &[0, 1, 3, 2], None),
            (&[1, 99, 3], &[1, 3], 99, true, &[1, 3], None),
            (&[1, 2], &[1, 3], 3, true, &[1, 3], None),
        ];
        for (before, now, on, pinned, rows, kept) in cases {
            assert_eq!(stayed(before, now, on, pinned), (rows.to_vec(), kept), "{before:?} {now:?} {on}");
        }
    }
}
