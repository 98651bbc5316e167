//! What the queue is sorted by.

use super::filter;
use crate::domain::readings::filter::{Filter, Misunderstood, SORTS};
use crate::tui::action::{Action, Group};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay, Pane};
use crate::tui::msg::Effect;
use crate::tui::overlay::{Menu, MenuKind};
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::looks(Verb::Sort, Group::View, run).when(when);

fn when(model: &Model, _: &Context<'_>) -> Result<(), Barred> {
    match model.place.pane {
        Pane::Incidents => Ok(()),
        other => Err(Barred::OwnOrder(other)),
    }
}

fn run(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    let sorting = model.filter.filter.sorting();
    let now = sorting.split(',').next().unwrap_or_default().trim_start_matches('-');
    // The queue's own order comes first.
    let index = SORTS.iter().position(|(word, _)| *word == now).map_or(0, |index| index + 1);
    model.overlay = Overlay::Menu(Menu { kind: MenuKind::Sort, index });
    Vec::new()
}

/// Sorts by the order at `index` of the menu; the one in force is turned round.
pub fn choose(model: &mut Model, index: usize) -> Result<(), Misunderstood> {
    let word = index.checked_sub(1).and_then(|index| SORTS.get(index)).map_or("", |(word, _)| *word);
    let sort = if !word.is_empty() && model.filter.filter.sorting() == word {
        format!("-{word}")
    } else {
        word.to_owned()
    };
    by(model, &sort)
}

/// Sorts in the words of `sort:`; by the queue's own order when there are none.
///
/// # Errors
/// When there is no such order, or the filter that it is added to has a mistake.
pub fn by(model: &mut Model, sort: &str) -> Result<(), Misunderstood> {
    let text = Filter::sorted_by(model.filter.input.value(), sort)?;
    filter::set(model, &text)
}
