//! Marking incidents for an act on all of them.

use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::list::RowKey;
use crate::tui::model::{Model, Pane, Range};
use crate::tui::msg::Effect;
use crate::tui::verb::Verb;

pub(super) const MARK: Action = Action::marks(Verb::Mark, mark);

pub(super) const RANGE: Action = Action::marks(Verb::Range, range);

pub(super) const ALL: Action = Action::marks(Verb::MarkAll, all);

fn mark(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if model.marks.range.is_some() {
        model.marks.fix_range();
    } else if let Some(RowKey::Incident(number)) = model.row() {
        let number = *number;
        model.marks.toggle(number);
        return super::moving::down(model, cx);
    }
    Vec::new()
}

fn range(model: &mut Model, _: &Context<'_>) -> Vec<Effect> {
    if model.marks.range.is_some() {
        model.marks.fix_range();
    } else if let Some(RowKey::Incident(number)) = model.row() {
        model.marks.range = Some(Range { anchor: *number, covered: vec![*number] });
    }
    Vec::new()
}

fn all(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let numbers: Vec<_> = cx.pane(model, Pane::Incidents).incidents().collect();
    model.marks.toggle_all(&numbers);
    Vec::new()
}
