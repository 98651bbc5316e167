//! Making an incident one's own; what is somebody else's is asked about first.

use crate::domain::acts::decide::{Act, Take};
use crate::domain::base::number::Number;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::send;
use crate::tui::context::Context;
use crate::tui::doing::doing;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::overlay::{Confirm, Why};
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Take, Group::Incident, run).needs(Needs::OpenIncident);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let owner = |number| {
        let incident = cx.desk.world().incident(number)?;
        incident.owner.filter(|_| incident.is_open()).map(|owner| cx.desk.world().names.get(owner))
    };
    let me = model.session.user.clone();
    let theirs = |number: &Number| owner(*number).is_some_and(|owner| owner != me.as_str());
    let numbers = target::incidents(cx, model);
    let count = numbers.iter().filter(|number| theirs(number)).count();
    let acts: Vec<Act> = numbers.iter().map(|n| Take { number: *n, over: theirs(n) }.into()).collect();
    let Some(first) = numbers.iter().copied().find(theirs) else { return send(model, cx, acts) };
    let owner = owner(first).unwrap_or_default().into();
    let why = Why::Theirs { number: first, owner, count };
    model.overlay = Overlay::Confirm(Confirm { what: doing(&acts, cx.desk.world()), acts, why });
    Vec::new()
}
