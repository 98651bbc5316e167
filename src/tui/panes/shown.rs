//! The rows of one pane, as they are shown: those of its lists, one after the other.

use std::ops::Range;
use std::rc::Rc;

use crate::domain::base::number::Number;
use crate::domain::readings::alarm::Alarm;
use crate::report::pictures::Picture;
use crate::tui::list::{Keyed, RowKey};
use crate::tui::model::Pane;
use crate::tui::panes::scene::Scene;
use crate::tui::panes::section::Section;

/// What the cursor of a pane moves over.
#[derive(Clone, Copy, Debug)]
pub struct PaneRows<'a> {
    pub pane: Pane,
    pub lists: &'a [Box<dyn Section>],
    pub at: Scene<'a>,
}

impl<'a> PaneRows<'a> {
    /// Each list with the indices of its rows among all of them.
    pub fn parts(self) -> impl Iterator<Item = (&'a dyn Section, Range<usize>)> {
        self.lists.iter().scan(0, move |next, list| {
            let first = *next;
            *next += list.len(self.at);
            Some((&**list, first..*next))
        })
    }

    /// The list that a row is in, and its index there.
    fn within(self, index: usize) -> Option<(&'a dyn Section, usize)> {
        let mut parts = self.parts();
        parts.find_map(|(list, rows)| rows.contains(&index).then(|| (list, index - rows.start)))
    }

    /// How many there are, whatever the pane is narrowed to.
    pub fn all(self) -> usize {
        self.lists.iter().map(|list| list.all(self.at)).sum()
    }

    /// What its rows are found by, shown or not.
    pub fn names(self) -> String {
        self.lists.iter().map(|list| list.names(self.at)).collect()
    }

    /// Whether there is such a row, shown or not.
    pub fn has(self, key: &RowKey) -> bool {
        self.lists.iter().any(|list| list.has(self.at, key))
    }

    /// Some of them may be hidden.
    pub fn is_narrowed(self) -> bool {
        self.at.model.narrow_of(self.pane).is_some()
    }

    /// The row that shows an alarm.
    pub fn about(self, alarm: &Alarm) -> Option<RowKey> {
        self.lists.iter().find_map(|list| list.about(self.at, alarm))
    }

    /// The row is shown only because the cursor is on it.
    pub fn is_kept(self, index: usize) -> bool {
        self.within(index).is_some_and(|(list, index)| list.is_kept(self.at, index))
    }

    /// What is drawn of a row.
    pub fn pictures(self, index: usize) -> Option<Rc<Vec<Picture>>> {
        self.within(index).and_then(|(list, index)| list.pictures(self.at, index))
    }

    /// The incident of a row of the queue.
    pub fn incident(self, index: usize) -> Option<Number> {
        match self.key(index)? {
            RowKey::Incident(number) => Some(number),
            _ => None,
        }
    }

    /// Those of all rows of the queue.
    pub fn incidents(self) -> impl Iterator<Item = Number> + use<'a> {
        (0..self.len()).map_while(move |index| self.incident(index))
    }
}

impl Keyed for PaneRows<'_> {
    fn len(&self) -> usize {
        self.lists.iter().map(|list| list.len(self.at)).sum()
    }

    fn position(&self, key: &RowKey) -> Option<usize> {
        self.parts().find_map(|(list, rows)| Some(rows.start + list.position(self.at, key)?))
    }

    fn key(&self, index: usize) -> Option<RowKey> {
        self.within(index).and_then(|(list, index)| list.key(self.at, index))
    }
}
