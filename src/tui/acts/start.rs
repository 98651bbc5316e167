//! Beginning to work on an incident, or an update.

use crate::domain::acts::decide::Start;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{ask, send_about};
use crate::tui::context::Context;
use crate::tui::forms::BeginForm;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Start, Group::Incident, run).needs(Needs::OpenIncidentOrUpdate);

/// An update begins by a form with its checks (A71), work on an incident at once: that can be taken
/// back.
fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if target::is_update_row(model) {
        let update = target::update(cx.desk, model);
        let form = update.and_then(|(server, release)| BeginForm::new(&server, &release, cx.present()));
        return ask(model, form);
    }
    send_about(model, cx, |number| Start { number }.into())
}
