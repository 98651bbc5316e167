//! Menus in words.

use crate::tui::cell::{Cell, Line, fill};
use crate::tui::choices;
use crate::tui::overlay::{Menu, MenuKind};
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::console::Over;

impl View<'_> {
    /// Title, lines, and which line the cursor is on.
    pub fn menu(&self, menu: &Menu) -> (String, Vec<Line>) {
        let (pane, words) = (self.model.place.pane, self.words());
        let title = match menu.kind {
            MenuKind::Sort => words.over(Over::SortedBy(pane)),
            MenuKind::Columns => words.over(Over::ColumnsOf(pane)),
            MenuKind::Alarms => words.over(Over::Alarms(self.rows.alarms().len())),
        };
        let line = |(index, item): (usize, choices::Item)| {
            let cursor = index == menu.index;
            let mark = match (menu.kind, item.on) {
                (MenuKind::Sort, true) => "(x)",
                (MenuKind::Sort, false) => "( )",
                (MenuKind::Columns, true) => "[x]",
                (MenuKind::Columns, false) => "[ ]",
                (MenuKind::Alarms, true) => "!!",
                (MenuKind::Alarms, false) => " !",
            };
            let role = if cursor { Role::Cursor } else { Role::Text };
            let pointer = if cursor { ">" } else { " " };
            let key = match menu.kind {
                MenuKind::Alarms => self.rows.alarms().get(index).map(|alarm| self.handling_key(alarm)),
                MenuKind::Sort | MenuKind::Columns => None,
            };
            let mut line = vec![Cell::new(format!("{pointer} {mark} {} ", fill(&item.label, 10)), role)];
            line.extend(
                key.map(|key| Cell::new(format!("{} ", fill(&key.unwrap_or_default(), 12)), Role::Key)),
            );
            line.push(Cell::dim(item.hint));
            line
        };
        let lines = choices::items(self.model, &self.context(), menu.kind)
            .into_iter()
            .enumerate()
            .map(line)
            .collect();
        (title, lines)
    }
}
