//! Keys while something is looked for in the help.

use crate::tui::forms::{edit, insert};
use crate::tui::key::{Code, Key};
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;

/// Enter keeps what was found, Esc shows everything again.
pub(super) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    let Overlay::Help(help) = &mut model.overlay else { return Vec::new() };
    match (key.code, key.ctrl) {
        (Code::Enter, _) => help.searching = false,
        (Code::Esc, _) | (Code::Char('c'), true) => {
            help.searching = false;
            help.search.reset();
        }
        (Code::Down, _) => help.scroll = help.scroll.saturating_add(1),
        (Code::Up, _) => help.scroll = help.scroll.saturating_sub(1),
        _ => {
            if edit(&mut help.search, key) {
                help.scroll = 0;
            }
        }
    }
    Vec::new()
}

pub(super) fn paste(model: &mut Model, text: &str) -> usize {
    let Overlay::Help(help) = &mut model.overlay else { return 0 };
    help.scroll = 0;
    insert(&mut help.search, text)
}
