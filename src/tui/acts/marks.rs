//! Marking incidents for an act on all of them.

use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::list::RowKey;
use crate::tui::model::{Model, Pane, Range};
use crate::tui::msg::Effect;

pub(super) const MARK: Action = Action {
    name: "mark",
    group: Group::Mark,
    footer: Some("mark"),
    doc: "mark it, or not, and go one down",
    when,
    run: mark,
};

pub(super) const RANGE: Action = Action {
    name: "range",
    group: Group::Mark,
    footer: Some("range"),
    doc: "mark from here to where the cursor goes; once more ends the range",
    when,
    run: range,
};

pub(super) const ALL: Action = Action {
    name: "mark-all",
    group: Group::Mark,
    footer: None,
    doc: "mark all that pass the filter, or none",
    when,
    run: all,
};

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    if model.place.pane != Pane::Incidents {
        return Err("marks are for the queue: [1]".to_owned());
    }
    let empty = cx.rows.len(model, Pane::Incidents) == 0;
    if empty { Err("nothing to mark".to_owned()) } else { Ok(()) }
}

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
    let numbers: Vec<_> = (0..).map_while(|index| cx.rows.incident(index)).collect();
    model.marks.toggle_all(&numbers);
    Vec::new()
}
