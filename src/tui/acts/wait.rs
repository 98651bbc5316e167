//! Waiting for the customer.

use crate::domain::acts::decide::Wait;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{enter, incident, send_about};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Wait, Group::Incident, run).needs(Needs::OpenIncident);

/// Off at once, on with what is asked for.
fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let numbers = target::incidents(cx, model);
    let mut all = numbers.iter().filter_map(|number| cx.desk.world().incident(*number));
    match incident(model, cx) {
        Some(_) if all.all(|incident| incident.waiting(cx.now).is_some()) => {
            send_about(model, cx, |number| Wait::over(number).into())
        }
        _ => enter::<Wait>(model, cx),
    }
}
