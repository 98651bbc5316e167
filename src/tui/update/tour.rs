//! Whether a step of the walk was done: told by what has become of the desk and the screen, not by keys,
//! so that whoever does it another way gets on too.

use crate::domain::acts::entry::About;
use crate::domain::acts::entry::about::Incident;
use crate::domain::base::instant::Instant;
use crate::domain::world::UNDO_SECONDS;
use crate::tui::model::{Model, Overlay};
use crate::tui::verb::Verb;
use crate::words::console::{OfView, Step, What};

/// Goes on when the step was done. To be called after each message.
pub(super) fn follow(model: &mut Model, now: Instant) {
    let Some(tour) = &model.look.tour else { return };
    let step = tour.step();
    if is_done(step, model) {
        skip(model);
    } else if is_over(step, model) {
        skip(model);
        model.say(now, OfView::StepOver { seconds: UNDO_SECONDS });
    }
    if let Some(tour) = &mut model.look.tour {
        tour.did = None;
    }
}

/// Goes on whatever was done.
pub(super) fn skip(model: &mut Model) {
    let now = (last(model), model.status.redo.len());
    if let Some(tour) = &mut model.look.tour {
        tour.go_on(now);
    }
}

/// The record of what was done last.
fn last(model: &Model) -> Option<u64> {
    model.status.undo.last().and_then(|done| done.seqs.last().copied())
}

/// It cannot be done any more: there is nothing to take back, and nothing on its way that could be.
fn is_over(step: Step, model: &Model) -> bool {
    step == Step::Undo && model.status.undo.is_empty() && !model.status.on_its_way.anything()
}

fn is_done(step: Step, model: &Model) -> bool {
    let Some(tour) = &model.look.tour else { return false };
    let recorded = |act: Incident| {
        let done = model.status.undo.last();
        last(model) > tour.before.0
            && done.is_some_and(|done| done.what.what == What::Act(About::Incident(act)))
    };
    let filtered = !model.filter.typing && !model.filter.filter.is_empty();
    let helped = matches!(model.overlay, Overlay::Help(_));
    match step {
        Step::Open => model.place.detail,
        Step::Back => !model.place.detail,
        Step::Move => tour.did == Some(Verb::Down),
        Step::Take => recorded(Incident::Take),
        Step::Start => recorded(Incident::Start),
        Step::Note => recorded(Incident::Note),
        Step::Class => recorded(Incident::Class),
        Step::Undo => model.status.redo.len() > tour.before.1,
        Step::Filter => filtered,
        Step::Clear => !filtered && !model.filter.typing,
        Step::Why => tour.did == Some(Verb::Why),
        Step::Alarm => tour.did == Some(Verb::Alarm),
        Step::Help => helped,
        Step::Close => !helped,
        Step::Leave => false,
    }
}
