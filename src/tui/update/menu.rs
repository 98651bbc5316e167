//! Keys while a menu is open: it only chooses.

use crate::tui::context::Context;
use crate::tui::key::{Code, Key};
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::overlay::{Menu, MenuKind};
use crate::tui::{acts, choices};

pub(super) fn press(model: &mut Model, cx: &Context<'_>, key: Key) -> Vec<Effect> {
    let Overlay::Menu(menu) = &model.overlay else { return Vec::new() };
    let menu = *menu;
    let items = choices::items(model, cx, menu.kind);
    let last = items.len().saturating_sub(1);
    let to = match key.code {
        Code::Down | Code::Char('j') => Some((menu.index + 1).min(last)),
        Code::Up | Code::Char('k') => Some(menu.index.saturating_sub(1)),
        Code::Home => Some(0),
        Code::End => Some(last),
        _ => None,
    };
    match (key.code, to) {
        (_, Some(index)) => model.overlay = Overlay::Menu(Menu { index, ..menu }),
        (Code::Esc | Code::Char('q'), _) => model.overlay = Overlay::Nothing,
        (Code::Char('c'), _) if key.ctrl => model.overlay = Overlay::Nothing,
        (Code::Enter | Code::Char(' '), _) => return choose(model, cx, menu, key),
        _ => {}
    }
    Vec::new()
}

fn choose(model: &mut Model, cx: &Context<'_>, menu: Menu, key: Key) -> Vec<Effect> {
    match menu.kind {
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
