//! Menus in words.

use super::{Cell, Line, View};
use crate::tui::choices;
use crate::tui::overlay::{Menu, MenuKind};
use crate::tui::role::Role;

impl View<'_> {
    /// Title, lines, and which line the cursor is on.
    pub fn menu(&self, menu: &Menu) -> (String, Vec<Line>) {
        let pane = self.model.place.pane.title();
        let title = match menu.kind {
            MenuKind::Sort => format!("{pane} sorted by"),
            MenuKind::Columns => format!("Columns of {pane}"),
        };
        let line = |(index, item): (usize, choices::Item)| {
            let cursor = index == menu.index;
            let mark = match (menu.kind, item.on) {
                (MenuKind::Sort, true) => "(x)",
                (MenuKind::Sort, false) => "( )",
                (MenuKind::Columns, true) => "[x]",
                (MenuKind::Columns, false) => "[ ]",
            };
            let role = if cursor { Role::Cursor } else { Role::Text };
            let pointer = if cursor { ">" } else { " " };
            vec![Cell::new(format!("{pointer} {mark} {:<10} ", item.label), role), Cell::dim(item.hint)]
        };
        let lines = choices::items(self.model, menu.kind).into_iter().enumerate().map(line).collect();
        (title, lines)
    }
}
