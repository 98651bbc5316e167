//! How actions ask for what they need to know, or do it at once.

use crate::domain::acts::decide::{Act, ENTERED};
use crate::domain::acts::entry::Entered;
use crate::domain::acts::offer::Typed;
use crate::domain::base::number::Number;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::incident::Incident;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::doing::doing;
use crate::tui::forms::{self, Dialog, EnteredForm, Form};
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::{Effect, Origin, Sent};
use crate::tui::needs::{Needs, may_write};
use crate::tui::overlay::{Confirm, Why};
use crate::tui::target;

/// So many incidents are acted on without asking.
const UNASKED: usize = 20;

/// What commands need that work on an incident.
pub(super) fn on_open(model: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    may_write(model)?;
    Needs::OpenIncident.check(model, cx)
}

/// The incident that forms are made for: the first of the marked ones, or the one under the cursor.
pub(super) fn incident<'a>(model: &Model, cx: &Context<'a>) -> Option<&'a Incident> {
    let numbers = target::incidents(cx, model);
    let mut known = numbers.iter().filter_map(|number| cx.desk.world().incident(*number));
    known.clone().find(|incident| incident.is_open()).or_else(|| known.next())
}

/// Opens a form.
pub(super) fn ask(model: &mut Model, form: Option<impl Form + 'static>) -> Vec<Effect> {
    if let Some(form) = form {
        // What was said before is about something else.
        model.status.message = None;
        model.overlay = Overlay::Dialog(Box::new(Dialog::new(form)));
    }
    Vec::new()
}

/// Opens a form with something typed into its first field. What was left of it in the other fields
/// comes back first, and stays.
pub(super) fn ask_with(
    model: &mut Model,
    cx: &Context<'_>,
    form: impl Form + 'static,
    typed: &str,
) -> Vec<Effect> {
    let mut dialog = Dialog::new(form);
    dialog.sought = true;
    if let Some(draft) = model.memory.draft(dialog.opened_as(), cx.now) {
        dialog.find(draft, cx.present());
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
pub(super) fn enter<A: Entered>(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if incident(model, cx).is_none() {
        let about = target::entity(cx.desk, model);
        return ask(model, entered::<A>(cx, about.as_ref(), &[]));
    }
    ask_about(model, cx, |incident| entered::<A>(cx, Some(&Entity::Incident(incident.number)), &[]))
}

/// The same about something that is not the row itself, with what goes without saying.
pub(super) fn enter_about<A: Entered>(
    model: &mut Model,
    cx: &Context<'_>,
    about: Option<&Entity>,
    typed: Typed<'_>,
) -> Vec<Effect> {
    ask(model, entered::<A>(cx, about, typed))
}

pub(super) fn entered<A: Entered>(
    cx: &Context<'_>,
    about: Option<&Entity>,
    typed: Typed<'_>,
) -> Option<EnteredForm> {
    let known = ENTERED.iter().find(|known| *known.spec == A::SPEC)?;
    Some(EnteredForm::new(known, about, typed, cx.present()))
}

/// Opens a form that counts for every marked incident. What it proposes of one of them and not of all
/// is left out: it would be written into the others too.
pub(super) fn ask_about<F: Form + 'static>(
    model: &mut Model,
    cx: &Context<'_>,
    make: impl Fn(&Incident) -> Option<F>,
) -> Vec<Effect> {
    let numbers = target::incidents(cx, model);
    let first = incident(model, cx);
    let mut form = first.and_then(&make);
    if let (Some(form), true) = (&mut form, numbers.len() > 1) {
        let open = numbers.iter().filter_map(|number| cx.desk.world().incident(*number));
        let others = open.filter(|other| other.is_open() && first.is_none_or(|i| i.number != other.number));
        others.filter_map(&make).for_each(|other| forms::keep_common(form, &other, cx.present()));
    }
    ask(model, form);
    if let (Overlay::Dialog(dialog), true) = (&mut model.overlay, numbers.len() > 1) {
        dialog.about = numbers;
    }
    Vec::new()
}

/// Does something at once about the marked incidents, or about the one under the cursor.
pub(super) fn send_about(model: &mut Model, cx: &Context<'_>, act: impl Fn(Number) -> Act) -> Vec<Effect> {
    let numbers = target::incidents(cx, model);
    send(model, cx, numbers.into_iter().map(act).collect())
}

/// Does several acts at once; many, and what is done to somebody else's incident, only when that is
/// said once more.
pub(super) fn send(model: &mut Model, cx: &Context<'_>, acts: Vec<Act>) -> Vec<Effect> {
    let what = doing(&acts, cx.desk.world());
    let about = acts.iter().filter(|act| !relates(act)).filter_map(Act::incident);
    let theirs = target::theirs(cx, &model.session.user, about).map(Why::Theirs);
    let why = theirs.or_else(|| (acts.len() > UNASKED).then_some(Why::Many));
    match why {
        _ if acts.is_empty() => Vec::new(),
        None => vec![Effect::Send(Sent { what, acts, origin: Origin::Key })],
        Some(why) => {
            model.overlay = Overlay::Confirm(Confirm { what, acts, why });
            Vec::new()
        }
    }
}

/// Says which incidents belong together: each stays whose it is.
fn relates(act: &Act) -> bool {
    matches!(act, Act::Link(_) | Act::Unlink(_))
}
