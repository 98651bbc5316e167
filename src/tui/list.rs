//! Lists: where the cursor is, and what stays under it when the rows move.

use super::narrow::Narrow;
use crate::domain::backup::{DutyKind, Subject};
use crate::domain::incident::Number;
use crate::domain::owed::OwedKind;

/// What a row is about. The cursor holds on to it, not to a position.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RowKey {
    Incident(Number),
    /// A clock by its place in the contract.
    Clock(Number, usize),
    /// An update by server and release.
    Update(String, String),
    /// Something that is owed about an update.
    Duty(String, String, OwedKind),
    /// Something that is owed about backups.
    Backup(Subject, DutyKind),
    Tenant(String),
    /// A credit account.
    Account(String),
    /// A contract of a tenant.
    Contract(String, String),
    /// A product of a tenant's system.
    Licence(String, String),
    Record(u64),
}

/// The state of one list.
#[derive(Clone, Debug, Default)]
pub struct ListState {
    pub index: usize,
    /// First visible row.
    pub offset: usize,
    pub key: Option<RowKey>,
    /// Visible rows at the last draw.
    pub page: usize,
    pub narrow: Narrow,
}

impl ListState {
    /// Moves by rows; the key is found again by [`settle`](Self::settle).
    pub fn move_by(&mut self, rows: isize, len: usize) {
        self.index = self.index.saturating_add_signed(rows).min(len.saturating_sub(1));
        self.key = None;
    }

    /// Puts the cursor on its row again after rows have come, gone or moved.
    pub fn settle(
        &mut self,
        len: usize,
        page: usize,
        position: impl Fn(&RowKey) -> Option<usize>,
        key_at: impl Fn(usize) -> Option<RowKey>,
    ) {
        self.page = page;
        if let Some(index) = self.key.as_ref().and_then(position) {
            self.index = index;
        }
        self.index = self.index.min(len.saturating_sub(1));
        self.key = key_at(self.index);
        if self.index < self.offset {
            self.offset = self.index;
        }
        if page > 0 && self.index >= self.offset + page {
            self.offset = self.index + 1 - page;
        }
        self.offset = self.offset.min(len.saturating_sub(page));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settle(state: &mut ListState, rows: &[u32], page: usize) {
        let key = |n: u32| RowKey::Incident(Number(n));
        state.settle(
            rows.len(),
            page,
            |wanted| rows.iter().position(|n| key(*n) == *wanted),
            |index| rows.get(index).copied().map(key),
        );
    }

    #[test]
    fn the_cursor_stays_on_its_row_when_others_come_above() {
        let mut state = ListState::default();
        settle(&mut state, &[10, 20, 30], 2);
        state.move_by(1, 3);
        settle(&mut state, &[10, 20, 30], 2);
        assert_eq!(state.key, Some(RowKey::Incident(Number(20))));
        settle(&mut state, &[5, 6, 10, 20, 30], 2);
        assert_eq!((state.index, state.offset), (3, 2));
        settle(&mut state, &[5, 6], 2);
        assert_eq!(state.index, 1, "its row is gone: the one that took its place");
        settle(&mut state, &[], 2);
        assert_eq!((state.index, state.key.clone()), (0, None));
    }
}
