//! Recording that a message was sent: the one that is owed next.

use super::{ask, incident, is_update_row, may_write, send_about};
use crate::domain::contract::Stop;
use crate::domain::decide::Publish;
use crate::domain::schedule;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::forms::MessageForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;

pub(super) const ACTION: Action = Action {
    name: "message",
    group: Group::Update,
    footer: Some("message"),
    doc: "record what was sent: notice, success message, visible in the portal",
    when,
    run,
};

fn when(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    may_write(model, cx)?;
    if is_update_row(model) {
        return Ok(());
    }
    let incident = incident(model, cx).ok_or("nothing to send under the cursor")?;
    let published = incident.life.stopped(Stop::Published);
    if published.is_some() { Err(format!("{} is visible already", incident.number)) } else { Ok(()) }
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if !is_update_row(model) {
        return send_about(model, cx, "publication of", |number| Publish { number }.into());
    }
    let Some((server, release)) = target::update(cx.desk, model) else { return Vec::new() };
    let line = schedule::find(cx.desk, &server, &release, cx.now);
    let done = line.is_some_and(|line| line.slot.done().is_some());
    ask(model, MessageForm::new(&server, &release, done, cx.present()))
}
