//! Waiting for the customer.

use crate::domain::acts::decide::Wait;
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{enter, send_about};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Wait, Group::Incident, run).needs(Needs::OpenIncident);

/// Off at once, which can be taken back; on with what is asked for.
fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let numbers = target::incidents(cx, model);
    let mut all = numbers.iter().filter_map(|number| cx.desk.world().incident(*number));
    if all.all(|incident| incident.waiting(cx.now).is_some()) {
        return send_about(model, cx, |number| Wait::over(number).into());
    }
    enter::<Wait>(model, cx)
}
