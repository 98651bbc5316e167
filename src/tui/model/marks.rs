//! What is marked for the next act.

use std::collections::BTreeSet;

use crate::domain::base::number::Number;

/// Incidents that the next act applies to, all of them.
#[derive(Debug, Default)]
pub struct Marks {
    marked: BTreeSet<Number>,
    /// A range that still follows the cursor.
    pub range: Option<Range>,
}

/// From where it began to the cursor.
#[derive(Debug)]
pub struct Range {
    pub anchor: Number,
    pub covered: Vec<Number>,
}

impl Marks {
    pub fn is_marked(&self, number: Number) -> bool {
        self.marked.contains(&number) || self.range.iter().any(|range| range.covered.contains(&number))
    }

    /// By number.
    pub fn all(&self) -> BTreeSet<Number> {
        let covered = self.range.iter().flat_map(|range| range.covered.iter().copied());
        self.marked.iter().copied().chain(covered).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.marked.is_empty() && self.range.is_none()
    }

    pub fn toggle(&mut self, number: Number) {
        if !self.marked.remove(&number) {
            self.marked.insert(number);
        }
    }

    /// Marks all of them, or none of them when all are marked.
    pub fn toggle_all(&mut self, numbers: &[Number]) {
        self.fix_range();
        if numbers.iter().all(|number| self.marked.contains(number)) {
            self.marked.retain(|number| !numbers.contains(number));
        } else {
            self.marked.extend(numbers);
        }
    }

    /// The range stays where it is.
    pub fn fix_range(&mut self) {
        if let Some(range) = self.range.take() {
            self.marked.extend(range.covered);
        }
    }

    /// The act about them ends their marks.
    pub fn end(&mut self, acted_on: &[Number]) {
        self.fix_range();
        self.marked.retain(|number| !acted_on.contains(number));
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }
}
