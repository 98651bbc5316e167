//! Keys while a command is typed.

use crate::tui::commands;
use crate::tui::context::Context;
use crate::tui::forms::{edit, insert};
use crate::tui::key::{Code, Key};
use crate::tui::model::{HISTORY_KEPT, Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::overlay::CommandLine;
use crate::tui::recall::remember;

pub(super) fn press(model: &mut Model, cx: &Context<'_>, key: Key) -> Vec<Effect> {
    let Overlay::Command(line) = &mut model.overlay else { return Vec::new() };
    match (key.code, key.ctrl) {
        (Code::Enter, _) => return run(model, cx),
        (Code::Esc, _) | (Code::Char('c'), true) => model.overlay = Overlay::Nothing,
        (Code::Backspace, _) if line.input.value().is_empty() => model.overlay = Overlay::Nothing,
        (Code::Up, _) | (Code::Char('p'), true) => {
            line.recall.recall(&mut line.input, &model.memory.history, true);
        }
        (Code::Down, _) | (Code::Char('n'), true) => {
            line.recall.recall(&mut line.input, &model.memory.history, false);
        }
        (Code::Tab, _) => complete(model, cx, true),
        (Code::BackTab, _) => complete(model, cx, false),
        _ => {
            if edit(&mut line.input, key) {
                line.edited();
            }
        }
    }
    Vec::new()
}

fn complete(model: &mut Model, cx: &Context<'_>, forward: bool) {
    let Overlay::Command(line) = &model.overlay else { return };
    let all: Vec<String> =
        commands::candidates(model, cx, line.typed()).into_iter().map(|candidate| candidate.line).collect();
    if let Overlay::Command(line) = &mut model.overlay {
        line.recall.complete(&mut line.input, &all, forward);
    }
}

/// What was not understood is answered, and can be had back to be mended: the line is empty for the next.
fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let Overlay::Command(line) = std::mem::take(&mut model.overlay) else { return Vec::new() };
    let text = line.input.value().trim().to_owned();
    if text.is_empty() {
        return Vec::new();
    }
    match commands::run(model, cx, &text) {
        Ok(mut effects) => {
            remember(&mut model.memory.history, text, HISTORY_KEPT);
            effects.push(Effect::Remember);
            effects
        }
        Err(complaint) => {
            remember(&mut model.memory.history, text, HISTORY_KEPT);
            model.overlay =
                Overlay::Command(CommandLine { complaint: Some(complaint), ..CommandLine::default() });
            Vec::new()
        }
    }
}

/// Pasted text is text: it runs nothing.
pub(super) fn paste(model: &mut Model, text: &str) -> usize {
    let Overlay::Command(line) = &mut model.overlay else { return 0 };
    line.edited();
    insert(&mut line.input, text)
}
