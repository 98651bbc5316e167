//! Copying what is under the cursor.

use crate::tui::action::{Action, Group};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;
use crate::tui::target;
use crate::tui::verb::Verb;
use crate::words::console::{Incident as Is, OfAct};

pub(super) const NUMBER: Action = Action::looks(Verb::Copy, Group::View, number).when(when);

pub(super) const ROW: Action = Action::looks(Verb::CopyRow, Group::View, row).when(when);

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    let marked = model.place.pane == Pane::Incidents && !model.marks.is_empty();
    let found = marked || target::entity(cx.desk, model).is_some();
    if found { Ok(()) } else { Err(Barred::NothingToCopy) }
}

fn number(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let names = names(model, cx);
    copied(model, cx, names.join(" "))
}

fn row(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let lines: Vec<String> = match target::incidents(cx, model).as_slice() {
        [] => names(model, cx),
        numbers => numbers.iter().filter_map(|number| line(cx, *number)).collect(),
    };
    copied(model, cx, lines.join("\n"))
}

fn names(model: &Model, cx: &Context<'_>) -> Vec<String> {
    let numbers = target::incidents(cx, model);
    if numbers.is_empty() {
        return target::entity(cx.desk, model)
            .iter()
            .map(crate::domain::facts::entity::Entity::name)
            .collect();
    }
    numbers.iter().map(ToString::to_string).collect()
}

/// `I-4711 P1 NEW autohaus-kern: trunk down (received Tue 24 Nov 13:21)`
fn line(cx: &Context<'_>, number: crate::domain::base::number::Number) -> Option<String> {
    let world = cx.desk.world();
    let incident = world.incident(number)?;
    let (priority, stage) = (incident.class.priority.number(), incident.stage(cx.now).code());
    let tenant = world.tenants.id(incident.tenant);
    let words = cx.words();
    let received = words.of_incident(Is::Received(&words.wall(incident.received)));
    Some(format!("{number} P{priority} {stage} {tenant}: {}{received}", incident.subject))
}

fn copied(model: &mut Model, cx: &Context<'_>, text: String) -> Vec<Effect> {
    let first = text.lines().next().unwrap_or_default().to_owned();
    let more = text.lines().count().saturating_sub(1);
    model.say(cx.now, OfAct::Copied { first, more });
    vec![Effect::Copy(text)]
}
