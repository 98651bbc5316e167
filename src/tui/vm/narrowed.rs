//! What is shown of a pane whose rows a filter narrows, and how its frame says so.

use super::table::visible_rows;
use super::{Cell, Line, View};
use crate::tui::cell::cut;
use crate::tui::model::{Pane, Zoom};
use crate::tui::narrow::Narrow;
use crate::tui::role::Role;
use crate::tui::verb::{KeyNames, Verb};
use crate::words::console::{Empty, Header, Term};

/// Of a filter its frame shows so much.
const SHOWN: usize = 20;

impl<'a> View<'a> {
    /// The visible rows of a list with headings, each with its index.
    pub(super) fn visible<T>(
        &self,
        pane: Pane,
        height: u16,
        all: &'a [T],
    ) -> impl Iterator<Item = (usize, &'a T)> {
        let (rows, model) = (self.rows, self.model);
        let visible = (model.list(pane).offset..self.len(pane)).take(visible_rows(height));
        visible.filter_map(move |index| Some((index, all.get(rows.place(model, pane, index)?)?)))
    }

    /// Said when there are no rows.
    pub(super) fn empty(&self, pane: Pane, nothing: Empty<'_>) -> String {
        match self.narrow(pane) {
            Some(_) if self.rows.all(pane) > 0 => {
                let key = self.keys.named(Verb::ClearFilter);
                self.words().empty(Empty::NoRowPasses { key: &key })
            }
            _ => self.words().empty(nothing),
        }
    }

    /// What a pane is narrowed to; nothing where it shows all of its rows.
    fn narrow(&self, pane: Pane) -> Option<&'a Narrow> {
        let narrow = &self.model.list(pane).narrow;
        let narrows = pane.narrows() && self.model.place.zoom != Zoom::Overview;
        Some(narrow).filter(|narrow| narrows && !narrow.words.is_empty())
    }

    /// ` 3 of 57  /klinikum`: how much of a pane is hidden comes first, it is never cut off.
    pub(super) fn narrowed(&self, pane: Pane) -> Option<Line> {
        let typed = self.narrow(pane)?.input.value().trim();
        let shown = cut(typed, SHOWN);
        let more = if shown.len() < typed.len() { "~" } else { "" };
        let (count, all) = (self.len(pane), self.rows.all(pane));
        let count = self.words().header(Header::Narrowed { count, all });
        Some(vec![Cell::new(count, Role::Soon), Cell::new(format!("  /{shown}{more}"), Role::Input)])
    }

    /// The filter of the pane that has the keys: while it is typed, and where no frame shows it.
    pub(super) fn narrowing(&self) -> Option<(Line, Option<usize>)> {
        let (typing, framed) = (self.model.filter.typing, !self.model.size.is_small());
        let pane =
            self.model.narrowed().filter(|pane| typing || (!framed && self.narrow(*pane).is_some()))?;
        let input = &self.model.list(pane).narrow.input;
        let prompt = if typing { "/" } else { self.words().term(Term::Filter) };
        let (count, all, hint) = (self.len(pane), self.rows.all(pane), self.filter_hint());
        let count = self.words().header(Header::Chosen { count, all, hint: &hint });
        let line =
            vec![Cell::new(prompt, Role::Key), Cell::new(input.value(), Role::Input), Cell::dim(count)];
        Some((line, typing.then(|| 1 + input.visual_cursor())))
    }
}
