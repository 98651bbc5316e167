//! From pane to pane, and how much of the screen it gets.

use crate::tui::action::{Action, Group};
use crate::tui::list::RowKey;
use crate::tui::model::{Model, Pane, Zoom};
use crate::tui::msg::Effect;
use crate::tui::target;
use crate::tui::verb::Verb;

pub(super) const INCIDENTS: Action =
    Action::looks(Verb::Incidents, Group::View, |model, _| go(model, Pane::Incidents));

pub(super) const CLOCKS: Action =
    Action::looks(Verb::Clocks, Group::View, |model, _| go(model, Pane::Clocks));

pub(super) const UPDATES: Action =
    Action::looks(Verb::Updates, Group::View, |model, _| go(model, Pane::Updates));

pub(super) const STORAGE: Action =
    Action::looks(Verb::Storage, Group::View, |model, _| go(model, Pane::Storage));

pub(super) const LICENCES: Action =
    Action::looks(Verb::Licences, Group::View, |model, _| go(model, Pane::Licences));

pub(super) const AVAILABILITY: Action =
    Action::looks(Verb::Availability, Group::View, |model, _| go(model, Pane::Availability));

pub(super) const CONTRACTS: Action =
    Action::looks(Verb::Contracts, Group::View, |model, _| go(model, Pane::Contracts));

pub(super) const LOG: Action = Action::looks(Verb::Log, Group::View, |model, _| go(model, Pane::Log));

pub(super) const TRENDS: Action = Action::looks(Verb::Trends, Group::View, |model, cx| {
    // Where tenants are looked at, pictures are those of the one under the cursor.
    let tenant = model.narrowed().and_then(|_| target::tenant_of_row(cx.desk, model));
    let effects = go(model, Pane::Trends);
    if let Some(tenant) = tenant {
        model.list_mut(Pane::Trends).cursor.send_to(RowKey::Tenant(tenant.to_string()));
    }
    effects
});

pub(super) const OVERVIEW: Action =
    Action::looks(Verb::Overview, Group::View, |model, _| zoom(model, Zoom::Overview));

pub(super) const LARGER: Action = Action::looks(Verb::Zoom, Group::View, |model, _| larger(model));

pub(super) const SMALLER: Action = Action::looks(Verb::Unzoom, Group::View, |model, _| smaller(model));

pub(super) const NEXT: Action = Action::looks(Verb::NextPane, Group::Move, |model, _| step(model, 1));

pub(super) const PREVIOUS: Action =
    Action::looks(Verb::PreviousPane, Group::Move, |model, _| step(model, Pane::ALL.len() - 1));

fn go(model: &mut Model, pane: Pane) -> Vec<Effect> {
    model.go_to(pane, model.place.zoom.max(Zoom::Pane));
    Vec::new()
}

fn step(model: &mut Model, by: usize) -> Vec<Effect> {
    let here = model.place.pane as usize;
    let round = (1..=Pane::ALL.len()).map(|steps| Pane::ALL[(here + steps * by) % Pane::ALL.len()]);
    let overview = model.place.zoom == Zoom::Overview;
    let mut seen = round.filter(|pane| !overview || model.shown_on_overview(*pane) == *pane);
    let pane = seen.next().unwrap_or(Pane::Incidents);
    model.go_to(pane, model.place.zoom);
    Vec::new()
}

fn zoom(model: &mut Model, zoom: Zoom) -> Vec<Effect> {
    model.go_to(model.place.pane, zoom);
    Vec::new()
}

fn larger(model: &mut Model) -> Vec<Effect> {
    resize(model, |zoom| match zoom {
        Zoom::Overview => Zoom::Pane,
        Zoom::Pane | Zoom::Full => Zoom::Full,
    })
}

fn smaller(model: &mut Model) -> Vec<Effect> {
    resize(model, |zoom| match zoom {
        Zoom::Full => Zoom::Pane,
        Zoom::Pane | Zoom::Overview => Zoom::Overview,
    })
}

/// What was open stays open.
fn resize(model: &mut Model, to: fn(Zoom) -> Zoom) -> Vec<Effect> {
    let detail = model.place.detail;
    model.go_to(model.place.pane, to(model.place.zoom));
    model.place.detail = detail;
    Vec::new()
}
