//! Every action there is, one file each; keys, footer and help are made from this list.

mod access;
pub mod account;
pub mod alarm;
mod assign;
mod away;
mod back;
pub mod backup;
mod begin;
mod buy;
pub mod cancel_licences;
pub mod class;
pub mod columns;
mod copy;
mod defer;
mod develop;
pub mod duties;
mod escalate;
mod eta;
pub mod export;
pub mod filter;
mod freeze;
mod halt;
mod help;
pub mod hours;
mod link;
mod lock;
mod marks;
mod matching;
mod message;
pub mod moving;
mod note;
mod open;
mod panes;
mod plan;
mod prompts;
mod refresh;
pub mod release;
mod report;
mod resolve;
mod scope;
mod server;
pub mod sort;
mod start;
mod tabs;
mod take;
mod test_version;
mod times;
pub mod top_up;
mod undo;
mod wait;
mod why;
mod withdraw;
mod workaround;

pub use begin::{begin, find};

use super::action::Action;
use super::barred::Barred;
use super::context::Context;
use super::doing::doing;
use super::forms::{Dialog, EnteredForm, Form};
use super::model::{Model, Overlay};
use super::msg::{Effect, Origin, Sent};
use super::needs::{Needs, may_write};
use super::overlay::Confirm;
use super::target;
use crate::domain::act::Entered;
use crate::domain::decide::{Act, ENTERED};
use crate::domain::event::Entity;
use crate::domain::incident::{Incident, Number};
use crate::domain::offer::Typed;

/// So many incidents are acted on without asking.
const UNASKED: usize = 20;

/// In the order of the help.
pub const ACTIONS: &[Action] = &[
    take::ACTION,
    start::ACTION,
    class::ACTION,
    escalate::ACTION,
    wait::ACTION,
    workaround::ACTION,
    resolve::ACTION,
    filter::BEGIN,
    report::ACTION,
    note::ACTION,
    eta::ACTION,
    panes::NEXT,
    open::ACTION,
    alarm::ACTION,
    prompts::COMMAND,
    undo::UNDO,
    undo::REDO,
    assign::ACTION,
    scope::ACTION,
    access::ACTION,
    develop::ACTION,
    link::LINK,
    defer::ACTION,
    message::ACTION,
    withdraw::ACTION,
    halt::ACTION,
    plan::ACTION,
    test_version::ACTION,
    buy::ACTION,
    cancel_licences::ACTION,
    top_up::ACTION,
    marks::MARK,
    marks::RANGE,
    marks::ALL,
    why::ACTION,
    copy::NUMBER,
    sort::ACTION,
    prompts::PALETTE,
    moving::DOWN,
    moving::UP,
    moving::HALF_DOWN,
    moving::HALF_UP,
    moving::PAGE_DOWN,
    moving::PAGE_UP,
    moving::FIRST,
    moving::LAST,
    panes::PREVIOUS,
    matching::NEXT,
    matching::PREVIOUS,
    back::BACK,
    back::CLOSE,
    tabs::NEXT,
    tabs::PREVIOUS,
    alarm::ALL,
    panes::OVERVIEW,
    panes::INCIDENTS,
    panes::CLOCKS,
    panes::UPDATES,
    panes::STORAGE,
    panes::LICENCES,
    panes::AVAILABILITY,
    panes::CONTRACTS,
    panes::LOG,
    panes::LARGER,
    panes::SMALLER,
    filter::CLEAR,
    server::ACTION,
    link::FAMILY,
    columns::ACTION,
    times::ACTION,
    lock::ACTION,
    freeze::ACTION,
    away::ACTION,
    refresh::ACTION,
    copy::ROW,
    help::ACTION,
    back::CANCEL,
];

/// What commands need that work on an incident.
fn on_open(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    may_write(model)?;
    Needs::OpenIncident.check(model, cx)
}

/// The incident that forms are made for: the first of the marked ones, or the one under the cursor.
fn incident<'a>(model: &Model, cx: &Context<'a>) -> Option<&'a Incident> {
    let numbers = target::incidents(cx, model);
    let mut known = numbers.iter().filter_map(|number| cx.desk.world().incident(*number));
    known.clone().find(|incident| incident.is_open()).or_else(|| known.next())
}

/// Opens a form.
fn ask(model: &mut Model, form: Option<impl Form + 'static>) -> Vec<Effect> {
    if let Some(form) = form {
        // What was said before is about something else.
        model.status.message = None;
        model.overlay = Overlay::Dialog(Box::new(Dialog::new(form)));
    }
    Vec::new()
}

/// Opens a form with something typed into its first field. What was left of it in the other fields
/// comes back first, and stays.
fn ask_with(model: &mut Model, cx: &Context<'_>, form: impl Form + 'static, typed: &str) -> Vec<Effect> {
    let mut dialog = Dialog::new(form);
    dialog.sought = true;
    if let Some(draft) = model.memory.draft(dialog.opened_as(), cx.now) {
        dialog.restore(draft, cx.present());
    }
    if let Some(field) = dialog.form.field_mut(0) {
        field.replace(typed);
        dialog.form.changed(cx.present());
    }
    model.status.message = None;
    model.overlay = Overlay::Dialog(Box::new(dialog));
    Vec::new()
}

/// Opens the form of an act about the row, made from its declaration.
fn enter<A: Entered>(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let about = incident(model, cx).map(|incident| Entity::Incident(incident.number));
    let about = about.or_else(|| target::entity(cx.desk, model));
    ask_about(model, cx, entered::<A>(cx, about.as_ref(), &[]))
}

/// The same about something that is not the row itself, with what goes without saying.
fn enter_about<A: Entered>(
    model: &mut Model,
    cx: &Context<'_>,
    about: Option<&Entity>,
    typed: Typed<'_>,
) -> Vec<Effect> {
    ask(model, entered::<A>(cx, about, typed))
}

fn entered<A: Entered>(cx: &Context<'_>, about: Option<&Entity>, typed: Typed<'_>) -> Option<EnteredForm> {
    let known = ENTERED.iter().find(|known| *known.spec == A::SPEC)?;
    Some(EnteredForm::new(known, about, typed, cx.present()))
}

/// Opens a form that counts for every marked incident.
fn ask_about(model: &mut Model, cx: &Context<'_>, form: Option<impl Form + 'static>) -> Vec<Effect> {
    let numbers = target::incidents(cx, model);
    ask(model, form);
    if let (Overlay::Dialog(dialog), true) = (&mut model.overlay, numbers.len() > 1) {
        dialog.about = numbers;
    }
    Vec::new()
}

/// Does something at once about the marked incidents, or about the one under the cursor.
fn send_about(model: &mut Model, cx: &Context<'_>, act: impl Fn(Number) -> Act) -> Vec<Effect> {
    let numbers = target::incidents(cx, model);
    let acts: Vec<Act> = numbers.into_iter().map(act).collect();
    let what = doing(&acts, cx.desk.world());
    match acts.len() {
        0 => Vec::new(),
        1..=UNASKED => vec![Effect::Send(Sent { what, acts, origin: Origin::Key })],
        _ => {
            model.overlay = Overlay::Confirm(Confirm { what, acts });
            Vec::new()
        }
    }
}
