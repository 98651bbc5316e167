//! Going to what wants attention most, and the list of all that does.

use crate::domain::readings::alarm::Alarm;
use crate::tui::action::{Action, Group};
use crate::tui::alarm;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::list::Keyed;
use crate::tui::model::{Model, Overlay, Pane, Zoom};
use crate::tui::msg::Effect;
use crate::tui::overlay::{Menu, MenuKind};
use crate::tui::verb::Verb;
use crate::words::console::OfView;

pub(super) const ACTION: Action = Action::looks(Verb::Alarm, Group::View, run).when(when);

pub(super) const ALL: Action = Action::looks(Verb::Alarms, Group::View, |model, _| list(model)).when(when);

fn when(_: &Model, cx: &Context<'_>) -> Result<(), Barred> {
    cx.rows.alarms().first().map(|_| ()).ok_or(Barred::NoAlarm)
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let Some(worst) = cx.rows.alarms().first() else { return Vec::new() };
    if alarm::is_here(worst, model, cx) {
        return list(model);
    }
    go(model, cx, worst)
}

fn list(model: &mut Model) -> Vec<Effect> {
    model.overlay = Overlay::Menu(Menu { kind: MenuKind::Alarms, index: 0 });
    Vec::new()
}

/// Puts the cursor on the alarm at `index` of the list.
pub fn choose(model: &mut Model, cx: &Context<'_>, index: usize) -> Vec<Effect> {
    cx.rows.alarm_lines().nth(index).map(|(alarm, _)| go(model, cx, alarm)).unwrap_or_default()
}

/// Puts the cursor on what an alarm is about. A filter that hides it goes: what is alarming is to
/// be seen.
fn go(model: &mut Model, cx: &Context<'_>, to: &Alarm) -> Vec<Effect> {
    let (pane, key) = alarm::place(to, model, cx);
    model.place.pane = pane;
    if pane != Pane::Incidents {
        model.place.zoom = model.place.zoom.max(Zoom::Pane);
    }
    model.place.detail = false;
    model.detail.scroll = 0;
    model.marks.clear();
    if cx.pane(model, pane).position(&key).is_none() {
        if pane == Pane::Incidents {
            model.filter.clear();
        } else {
            model.list_mut(pane).narrow.clear();
        }
        model.say(cx.now, OfView::FilterCleared);
    }
    model.list_mut(pane).cursor.send_to(key);
    Vec::new()
}
