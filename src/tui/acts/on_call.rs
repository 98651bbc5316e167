//! Who is on call in a week: this one, or that in which a level of the incident under the cursor comes.

use crate::domain::acts::decide::SetOnCall;
use crate::domain::base::week::Week;
use crate::domain::facts::entity::Entity;
use crate::domain::readings::alarm::act::Act;
use crate::domain::readings::alarm::{Alarm, Kind};
use crate::tui::action::{Action, Group};
use crate::tui::acts::asking::{enter_about, incident};
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::verb::Verb;

pub(super) const ACTION: Action = Action::records(Verb::OnCall, Group::Formal, run);

/// An alarm that nobody can be reached says for which week and which contract somebody is missing.
fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let about = incident(model, cx).map(|incident| Entity::Incident(incident.number));
    let is_own = |alarm: &&Alarm| alarm.kind == Kind::Unreachable && Some(&alarm.about) == about.as_ref();
    let told = cx.rows.alarms().iter().find(is_own).map(|alarm| alarm.told(cx.desk, cx.now).act);
    let (week, pack) = match told {
        Some(Act::SetOnCall { week, pack }) => (week, Some(pack)),
        _ => (Week::at(cx.desk.world().zone, cx.now), None),
    };
    let pack = pack.map(|pack| ("pack", pack.to_string()));
    let typed: Vec<(&'static str, String)> = [("week", week.to_string())].into_iter().chain(pack).collect();
    enter_about::<SetOnCall>(model, cx, None, &typed)
}
