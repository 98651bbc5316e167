//! The one way in which actions begin, whether by key, palette or command line.

use super::ACTIONS;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::guard::Held;
use crate::tui::model::Model;
use crate::tui::msg::Effect;

/// Does it; one that writes waits where somebody has been away and has not said to be back.
///
/// # Errors
/// Why it is not possible here and now.
pub fn begin(model: &mut Model, cx: &Context<'_>, action: &Action) -> Result<Vec<Effect>, String> {
    (action.when)(model, cx)?;
    if action.group.writes() && model.session.guard.holds(Held::Action(action.name)) {
        return Ok(Vec::new());
    }
    Ok((action.run)(model, cx))
}

pub fn by_name(name: &str) -> Option<&'static Action> {
    ACTIONS.iter().find(|action| action.name == name)
}
