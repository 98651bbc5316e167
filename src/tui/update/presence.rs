//! Being on an incident: with its detail or a form about it open, by a console that may write.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::facts::presence::Presence;
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::session::Company;
use crate::tui::target;

/// How often this console asks where the others are, in seconds.
const BEAT: i64 = 2;

/// Says so when this console has come to another incident. To be called after every message.
pub(super) fn follow(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let here = here(model, cx);
    let company = &mut model.session.company;
    if here == company.on.map(|(number, _)| number) {
        return Vec::new();
    }
    company.on = here.map(|number| (number, cx.now));
    vec![meet(model)]
}

/// Says it again when it is time to.
pub(super) fn beat(model: &Model, now: Instant) -> Vec<Effect> {
    if now.epoch() % BEAT == 0 { vec![meet(model)] } else { Vec::new() }
}

fn meet(model: &Model) -> Effect {
    let (by, Company { console, on, .. }) = (model.session.user.clone(), &model.session.company);
    let own = on.map(|(number, since)| Presence { console: *console, by, on: number, since });
    Effect::Meet { console: *console, own }
}

fn here(model: &Model, cx: &Context<'_>) -> Option<Number> {
    let session = &model.session;
    // Who only looks does no work that somebody else might do too.
    if session.readonly || session.guard.lock.is_some() || model.look.standstill.is_some() {
        return None;
    }
    let closely = match &model.overlay {
        Overlay::Dialog(dialog) => dialog.form.is_about_row(),
        _ => model.place.detail,
    };
    target::incident(cx.desk, model).filter(|_| closely)
}
