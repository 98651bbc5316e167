//! Messages into a new model and effects. Pure: the desk is only read, nothing is done here.

mod attention;
mod command;
mod confirm;
mod dialog;
mod drafts;
mod filter;
mod help;
mod lock;
mod meanwhile;
mod memory;
mod menu;
mod palette;
mod paste;
mod pointer;
mod presence;
mod results;
mod settling;
mod tour;

use crate::domain::base::instant::Instant;
use crate::domain::facts::event::Record;
use crate::domain::world::UNDO_SECONDS;
use crate::tui::action::Reach;
use crate::tui::barred::Barred;
use crate::tui::context::Context;
use crate::tui::fixed::SKIP;
use crate::tui::input::Input;
use crate::tui::key::Key;
use crate::tui::keymap::{Keymap, Meaning};
use crate::tui::list::{Keyed, RowKey};
use crate::tui::model::{LOG_KEPT, Model, Overlay, Pane, UNDO_KEPT, Zoom};
use crate::tui::msg::{Effect, Msg};
use crate::tui::said::Said;
use crate::tui::{acts, news, target};
pub use memory::{offer, recall, remembered};
use settling::settle_pane;

/// After so many seconds without a key the overview shows the top of every list again.
const UNTOUCHED: i64 = 300;

/// Takes one message.
pub fn update(model: &mut Model, cx: &Context<'_>, keys: &Keymap, msg: Msg) -> Vec<Effect> {
    if let Msg::Answered { sent, .. } = &msg {
        model.status.on_its_way.arrived(sent.is_undo());
    }
    let mut effects = take(model, cx, keys, msg);
    for effect in &effects {
        if let Effect::Send(sent) = effect {
            model.status.on_its_way.sent(sent.is_undo());
        }
    }
    effects.extend(drafts::follow(model, cx));
    effects.extend(presence::follow(model, cx));
    tour::follow(model, cx.now);
    effects
}

fn take(model: &mut Model, cx: &Context<'_>, keys: &Keymap, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Input(input) if model.session.guard.lock.is_some() => lock::input(model, cx, input),
        Msg::Input(Input::Key(key)) => {
            let before = model.list(Pane::Incidents).cursor.on().cloned();
            let effects = press(model, cx, keys, key);
            // The next key may act on the row that this one has reached.
            let pane = model.place.pane;
            // Rows follow a filter that is typed with the next frame.
            if !model.filter.typing {
                settle_pane(model, cx, pane, Some(model.list(pane).page));
            }
            cover_range(model, cx, before.as_ref());
            effects
        }
        Msg::Input(Input::Paste(pasted)) => {
            paste::take(model, cx, &pasted);
            Vec::new()
        }
        // A place on the screen says nothing to whoever does not draw it.
        Msg::Input(Input::Answer | Input::Mouse(_)) => Vec::new(),
        Msg::Pointed(pointed) => pointer::take(model, cx, pointed),
        Msg::Applied(records) => {
            let mut effects = applied(model, &records);
            effects.extend(attention::of_records(model, cx, &records));
            effects
        }
        Msg::Lagged => {
            model.detail.about = None;
            vec![Effect::Load(None)]
        }
        Msg::Anew => {
            model.overlay = Overlay::Nothing;
            model.go_on();
            model.detail.about = None;
            model.log.clear();
            vec![Effect::Load(None)]
        }
        Msg::Answered { sent, results } => results::answered(model, cx, sent, results),
        Msg::Log { about, records } => results::log(model, cx, about.as_ref(), records),
        Msg::Past { at, desk } => results::past(model, cx, at, desk),
        Msg::Connection(connection) => {
            model.status.connection = connection;
            Vec::new()
        }
        Msg::Second(now) => second(model, cx, now),
        Msg::Met(others) => {
            model.session.company.others = others;
            Vec::new()
        }
        Msg::Edited(left) => {
            dialog::edited(model, cx, left);
            Vec::new()
        }
        Msg::Unlocked(right) => lock::checked(model, cx, right),
        Msg::Notice(text) => {
            model.complain(cx.now, text);
            Vec::new()
        }
    }
}

fn second(model: &mut Model, cx: &Context<'_>, now: Instant) -> Vec<Effect> {
    let locked = model.session.guard.second(now);
    // Whoever comes back, or only looks up, sees what is most urgent.
    if model.place.zoom == Zoom::Overview && model.session.guard.idle(now) >= UNTOUCHED {
        model.drift();
    }
    let mut effects = presence::beat(model, now);
    effects.extend(locked.then_some(Effect::Remember));
    effects.extend(attention::of_time(model, cx, now));
    effects
}

/// Puts cursors on their rows again and asks for logs that have come into view. To be called when
/// the desk or the model has changed, before drawing.
pub fn settle(model: &mut Model, cx: &Context<'_>, page: impl Fn(Pane) -> Option<usize>) -> Vec<Effect> {
    menu::follow(model, cx);
    if model.place.zoom == Zoom::Overview {
        model.look.overview = Pane::ALL.into_iter().filter(|pane| page(*pane).is_some()).collect();
        model.place.pane = model.shown_on_overview(model.place.pane);
    }
    for pane in Pane::ALL {
        // What nobody sees is not worked out.
        let seen = page(pane);
        if seen.is_some() || pane == model.place.pane {
            settle_pane(model, cx, pane, seen);
        }
    }
    let present = model.session.guard.present(cx.now);
    for done in [&mut model.status.undo, &mut model.status.redo] {
        done.retain(|done| present - done.at < UNDO_SECONDS);
    }
    tour::follow(model, cx.now);
    let seen = matches!(model.overlay, Overlay::Nothing) && model.session.guard.lock.is_none();
    let resting = target::incident(cx.desk, model).filter(|_| seen);
    model.look.news.look(resting, cx.now);
    results::wanted_log(model, cx)
}

