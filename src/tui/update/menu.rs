//! Keys while a menu is open: it chooses; in the list of alarms the keys of acts work too.

use crate::domain::readings::alarm::Alarm;
use crate::tui::action::{Action, Does};
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::key::{Code, Key};
use crate::tui::keymap::{Keymap, Meaning};
use crate::tui::model::{Chosen, Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::needs::may_write;
use crate::tui::overlay::{Menu, MenuKind};
use crate::tui::update::settling::settle_pane;
use crate::tui::verb::Verb;
use crate::tui::{acts, choices};

pub(super) fn press(
    model: &mut Model,
    cx: &Context<'_>,
    keys: &Keymap,
    before: Option<Key>,
    key: Key,
) -> Vec<Effect> {
    follow(model, cx);
    let Overlay::Menu(menu) = &model.overlay else { return Vec::new() };
    let menu = *menu;
    match key.code {
        Code::Down | Code::Char('j') if !key.ctrl => scroll(model, cx, 1),
        Code::Up | Code::Char('k') if !key.ctrl => scroll(model, cx, -1),
        Code::Home => scroll(model, cx, isize::MIN / 2),
        Code::End => scroll(model, cx, isize::MAX / 2),
        Code::Esc | Code::Char('q') => model.overlay = Overlay::Nothing,
        Code::Char('c') if key.ctrl => model.overlay = Overlay::Nothing,
        Code::Enter | Code::Char(' ') => return choose(model, cx, menu, key),
        _ => match keys.meaning(before, key) {
            Meaning::Prefix => model.place.prefix = Some(key),
            Meaning::Action(action) => return other(model, cx, menu, action),
            Meaning::Nothing => {}
        },
    }
    Vec::new()
}

/// Moves the cursor of the menu by so many lines.
pub(super) fn scroll(model: &mut Model, cx: &Context<'_>, by: isize) {
    let Overlay::Menu(Menu { kind, .. }) = model.overlay else { return };
    let last = choices::items(model, cx, kind).len().saturating_sub(1);
    if let Overlay::Menu(menu) = &mut model.overlay {
        menu.index = menu.index.saturating_add_signed(by).min(last);
    }
    model.look.alarm = None;
    follow(model, cx);
}

/// In the list of alarms the cursor is on an alarm, wherever that stands by now. One that is gone leaves its
/// place to another, which nobody has chosen.
pub(super) fn follow(model: &mut Model, cx: &Context<'_>) {
    let chosen = model.look.alarm.take();
    let Overlay::Menu(Menu { kind: MenuKind::Alarms, index }) = &mut model.overlay else { return };
    let same = |one: &Alarm, other: &Alarm| {
        (one.kind, &one.about, &one.what) == (other.kind, &other.about, &other.what)
    };
    let mut lines = cx.rows.alarm_lines().map(|(alarm, _)| alarm);
    if let Some(place) = chosen.as_ref().and_then(|on| lines.position(|alarm| same(alarm, &on.alarm))) {
        *index = place;
        model.look.alarm = chosen;
        return;
    }
    let mut lines = cx.rows.alarm_lines().map(|(alarm, _)| alarm);
    *index = (*index).min(lines.len().saturating_sub(1));
    let slid = chosen.is_some();
    model.look.alarm = lines.nth(*index).map(|alarm| Chosen { alarm: alarm.clone(), slid });
}

/// Whether the alarm under the cursor was chosen; if not, that is said, and the next key means it.
fn is_chosen(model: &mut Model, cx: &Context<'_>) -> bool {
    let Some(chosen) = model.look.alarm.as_mut().filter(|chosen| chosen.slid) else { return true };
    chosen.slid = false;
    let what = cx.words().thing(&chosen.alarm.about);
    model.complain(cx.now, Barred::CameByItself { what });
    false
}

/// The keys of lists move here too, those of the whole console open what they open, and in the list of
/// alarms a key acts on what the alarm is about.
fn other(model: &mut Model, cx: &Context<'_>, menu: Menu, action: &Action) -> Vec<Effect> {
    let page = isize::from(i16::try_from(model.size.height / 2).unwrap_or(i16::MAX)).max(1);
    let by = match action.verb {
        Verb::HalfDown => page / 2,
        Verb::HalfUp => -page / 2,
        Verb::PageDown => page,
        Verb::PageUp => -page,
        Verb::First => isize::MIN / 2,
        Verb::Last => isize::MAX / 2,
        Verb::Command | Verb::Palette | Verb::Help => {
            model.overlay = Overlay::Nothing;
            return begin(model, cx, action);
        }
        _ if menu.kind == MenuKind::Alarms && action.does == Does::Records && action.changes_row() => {
            return handle(model, cx, menu, action);
        }
        _ => return Vec::new(),
    };
    scroll(model, cx, by);
    Vec::new()
}

/// Goes to what the alarm is about and begins there; what is not possible says why.
fn handle(model: &mut Model, cx: &Context<'_>, menu: Menu, action: &Action) -> Vec<Effect> {
    if let Err(why) = may_write(model) {
        model.complain(cx.now, why);
        return Vec::new();
    }
    if !is_chosen(model, cx) {
        return Vec::new();
    }
    model.overlay = Overlay::Nothing;
    let mut effects = acts::alarm::choose(model, cx, menu.index);
    let pane = model.place.pane;
    settle_pane(model, cx, pane, Some(model.list(pane).page));
    effects.extend(begin(model, cx, action));
    effects
}

fn begin(model: &mut Model, cx: &Context<'_>, action: &Action) -> Vec<Effect> {
    acts::begin(model, cx, action).unwrap_or_else(|why| {
        model.complain(cx.now, why);
        Vec::new()
    })
}

fn choose(model: &mut Model, cx: &Context<'_>, menu: Menu, key: Key) -> Vec<Effect> {
    match menu.kind {
        MenuKind::Alarms if !is_chosen(model, cx) => {}
        MenuKind::Alarms => {
            model.overlay = Overlay::Nothing;
            return acts::alarm::choose(model, cx, menu.index);
        }
        MenuKind::Sort => {
            model.overlay = Overlay::Nothing;
            if let Err(why) = acts::sort::choose(model, menu.index) {
                model.complain(cx.now, why);
            }
        }
        MenuKind::Themes => {
            model.overlay = Overlay::Nothing;
            match model.session.themes.choose(menu.index) {
                Ok(()) => return vec![Effect::Remember],
                Err(why) => model.complain(cx.now, why),
            }
        }
        // Enter is done, Space goes on choosing.
        MenuKind::Columns if key.code == Code::Enter => model.overlay = Overlay::Nothing,
        MenuKind::Columns => acts::columns::choose(model, menu.index),
    }
    Vec::new()
}
