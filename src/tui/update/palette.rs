//! Keys while the palette is open.

use crate::tui::acts;
use crate::tui::choices::{self, Entry};
use crate::tui::context::Context;
use crate::tui::forms::{edit, insert};
use crate::tui::key::{Code, Key};
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::overlay::CommandLine;
use crate::tui::said::Said;

pub(super) fn press(model: &mut Model, cx: &Context<'_>, key: Key) -> Vec<Effect> {
    let Overlay::Palette(palette) = &mut model.overlay else { return Vec::new() };
    let last = choices::entries(cx.words(), palette.input.value()).len().saturating_sub(1);
    match (key.code, key.ctrl) {
        (Code::Esc, _) | (Code::Char('c'), true) => model.overlay = Overlay::Nothing,
        (Code::Down | Code::Tab, _) | (Code::Char('n' | 'j'), true) => {
            palette.index = (palette.index + 1).min(last);
        }
        (Code::Up | Code::BackTab, _) | (Code::Char('p' | 'k'), true) => {
            palette.index = palette.index.saturating_sub(1);
        }
        (Code::PageDown, _) => palette.index = (palette.index + 10).min(last),
        (Code::PageUp, _) => palette.index = palette.index.saturating_sub(10),
        (Code::Enter, _) => return choose(model, cx),
        _ => {
            if edit(&mut palette.input, key) {
                palette.index = 0;
            }
        }
    }
    Vec::new()
}

/// A command that wants words is handed to the command line.
fn choose(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let Overlay::Palette(palette) = std::mem::take(&mut model.overlay) else { return Vec::new() };
    match choices::entries(cx.words(), palette.input.value()).get(palette.index) {
        Some(Entry::Action(action)) => match acts::begin(model, cx, action) {
            Ok(effects) => return effects,
            Err(why) => model.complain(cx.now, Said::BarredAct(action.verb, why)),
        },
        Some(Entry::Command(command)) if !cx.words().typed(command.is).args.is_empty() => {
            model.overlay = Overlay::Command(CommandLine::with(&format!("{} ", command.name())));
        }
        Some(Entry::Command(command)) => match (command.run)(model, cx, "") {
            Ok(effects) => return effects,
            Err(why) => model.complain(cx.now, why),
        },
        None => {}
    }
    Vec::new()
}

pub(super) fn paste(model: &mut Model, text: &str) -> usize {
    let Overlay::Palette(palette) = &mut model.overlay else { return 0 };
    palette.index = 0;
    insert(&mut palette.input, text)
}
