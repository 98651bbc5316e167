//! `:view night`, `:view save night`, `:view drop night`: filters by name.

use crate::tui::acts;
use crate::tui::barred::Barred;
use crate::tui::command::{Command, Typed};
use crate::tui::commands::complete::beginning;
use crate::tui::context::Context;
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;
use crate::tui::said::Said;
use crate::words::console::OfView;

pub(super) const COMMAND: Command = Command { names: &["view"], is: Typed::View, complete, run };

/// Views that are kept.
const MOST: usize = 100;
/// Longest name, in characters.
const LONGEST: usize = 24;

fn run(model: &mut Model, cx: &Context<'_>, args: &str) -> Result<Vec<Effect>, Said> {
    match args.split_once(' ').map(|(verb, name)| (verb, name.trim())) {
        Some(("save", name)) => save(model, cx, name),
        Some(("drop", name)) => match model.memory.views.remove(name) {
            Some(_) => {
                model.say(cx.now, OfView::Dropped(name.to_owned()));
                Ok(vec![Effect::Remember])
            }
            None => Err(unknown(model, name).into()),
        },
        _ => {
            let text = model.memory.views.get(args).cloned().ok_or_else(|| unknown(model, args))?;
            acts::filter::set(model, &text)?;
            model.go_to(Pane::Incidents, model.place.zoom);
            Ok(Vec::new())
        }
    }
}

fn save(model: &mut Model, cx: &Context<'_>, name: &str) -> Result<Vec<Effect>, Said> {
    let plain = name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    if name.is_empty() || !plain || name.chars().count() > LONGEST || matches!(name, "save" | "drop") {
        return Err(OfView::BadName { most: LONGEST }.into());
    }
    if let Some(complaint) = &model.filter.complaint {
        return Err(complaint.clone().into());
    }
    let text = model.filter.input.value().trim().to_owned();
    if text.is_empty() {
        return Err(Barred::NoFilterToSave.into());
    }
    if model.memory.views.len() >= MOST && !model.memory.views.contains_key(name) {
        return Err(OfView::TooMany { most: MOST }.into());
    }
    model.say(cx.now, OfView::Saved { name: name.to_owned(), filter: text.clone() });
    model.memory.views.insert(name.to_owned(), text);
    Ok(vec![Effect::Remember])
}

fn unknown(model: &Model, name: &str) -> OfView {
    let known: Vec<String> = model.memory.views.keys().cloned().collect();
    match (name.is_empty(), known.is_empty()) {
        (_, true) => OfView::NoneSaved,
        (true, _) => OfView::Which(known),
        (false, _) => OfView::NoSuch { name: name.to_owned(), known },
    }
}

fn complete(model: &Model, _: &Context<'_>, typed: &str) -> Vec<String> {
    let names = || model.memory.views.keys().map(String::as_str);
    match typed.split_once(' ') {
        Some(("drop" | "save", name)) => {
            let verb = &typed[..4];
            beginning(name, names()).into_iter().map(|name| format!("{verb} {name}")).collect()
        }
        _ => beginning(typed, names().chain(["save", "drop"])),
    }
}
