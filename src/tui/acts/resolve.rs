//! Ending what is under the cursor: an incident, or the update of a server.

use crate::domain::acts::decide::Resolve;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{ask, ask_about, enter, incident};
use crate::tui::context::Context;
use crate::tui::forms::{OutcomeForm, ResolvedForm};
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Resolve, Group::Formal, run).needs(Needs::IncidentOrUpdate);

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    if target::is_update_row(model) {
        let update = target::update(cx.desk, model);
        let form = update.and_then(|(server, release)| OutcomeForm::new(&server, &release, cx.present()));
        return ask(model, form);
    }
    match incident(model, cx) {
        Some(incident) if !incident.is_open() => {
            ask_about(model, cx, |incident| Some(ResolvedForm::new(incident, cx.present())))
        }
        _ => enter::<Resolve>(model, cx),
    }
}