/// A range reaches from where it began to the cursor: over the rows that the cursor went over, not
/// over those that have come between them since.
fn cover_range(model: &mut Model, cx: &Context<'_>, from: Option<&RowKey>) {
    let Some(range) = &model.marks.range else { return };
    let rows = cx.pane(model, Pane::Incidents);
    let anchor = rows.position(&RowKey::Incident(range.anchor));
    let here = model.list(Pane::Incidents).cursor.on().and_then(|key| rows.position(key));
    // Where it began has left the list: what is covered stays so.
    let (Some(began), Some(here)) = (anchor, here) else { return };
    let from = from.and_then(|key| rows.position(key)).unwrap_or(here);
    let between = |a: usize, b: usize, index: usize| (a.min(b)..=a.max(b)).contains(&index);
    let covered = (began.min(here)..=began.max(here)).filter_map(|index| {
        let number = rows.incident(index)?;
        (between(from, here, index) || range.covered.contains(&number)).then_some(number)
    });
    let covered = covered.collect();
    if let Some(range) = &mut model.marks.range {
        range.covered = covered;
    }
}

fn press(model: &mut Model, cx: &Context<'_>, keys: &Keymap, key: Key) -> Vec<Effect> {
    let asked = model.status.leaving.is_some();
    model.heard();
    let effects = pressed(model, cx, keys, key);
    // Whether to leave was asked before this key: it was the answer.
    if asked {
        model.status.leaving = None;
    }
    effects
}

fn pressed(model: &mut Model, cx: &Context<'_>, keys: &Keymap, key: Key) -> Vec<Effect> {
    model.session.guard.touched(cx.now);
    // Whatever the key is for: it is the one after the first.
    let before = model.place.prefix.take();
    if model.session.guard.held.is_some() {
        return lock::answer(model, cx, key);
    }
    // Another moment knows nothing of what came since.
    if model.look.standstill.is_none()
        && let Some(away) = model.look.news.key(cx.now, cx.desk.world().seq)
    {
        tell_what_came(model, cx, away);
    }
    if key == SKIP && model.look.tour.is_some() {
        tour::skip(model);
        return Vec::new();
    }
    // A form and a text that is typed can be locked too.
    if let (true, Meaning::Action(action)) = (key.ctrl, keys.meaning(None, key))
        && action.reach == Reach::Typing
    {
        return (action.run)(model, cx);
    }
    match &model.overlay {
        Overlay::Dialog(_) => return dialog::press(model, cx, key),
        Overlay::Command(_) => return command::press(model, cx, key),
        Overlay::Palette(_) => return palette::press(model, cx, key),
        Overlay::Menu(_) => return menu::press(model, cx, keys, before, key),
        Overlay::Confirm(_) => return confirm::press(model, key),
        Overlay::Help(help) if help.searching => return help::press(model, key),
        Overlay::Help(_) | Overlay::Pager(_) | Overlay::Nothing => {}
    }
    if model.filter.typing {
        return filter::press(model, cx, key);
    }
    if key == Key::ctrl('z') {
        return vec![Effect::Suspend];
    }
    match keys.meaning(before, key) {
        Meaning::Prefix => {
            model.place.prefix = Some(key);
            Vec::new()
        }
        Meaning::Nothing => {
            let keys = before.into_iter().chain([key]).map(|key| key.to_string()).collect();
            model.complain(cx.now, Barred::NoSuchKey { keys });
            Vec::new()
        }
        // What is read over the panes hides what an act would apply to.
        Meaning::Action(action) if reading(model) && action.reach == Reach::Panes => {
            model.complain(cx.now, Barred::Covered);
            Vec::new()
        }
        Meaning::Action(action) => match acts::begin(model, cx, action) {
            Ok(effects) => effects,
            Err(why) => {
                model.complain(cx.now, why);
                Vec::new()
            }
        },
    }
}

/// One line for whoever comes back.
fn tell_what_came(model: &mut Model, cx: &Context<'_>, away: i64) {
    let Some(since) = model.look.news.since else { return };
    let came = news::summary(news::meanwhile(&model.log, since, &model.session.user));
    if !came.is_nothing() {
        model.say(cx.now, Said::Away { away, came });
    }
}

fn reading(model: &Model) -> bool {
    matches!(model.overlay, Overlay::Help(_) | Overlay::Pager(_))
}

fn applied(model: &mut Model, records: &[Record]) -> Vec<Effect> {
    model.look.news.heard(records, &model.session.user);
    for record in records {
        if model.log.back().is_none_or(|last| last.seq < record.seq) {
            model.log.push_back(record.clone());
        }
    }
    while model.log.len() > LOG_KEPT {
        model.log.pop_front();
    }
    let excess = model.status.undo.len().saturating_sub(UNDO_KEPT);
    model.status.undo.drain(..excess);
    results::refresh_log(model, records)
}
