//! How a frame says that the rows of its pane are narrowed, and where their filter is typed.

use crate::tui::cell::{Cell, Line, cut};
use crate::tui::model::Pane;
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::console::{Header, Term};

/// Of a filter its frame shows so much.
const SHOWN: usize = 20;

impl View<'_> {
    /// ` 3 of 57  /klinikum`: how much of a pane is hidden comes first, it is never cut off.
    pub(super) fn narrowed(&self, pane: Pane) -> Option<Line> {
        let typed = self.model.narrow_of(pane)?.input.value().trim();
        let shown = cut(typed, SHOWN);
        let more = if shown.len() < typed.len() { "~" } else { "" };
        let (count, all) = (self.len(pane), self.list(pane).all());
        let count = self.words().header(Header::Narrowed { count, all });
        Some(vec![Cell::new(count, Role::Soon), Cell::new(format!("  /{shown}{more}"), Role::Input)])
    }

    /// The filter of the pane that has the keys: while it is typed, and where no frame shows it.
    pub(super) fn narrowing(&self) -> Option<(Line, Option<usize>)> {
        let (typing, framed) = (self.model.filter.typing, !self.model.size.is_small());
        let narrow = |pane: &Pane| self.model.narrow_of(*pane);
        let pane = self.model.narrowed().filter(|pane| typing || (!framed && narrow(pane).is_some()))?;
        let input = &self.model.list(pane).narrow.input;
        let prompt = if typing { "/" } else { self.words().term(Term::Filter) };
        let (count, all, hint) = (self.len(pane), self.list(pane).all(), self.filter_hint());
        let count = self.words().header(Header::Chosen { count, all, hint: &hint });
        let line =
            vec![Cell::new(prompt, Role::Key), Cell::new(input.value(), Role::Input), Cell::dim(count)];
        Some((line, typing.then(|| 1 + input.visual_cursor())))
    }
}
