//! Beginning to work on an incident, or an update.

use super::{is_update_row, on_open, on_update, send, send_about};
use crate::domain::decide::{Start, StartUpdate};
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;

pub(super) const ACTION: Action = Action {
    name: "start",
    group: Group::Incident,
    footer: Some("start"),
    doc: "begin to work on it: stops the start clock; or the update has begun",
    when,
    run,
};

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    if is_update_row(model) { on_update(model, cx) } else { on_open(model, cx) }
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if is_update_row(model) {
        let Some((server, release)) = target::update(cx.desk, model) else { return Vec::new() };
        let (Ok(id), Ok(version)) = (server.parse(), release.parse()) else { return Vec::new() };
        return send(
            format!("start of {server}"),
            StartUpdate { server: id, release: Some(version), reason: None },
        );
    }
    send_about(model, cx, "start of work on", |number| Start { number }.into())
}
