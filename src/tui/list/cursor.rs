//! The cursor of a list: an identity, never a place.
//!
//! Rows come, go and change places by themselves; a key means the row that was seen when it was
//! pressed. So the cursor holds what its row is about, and its row stays while it is on it. Where a
//! row has to come under the cursor by itself, because nobody has moved it yet and its row is gone
//! or out of sight, that is remembered: the first key that would act only says so.

use crate::tui::list::keyed::{Keyed, RowKey};

/// What the keys of a list act on.
#[derive(Clone, Debug, Default)]
pub struct Cursor {
    on: Option<RowKey>,
    /// Somebody has put it there, or has acted on it.
    moved: bool,
    /// It was acted on: its row keeps its place too.
    pinned: bool,
    /// Somebody has tried to move it off a row that is kept for it, and there was no other.
    let_go: bool,
    /// The row came under it by itself.
    slid: bool,
    /// The list was chosen anew: any row may come under it.
    free: bool,
    /// Where it is to go as soon as there is such a row.
    wish: Option<RowKey>,
    /// Where it was before the list began to rest at its top.
    aside: Option<RowKey>,
    /// Where its row was when it was looked for last.
    index: usize,
    /// Rows above it, the fewest since somebody put it there.
    above: usize,
}

impl Cursor {
    pub fn on(&self) -> Option<&RowKey> {
        self.on.as_ref()
    }

    /// Where its row was when it was looked for last: for drawing, not for acting.
    pub fn index(&self) -> usize {
        self.index
    }

    /// So many more rows are above it than when somebody put it there.
    pub fn came_above(&self) -> usize {
        self.index.saturating_sub(self.above)
    }

    /// The list follows it; otherwise it shows its top.
    pub fn is_moved(&self) -> bool {
        self.moved
    }

    /// Its row stays, whatever becomes of it.
    pub fn holds(&self) -> bool {
        self.moved && !self.let_go
    }

    /// Its row need not stay for its sake.
    pub fn let_go(&mut self) {
        (self.let_go, self.pinned) = (true, false);
    }

    pub(super) fn is_pinned(&self) -> bool {
        self.pinned
    }

    /// Its row came under it by itself.
    pub fn has_slid(&self) -> bool {
        self.slid
    }

    /// It was sent to a row that is not shown.
    pub fn is_on_its_way(&self) -> bool {
        self.wish.is_some()
    }

    /// What it has come to is taken as seen; answers whether it was not.
    pub fn take_notice(&mut self) -> bool {
        let unseen = self.slid || self.wish.is_some();
        (self.slid, self.wish) = (false, None);
        unseen
    }

    /// Somebody looks at it again: the row that it has come to meanwhile is seen before a key is pressed.
    pub fn come_back(&mut self) {
        self.take_notice();
        self.free = true;
    }

    pub fn move_to(&mut self, key: RowKey, index: usize) {
        *self = Self { on: Some(key), moved: true, index, above: index, ..Self::default() };
    }

    /// It goes to that row as soon as the row is shown.
    pub fn send_to(&mut self, key: RowKey) {
        self.wish = Some(key);
    }

    /// Its row is looked at: the cursor stays with it.
    pub fn stay(&mut self) {
        self.moved = true;
    }

    /// Something is done about its row: row and cursor stay together, in their place.
    pub fn touch(&mut self) {
        (self.moved, self.pinned, self.let_go) = (true, true, false);
    }

    /// The list is about to be another one, because somebody chose it: it may come to any row.
    pub fn set_free(&mut self, on: Option<RowKey>) {
        *self = Self { on, moved: self.moved, free: true, index: 0, ..Self::default() };
    }

    /// The list rests at its top, because somebody has turned away from it.
    pub fn rest(&mut self) {
        self.drift();
        self.free = true;
    }

    /// The list goes to its top by itself: whatever row comes under it has not been seen by the next key.
    pub fn drift(&mut self) {
        if self.moved {
            self.aside = self.on.clone();
        }
        (self.moved, self.pinned, self.let_go) = (false, false, false);
    }

    /// Goes where it was before it rested, unless it was moved since.
    pub fn go_on(&mut self) {
        (self.slid, self.free) = (false, true);
        if let (false, Some(key)) = (self.moved, self.aside.take()) {
            self.moved = true;
            self.on = Some(key);
        }
    }

    /// Finds its row; a cursor that nobody has moved keeps to the first `top` rows.
    pub(super) fn settle(&mut self, rows: &impl Keyed, top: usize) {
        if let Some(index) = self.wish.as_ref().and_then(|wish| rows.position(wish)) {
            let Some(key) = self.wish.take() else { return };
            return self.move_to(key, index);
        }
        let found = self.on.as_ref().and_then(|key| rows.find(key, self.index));
        let free = std::mem::take(&mut self.free) || self.let_go;
        if let Some(index) = found.filter(|index| self.moved || *index < top) {
            self.index = index;
            self.above = if free || !self.moved { index } else { self.above.min(index) };
            return;
        }
        let nearest = if self.moved { self.index } else { 0 };
        self.index = nearest.min(rows.len().saturating_sub(1));
        self.above = self.index;
        let key = rows.key(self.index);
        self.slid |= self.on.is_some() && !free && key.is_some();
        (self.pinned, self.let_go) = (false, false);
        self.on = key;
    }
}
