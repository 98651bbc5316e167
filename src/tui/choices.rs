//! What palette and menus offer.

use crate::domain::readings::alarm::{Alarm, Severity};
use crate::domain::readings::filter::SORTS;
use crate::tui::action::Action;
use crate::tui::acts::ACTIONS;
use crate::tui::command::Command;
use crate::tui::commands::COMMANDS;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::overlay::MenuKind;
use crate::tui::panes;
use crate::tui::theme::Offered;
use crate::words::Words;
use crate::words::console::{Look, Term};

/// Alarms that are listed; `pikett alarms` has them all.
const MOST_ALARMS: usize = 200;

/// An entry of the palette.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    Action(&'static Action),
    Command(&'static Command),
}

impl Entry {
    pub fn name(self) -> &'static str {
        match self {
            Entry::Action(action) => action.name(),
            Entry::Command(command) => command.name(),
        }
    }

    pub fn doc(self, words: Words) -> &'static str {
        match self {
            Entry::Action(action) => words.doc(action.verb),
            Entry::Command(command) => words.typed(command.is).doc,
        }
    }
}

/// Entries that have every word of `typed` in their name or description; those whose name begins so
/// come first.
pub fn entries(words: Words, typed: &str) -> Vec<Entry> {
    let typed = typed.trim().to_lowercase();
    let actions = ACTIONS.iter().map(Entry::Action);
    let all = actions.chain(COMMANDS.iter().map(Entry::Command));
    let fits = |entry: &Entry| {
        let text = format!("{} {}", entry.name(), entry.doc(words)).to_lowercase();
        typed.split_whitespace().all(|word| text.contains(word))
    };
    let mut entries: Vec<Entry> = all.filter(fits).collect();
    entries.sort_by_key(|entry| !entry.name().starts_with(&typed));
    entries
}

/// A line of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub label: String,
    pub hint: String,
    /// In force, or shown.
    pub on: bool,
}

pub fn items(model: &Model, cx: &Context<'_>, kind: MenuKind) -> Vec<Item> {
    match kind {
        MenuKind::Sort => orders(model, cx.words()),
        MenuKind::Alarms => alarms(cx),
        MenuKind::Themes => themes(model, cx.words()),
        MenuKind::Columns => panes::columns(model.place.pane)
            .map(|column| Item {
                label: cx.words().column(column).to_owned(),
                hint: String::new(),
                on: !model.look.hidden.contains(&(model.place.pane, column)),
            })
            .collect(),
    }
}

/// The most urgent first, as many as anybody reads.
fn alarms(cx: &Context<'_>) -> Vec<Item> {
    let item = |(alarm, count): (&Alarm, usize)| {
        let told = alarm.told(cx.desk, cx.now);
        Item {
            label: cx.words().alarm_title(alarm.kind).to_owned(),
            hint: format!("{}  ({})", cx.words().alike((count, &cx.words().alarm(&told.meaning))), told.rule),
            on: alarm.severity == Severity::Critical,
        }
    };
    cx.rows.alarm_lines().take(MOST_ALARMS).map(item).collect()
}

/// With what each is made for, or what is wrong with it.
fn themes(model: &Model, words: Words) -> Vec<Item> {
    let shelf = &model.session.themes;
    let item = |(place, offered): (usize, &Offered)| {
        let known = Look::ALL.iter().find(|look| look.key() == offered.name);
        let made_for = match &offered.theme {
            Ok(_) => words.look(known.copied().unwrap_or(Look::Own)).to_owned(),
            Err(why) => why.clone(),
        };
        let settled = if shelf.is_settled(place) { words.term(Term::AsSettled) } else { "" };
        Item { label: offered.name.clone(), hint: made_for + settled, on: shelf.chosen() == place }
    };
    shelf.all().iter().enumerate().map(item).collect()
}

/// The queue's own order first (F114).
fn orders(model: &Model, words: Words) -> Vec<Item> {
    let sorting = model.filter.filter.sorting();
    let own = Item {
        label: words.term(Term::OwnOrder).to_owned(),
        hint: words.term(Term::OwnOrderIs).to_owned(),
        on: sorting.is_empty(),
    };
    let others = SORTS.iter().map(|(word, key)| Item {
        label: (*word).to_owned(),
        hint: words.order(*key).to_owned(),
        on: sorting.trim_start_matches('-') == *word,
    });
    std::iter::once(own).chain(others).collect()
}
