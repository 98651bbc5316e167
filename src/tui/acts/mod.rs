//! Every action there is, one file each; keys, footer and help are made from this list.

mod assign;
mod back;
mod buy;
mod class;
mod defer;
mod escalate;
mod eta;
pub mod filter;
mod help;
mod message;
pub mod moving;
mod note;
mod open;
mod panes;
mod report;
mod resolve;
mod start;
mod tabs;
mod take;
mod times;
mod undo;
mod wait;
mod workaround;

use super::action::Action;
use super::context::Context;
use super::forms::{Dialog, Form};
use super::list::RowKey;
use super::model::{Model, Overlay};
use super::msg::{Effect, Sent};
use super::target;
use crate::domain::decide::Act;
use crate::domain::incident::{Incident, Number};
use crate::domain::schedule;

/// In the order of the help.
pub const ACTIONS: &[Action] = &[
    take::ACTION,
    start::ACTION,
    note::ACTION,
    eta::ACTION,
    wait::ACTION,
    class::ACTION,
    report::ACTION,
    undo::ACTION,
    escalate::ACTION,
    workaround::ACTION,
    resolve::ACTION,
    assign::ACTION,
    defer::ACTION,
    message::ACTION,
    buy::ACTION,
    moving::DOWN,
    moving::UP,
    moving::HALF_DOWN,
    moving::HALF_UP,
    moving::PAGE_DOWN,
    moving::PAGE_UP,
    moving::FIRST,
    moving::LAST,
    panes::NEXT,
    panes::PREVIOUS,
    open::ACTION,
    back::BACK,
    back::CLOSE,
    tabs::NEXT,
    tabs::PREVIOUS,
    panes::OVERVIEW,
    panes::INCIDENTS,
    panes::CLOCKS,
    panes::UPDATES,
    panes::STORAGE,
    panes::LOG,
    panes::LARGER,
    panes::SMALLER,
    filter::BEGIN,
    filter::CLEAR,
    times::ACTION,
    help::ACTION,
    back::CANCEL,
];

fn always(_: &Model, _: &Context<'_>) -> Result<(), String> {
    Ok(())
}

fn may_write(model: &Model, _: &Context<'_>) -> Result<(), String> {
    if model.user.readonly { Err("this console is read-only".to_owned()) } else { Ok(()) }
}

fn on_incident(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    may_write(model, cx)?;
    incident(model, cx).map(|_| ()).ok_or_else(|| "no incident under the cursor".to_owned())
}

fn on_open(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    on_incident(model, cx)?;
    match incident(model, cx) {
        Some(incident) if !incident.is_open() => {
            Err(format!("{} is {}: [X] reopens it", incident.number, incident.stage(cx.now).word()))
        }
        _ => Ok(()),
    }
}

fn on_update(model: &Model, cx: &Context<'_>) -> Result<(), String> {
    may_write(model, cx)?;
    let (server, release) = target::update(cx.desk, model).ok_or("no planned update under the cursor")?;
    let line =
        schedule::find(cx.desk, &server, &release, cx.now).ok_or("no planned update under the cursor")?;
    if line.slot.is_open() { Ok(()) } else { Err(format!("{server} is updated to {release}")) }
}

fn is_update_row(model: &Model) -> bool {
    matches!(model.row(), Some(RowKey::Update(..) | RowKey::Duty(..)))
}

fn incident<'a>(model: &Model, cx: &Context<'a>) -> Option<&'a Incident> {
    cx.desk.world().incident(target::incident(cx.desk, model)?)
}

/// Opens a form.
fn ask(model: &mut Model, form: Option<impl Form + 'static>) -> Vec<Effect> {
    if let Some(form) = form {
        model.overlay = Overlay::Dialog(Box::new(Dialog::new(form)));
    }
    Vec::new()
}

fn send(what: String, act: impl Into<Act>) -> Vec<Effect> {
    vec![Effect::Send { act: act.into(), sent: Sent { what, from_form: false, undoes: false } }]
}

/// Does something about the incident under the cursor at once.
fn send_about(model: &Model, cx: &Context<'_>, what: &str, act: impl FnOnce(Number) -> Act) -> Vec<Effect> {
    match target::incident(cx.desk, model) {
        Some(number) => send(format!("{what} {number}"), act(number)),
        None => Vec::new(),
    }
}
