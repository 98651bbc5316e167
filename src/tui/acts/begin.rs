//! The one way in which actions begin, whether by key, palette or command line.

use super::ACTIONS;
use crate::tui::action::{Action, Group};
use crate::tui::context::Context;
use crate::tui::guard::Held;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::target;

/// Does it; one that writes waits where somebody has been away and has not said to be back.
///
/// # Errors
/// Why it is not possible here and now.
pub fn begin(model: &mut Model, cx: &Context<'_>, action: &Action) -> Result<Vec<Effect>, String> {
    let certain = certain(model, cx, action);
    (action.when)(model, cx)?;
    certain?;
    if action.group.writes() && model.session.guard.holds(Held::Action(action.name)) {
        return Ok(Vec::new());
    }
    if is_about_row(action) {
        model.list_mut(model.place.pane).cursor.touch();
    }
    Ok((action.run)(model, cx))
}

/// Acts that write and are not about the row under the cursor.
const ROWLESS: [&str; 3] = ["report", "undo", "redo"];

fn is_about_row(action: &Action) -> bool {
    action.group.writes() && !ROWLESS.contains(&action.name)
}

/// Nothing is done about a row that nobody has chosen: the first key says what is there now.
fn certain(model: &mut Model, cx: &Context<'_>, action: &Action) -> Result<(), String> {
    let unseen = model.list_mut(model.place.pane).cursor.take_notice();
    if !unseen || !(is_about_row(action) || action.group == Group::Mark) {
        return Ok(());
    }
    Err(match target::entity(cx.desk, model) {
        Some(about) => {
            format!("{} came under the cursor by itself: the same key again acts on it", about.name())
        }
        None => "what it is meant for is not shown".to_owned(),
    })
}

pub fn by_name(name: &str) -> Option<&'static Action> {
    ACTIONS.iter().find(|action| action.name == name)
}
