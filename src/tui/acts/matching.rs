//! From match to match of a filter that was cleared, among all the others.

use crate::domain::readings::filter::Query;
use crate::tui::action::{Action, Group};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::list::{Keyed, RowKey};
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;
use crate::tui::verb::Verb;
use crate::words::console::OfView;

pub(super) const NEXT: Action =
    Action::looks(Verb::NextMatch, Group::Move, |model, cx| go(model, cx, true)).when(when);

pub(super) const PREVIOUS: Action =
    Action::looks(Verb::PreviousMatch, Group::Move, |model, cx| go(model, cx, false)).when(when);

fn when(model: &Model, _: &Context<'_>) -> Result<(), Barred> {
    match (model.place.pane, model.filter.wanted()) {
        (Pane::Incidents, Some(_)) => Ok(()),
        (Pane::Incidents, None) => Err(Barred::NoFilterYet),
        _ => Err(Barred::MatchesElsewhere),
    }
}

/// Round the ends.
fn go(model: &mut Model, cx: &Context<'_>, forward: bool) -> Vec<Effect> {
    let Some(filter) = model.filter.wanted() else { return Vec::new() };
    let query = Query::new(filter, cx.desk, &model.session.user, cx.now);
    let rows = cx.pane(model, Pane::Incidents);
    let len = rows.len();
    let here = model.row().and_then(|key| rows.position(key)).unwrap_or_default();
    let after = (1..=len).map(|by| if forward { (here + by) % len } else { (here + len - by) % len });
    let mut numbers = after.filter_map(|index| rows.incident(index));
    let found = numbers.find(|number| cx.desk.world().incident(*number).is_some_and(|i| query.matches(i)));
    match found {
        Some(number) => model.list_mut(Pane::Incidents).cursor.send_to(RowKey::Incident(number)),
        None => model.complain(cx.now, OfView::NoMatch),
    }
    Vec::new()
}
