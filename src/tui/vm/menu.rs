//! Menus in words.

use crate::tui::cell::{Cell, Line, fill, shortened, width as wide};
use crate::tui::choices;
use crate::tui::overlay::{Menu, MenuKind};
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::tui::vm::wrap;
use crate::words::console::{Over, Term};

/// Most lines that the text under the cursor has below a list which cuts it.
pub const WHOLE: usize = 3;

/// What is drawn of a menu.
pub struct MenuView {
    pub title: String,
    pub lines: Vec<Line>,
    /// The line under the cursor as it is written out, where lines are cut.
    pub whole: Vec<Line>,
}

impl View<'_> {
    /// A menu for so many cells.
    pub fn menu(&self, menu: &Menu, width: u16) -> MenuView {
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
        // What is not said by the line itself has no more than its share of it.
        let share = |part: usize| match menu.kind {
            MenuKind::Alarms => usize::from(width) / part,
            MenuKind::Sort | MenuKind::Columns | MenuKind::Themes => usize::MAX,
        };
        let label = items.iter().map(|item| wide(&item.label)).max().unwrap_or(0).min(share(5));
        let key = keys.iter().map(|key| wide(key)).max().unwrap_or(0).min(share(6));
        let line = |(index, item): (usize, &choices::Item)| {
            let cursor = index == menu.index;
            let role = if cursor { Role::Cursor } else { Role::Text };
            let pointer = if cursor { ">" } else { " " };
            let own = fill(&shortened(&item.label, label), label);
            let mut line = vec![Cell::new(format!("{pointer} {} {own} ", mark(menu.kind, item.on)), role)];
            let of = keys.get(index).filter(|_| key > 0);
            line.extend(of.map(|own| Cell::new(format!("{} ", fill(&shortened(own, key), key)), Role::Key)));
            line.push(Cell::dim(item.hint.clone()));
            line
        };
        let lines: Vec<Line> = items.iter().enumerate().map(line).collect();
        let chosen = items.get(menu.index).filter(|_| menu.kind == MenuKind::Alarms);
        let whole = chosen.map(|item| {
            let key = keys.get(menu.index).filter(|key| !key.is_empty());
            let mut line = vec![Cell::new(format!("{}  ", item.label), Role::Title)];
            line.extend(key.map(|key| Cell::new(format!("{key}  "), Role::Key)));
            line.push(Cell::text(item.hint.clone()));
            wrap(vec![line], width).into_iter().take(WHOLE).collect()
        });
        MenuView { title, lines, whole: whole.unwrap_or_default() }
    }
}

fn mark(kind: MenuKind, on: bool) -> &'static str {
    match (kind, on) {
        (MenuKind::Sort | MenuKind::Themes, true) => "(x)",
        (MenuKind::Sort | MenuKind::Themes, false) => "( )",
        (MenuKind::Columns, true) => "[x]",
        (MenuKind::Columns, false) => "[ ]",
        (MenuKind::Alarms, true) => "!!",
        (MenuKind::Alarms, false) => " !",
    }
}
