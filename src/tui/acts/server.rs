//! What is on the same server.

use super::{filter, incident};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;

pub(super) const ACTION: Action = Action {
    name: "same-server",
    group: Group::View,
    footer: None,
    doc: "filter: everything open on its server",
    when,
    run,
};

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    let found = incident(model, cx).ok_or("no incident under the cursor")?;
    found.server.map(|_| ()).ok_or_else(|| format!("{} is on no server", found.number))
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
