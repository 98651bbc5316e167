//! Linking incidents to the one that stands for their common cause.

use crate::domain::acts::decide::{Link, Unlink};
use crate::domain::base::number::Number;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{enter, incident, send, send_about};
use crate::tui::acts::filter;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const LINK: Action = Action::records(Verb::Link, Group::Incident, run).needs(Needs::Incident);

pub(super) const FAMILY: Action =
    Action::looks(Verb::Linked, Group::View, family).needs(Needs::Incident).when(has_family);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let marked = target::incidents(cx, model);
    let here = target::incident(cx.desk, model);
    match (here, marked.len()) {
        (Some(master), 2..) => link(model, cx, marked.into_iter().filter(|number| *number != master), master),
        (Some(master), 1) if marked.first() != Some(&master) => link(model, cx, marked.into_iter(), master),
        _ => match incident(model, cx) {
            Some(found) if found.master.is_some() => send_about(model, cx, |number| Unlink { number }.into()),
            _ => enter::<Link>(model, cx),
        },
    }
}

fn link(
    model: &mut Model,
    cx: &Context<'_>,
    numbers: impl Iterator<Item = Number>,
    master: Number,
) -> Vec<Effect> {
    send(model, cx, numbers.map(|number| Link { number, to: master }.into()).collect())
}

fn has_family(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    let found = incident(model, cx).ok_or(Barred::NoIncident)?;
    let leads = cx.desk.world().linked(found.number).next().is_some();
    if found.master.is_some() || leads { Ok(()) } else { Err(Barred::LinkedToNone(found.number)) }
}

fn family(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if let Some(found) = incident(model, cx) {
        let master = found.master.unwrap_or(found.number);
        model.go_to(Pane::Incidents, model.place.zoom);
        // A number needs no quotes: the filter cannot fail.
        let _ = filter::set(model, &format!("master:{}", master.0));
    }
    Vec::new()
}
