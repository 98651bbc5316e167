//! The one way in which actions begin, whether by key, palette or command line.

use crate::tui::action::{Action, Does};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::guard::Held;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;

/// Does it; one that writes waits where somebody has been away and has not said to be back.
///
/// # Errors
/// Why it is not possible here and now.
pub fn begin(model: &mut Model, cx: &Context<'_>, action: &Action) -> Result<Vec<Effect>, Barred> {
    let certain = certain(model, cx, action);
    action.possible(model, cx)?;
    certain?;
    if action.does == Does::Records && model.session.guard.holds(Held::Action(action.verb)) {
        return Ok(Vec::new());
    }
    if action.does == Does::Records && action.changes_row() {
        model.list_mut(model.place.pane).cursor.touch();
    }
    let effects = (action.run)(model, cx);
    if let Some(tour) = &mut model.look.tour {
        tour.did = Some(action.verb);
    }
    Ok(effects)
}

/// Nothing is done about a row that nobody has chosen: the first key says what is there now.
fn certain(model: &mut Model, cx: &Context<'_>, action: &Action) -> Result<(), Barred> {
    let unseen = model.list_mut(model.place.pane).cursor.take_notice();
    if !unseen || !action.changes_row() {
        return Ok(());
    }
    Err(match target::entity(cx.desk, model) {
        Some(about) => Barred::CameByItself { what: cx.words().thing(&about) },
        None => Barred::NotShown,
    })
}
