//! What is on the same server.

use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::incident;
use crate::tui::acts::filter;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::looks(Verb::SameServer, Group::View, run).needs(Needs::Incident).when(when);

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    let found = incident(model, cx).ok_or(Barred::NoIncident)?;
    found.server.map(|_| ()).ok_or(Barred::OnNoServer(found.number))
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let server = incident(model, cx).and_then(|incident| incident.server);
    if let Some(server) = server.map(|server| cx.desk.world().servers.id(server)) {
        model.go_to(Pane::Incidents, model.place.zoom);
        // An id needs no quotes: the filter cannot fail.
        let _ = filter::set(model, &format!("server:{server} is:open"));
    }
    Vec::new()
}
