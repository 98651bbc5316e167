//! Waiting for the customer.

use crate::domain::acts::decide::{Act, Wait};
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{enter, incident};
use crate::tui::context::Context;
use crate::tui::doing::doing;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::needs::Needs;
use crate::tui::overlay::{Confirm, Why};
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action =
    Action::records(Verb::Wait, Group::Incident, run).needs(Needs::OpenIncident);

/// Off when that is said once more, on with what is asked for.
fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let numbers = target::incidents(cx, model);
    let mut all = numbers.iter().filter_map(|number| cx.desk.world().incident(*number));
    match incident(model, cx) {
        Some(first) if all.all(|incident| incident.waiting(cx.now).is_some()) => {
            let acts: Vec<Act> = numbers.iter().map(|number| Wait::over(*number).into()).collect();
            let what = doing(&acts, cx.desk.world());
            let wants = first.waiting(cx.now).map(|asked| asked.wants.clone()).unwrap_or_default();
            let why = if acts.len() > 1 { Why::Many } else { Why::Waits { number: first.number, wants } };
            model.overlay = Overlay::Confirm(Confirm { what, acts, why });
            Vec::new()
        }
        _ => enter::<Wait>(model, cx),
    }
}
