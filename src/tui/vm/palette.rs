//! The palette in words: every action with its key, or why it is not possible.

use crate::tui::cell::{Cell, Line, fill};
use crate::tui::choices::{self, Entry};
use crate::tui::overlay::Palette;
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::tui::vm::wrap;
use crate::words::console::Term;

/// Width of keys, and of names.
const KEYS: usize = 9;
const NAME: usize = 15;

impl View<'_> {
    /// The line that is typed, with where typing goes, what fits it, and the last line of what is
    /// chosen: that is read to its end, in lines of `width` cells.
    pub fn palette(&self, palette: &Palette, width: u16) -> (Line, usize, Vec<Line>, usize) {
        let typed = vec![Cell::new("> ", Role::Key), Cell::new(palette.input.value(), Role::Input)];
        let (context, words) = (self.context(), self.words());
        let entries = choices::entries(words, palette.input.value());
        let line = |(index, entry): (usize, Entry)| {
            let keys = match entry {
                Entry::Action(action) => self.keys.keys(action.verb).join(" "),
                Entry::Command(command) => format!(":{}", command.name()),
            };
            let why = match entry {
                Entry::Action(action) => action.possible(self.model, &context).err(),
                Entry::Command(_) => None,
            };
            let (pointer, role) = match (index == palette.index, &why) {
                (true, _) => (">", Role::Cursor),
                (false, Some(_)) => (" ", Role::Dim),
                (false, None) => (" ", Role::Text),
            };
            let mut line = vec![
                Cell::new(format!("{pointer}{} ", fill(entry.name(), NAME)), role),
                Cell::new(format!("{} ", fill(&keys, KEYS)), Role::Key),
                Cell::new(entry.doc(words), if why.is_some() { Role::Dim } else { Role::Text }),
            ];
            line.extend(
                why.map(|why| Cell::new(format!("  ({})", words.barred(&why, self.keys)), Role::Dim)),
            );
            line
        };
        let mut lines: Vec<Line> = entries.into_iter().enumerate().map(line).collect();
        if lines.is_empty() {
            lines.push(vec![Cell::dim(words.term(Term::NothingCalledSo))]);
        }
        let index = palette.index.min(lines.len() - 1);
        let whole = wrap(vec![lines[index].clone()], width);
        let last = index + whole.len() - 1;
        lines.splice(index..=index, whole);
        (typed, 2 + palette.input.visual_cursor(), lines, last)
    }
}
