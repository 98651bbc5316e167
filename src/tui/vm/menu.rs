//! Menus in words.

use crate::tui::cell::{Cell, Line, fill, width};
use crate::tui::choices;
use crate::tui::overlay::{Menu, MenuKind};
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::console::{Over, Term};

impl View<'_> {
    /// Title, lines, and which line the cursor is on.
    pub fn menu(&self, menu: &Menu) -> (String, Vec<Line>) {
        let (pane, words) = (self.model.place.pane, self.words());
        let title = match menu.kind {
            MenuKind::Sort => words.over(Over::SortedBy(pane)),
            MenuKind::Columns => words.over(Over::ColumnsOf(pane)),
            MenuKind::Alarms => words.over(Over::Alarms(self.rows.alarms().len())),
            MenuKind::Themes => words.term(Term::Themes).to_owned(),
        };
        let keys = match menu.kind {
            MenuKind::Alarms => self.rows.alarm_lines().map(|(alarm, _)| self.handling_key(alarm)).collect(),
            MenuKind::Sort | MenuKind::Columns | MenuKind::Themes => Vec::new(),
        };
        let keys: Vec<String> = keys.into_iter().map(Option::unwrap_or_default).collect();
        let items = choices::items(self.model, &self.context(), menu.kind);
        let label = items.iter().map(|item| width(&item.label)).max().unwrap_or(0);
        let key = keys.iter().map(|key| width(key)).max().unwrap_or(0);
        let line = |(index, item): (usize, choices::Item)| {
            let cursor = index == menu.index;
            let mark = match (menu.kind, item.on) {
                (MenuKind::Sort | MenuKind::Themes, true) => "(x)",
                (MenuKind::Sort | MenuKind::Themes, false) => "( )",
                (MenuKind::Columns, true) => "[x]",
                (MenuKind::Columns, false) => "[ ]",
                (MenuKind::Alarms, true) => "!!",
                (MenuKind::Alarms, false) => " !",
            };
            let role = if cursor { Role::Cursor } else { Role::Text };
            let pointer = if cursor { ">" } else { " " };
            let mut line = vec![Cell::new(format!("{pointer} {mark} {} ", fill(&item.label, label)), role)];
            line.extend(keys.get(index).map(|own| Cell::new(format!("{} ", fill(own, key)), Role::Key)));
            line.push(Cell::dim(item.hint));
            line
        };
        (title, items.into_iter().enumerate().map(line).collect())
    }
}
