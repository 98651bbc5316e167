//! Recording that a message was sent: the one that is owed next.

use crate::domain::acts::decide::Publish;
use crate::domain::contract::Stop;
use crate::domain::readings::schedule;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{ask, incident, send_about};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::forms::MessageForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;
use crate::words::updating::Message;

pub(super) const ACTION: Action =
    Action::records(Verb::Message, Group::Update, run).needs(Needs::Row).when(when);

fn when(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    if target::is_update_row(model) {
        return Ok(());
    }
    let incident = incident(model, cx).ok_or(Barred::NothingToSend)?;
    let published = incident.life.stopped(Stop::Published);
    if published.is_some() { Err(Barred::VisibleAlready(incident.number)) } else { Ok(()) }
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if !target::is_update_row(model) {
        return send_about(model, cx, |number| Publish { number }.into());
    }
    let Some((server, release)) = target::update(cx.desk, model) else { return Vec::new() };
    let line = schedule::find(cx.desk, &server, &release, cx.now);
    let done = line.is_some_and(|line| line.slot.done().is_some());
    let message = if done { Message::Success } else { Message::Notice };
    ask(model, MessageForm::new(&server, &release, message, cx.present()))
}
