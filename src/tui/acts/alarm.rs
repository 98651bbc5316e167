//! Going to what wants attention most, and the list of all that does.

use crate::domain::alarm::Alarm;
use crate::tui::action::{Action, Group};
use crate::tui::alarm;
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay, Pane, Zoom};
use crate::tui::msg::Effect;
use crate::tui::overlay::{Menu, MenuKind};

pub(super) const ACTION: Action = Action {
    name: "alarm",
    group: Group::View,
    footer: None,
    doc: "go to the worst alarm; from there, the list of all",
    when,
    run,
};

pub(super) const ALL: Action = Action {
    name: "alarms",
    group: Group::View,
    footer: None,
    doc: "every alarm, with the key that handles it",
    when,
    run: |model, _| list(model),
};

fn when(_: &Model, cx: &Context<'_>) -> Result<(), String> {
    cx.rows.alarms().first().map(|_| ()).ok_or_else(|| "nothing wants attention".to_owned())
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let Some(worst) = cx.rows.alarms().first() else { return Vec::new() };
    if alarm::is_here(worst, cx.desk, model, cx.rows) {
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
    cx.rows.alarms().get(index).map(|alarm| go(model, cx, alarm)).unwrap_or_default()
}

/// Puts the cursor on what an alarm is about. A filter that hides it goes: what is alarming is to
/// be seen.
fn go(model: &mut Model, cx: &Context<'_>, to: &Alarm) -> Vec<Effect> {
    let (pane, key) = alarm::place(to, cx.rows);
    model.place.pane = pane;
    if pane != Pane::Incidents {
        model.place.zoom = model.place.zoom.max(Zoom::Pane);
    }
    model.place.detail = false;
    model.detail.scroll = 0;
    model.marks.clear();
    if cx.rows.position(cx.desk, model, pane, &key).is_none() {
        if pane == Pane::Incidents {
            model.filter.clear();
        } else {
            model.list_mut(pane).narrow.clear();
        }
        model.say(cx.now, "the filter that hid it is cleared");
    }
    model.list_mut(pane).cursor.send_to(key);
    Vec::new()
}
