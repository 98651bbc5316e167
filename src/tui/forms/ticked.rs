//! Items of a contract that are met, not met, or not looked at.

use std::collections::BTreeMap;

use crate::domain::base::text::Text;
use crate::domain::contract::{CheckItem, Mark};
use crate::tui::forms::field::Field;
use crate::tui::forms::marks::Marks;
use crate::words::Words;

/// A list of items with what was found about each.
#[derive(Debug)]
pub(super) struct Ticked {
    items: Vec<CheckItem>,
    found: Vec<usize>,
    pub field: Field,
}

/// In the order of [`Mark::ALL`]; what is not met is a minus, because
/// `[x]` is on everywhere else.
const SIGNS: &[&str] = &["[ ]", "[v]", "[-]"];

impl Ticked {
    /// Opened with what was found before.
    pub fn new(items: Vec<CheckItem>, words: Words, found: impl Fn(&CheckItem) -> Mark) -> Self {
        let label = |item: &CheckItem| match item.cites.first() {
            Some(rule) => format!("{}  {rule}", words.called(&item.label)),
            None => words.called(&item.label).to_owned(),
        };
        let mut marks = Marks::new(SIGNS, items.iter().map(label));
        let found: Vec<usize> = items.iter().map(|item| found(item) as usize).collect();
        found.iter().enumerate().for_each(|(line, sign)| marks.set(line, *sign));
        Self { items, found, field: Field::Marks(marks) }
    }

    fn chosen(&self) -> &[usize] {
        match &self.field {
            Field::Marks(marks) => marks.chosen(),
            _ => &[],
        }
    }

    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Marks that are other than before, by the keys of their items.
    pub fn changed(&self) -> BTreeMap<Text, Mark> {
        let lines = self.items.iter().zip(self.chosen()).zip(&self.found);
        let changed = lines.filter(|((_, new), old)| new != old);
        changed.map(|((item, new), _)| (Text::line(&item.key), Mark::ALL[*new])).collect()
    }
}
