//! `:handover 06:00`: what the next shift has to know.

use crate::report::handover::Handover;
use crate::tui::command::{Command, Typed};
use crate::tui::context::Context;
use crate::tui::forms::when;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::overlay::Pager;
use crate::tui::said::Said;
use crate::words::console::Term;

pub(super) const COMMAND: Command = Command::new(&["handover"], Typed::Handover, run);

/// Length of a shift, in seconds.
const SHIFT: i64 = 8 * 3_600;

fn run(model: &mut Model, cx: &Context<'_>, args: &str) -> Result<Vec<Effect>, Said> {
    let since = match args {
        "" => cx.now - SHIFT,
        text => when::past(text, cx.present())?,
    };
    let handover = Handover::of(cx.words(), cx.desk, model.log.iter(), since, cx.now);
    let mut lines: Vec<String> = handover.text().lines().map(str::to_owned).collect();
    // The console keeps the latest records only.
    if model.log.front().is_some_and(|oldest| oldest.seq > 1 && oldest.recorded >= since) {
        lines.push(String::new());
        lines.push(cx.words().term(Term::MoreInReport).to_owned());
    }
    model.overlay = Overlay::Pager(Pager { title: handover.title, lines, ..Pager::default() });
    Ok(Vec::new())
}
