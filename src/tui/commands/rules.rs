//! `:rules`: by which contracts and settings the desk decides.

use crate::report::rules;
use crate::tui::command::{Command, Typed};
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::overlay::Pager;
use crate::tui::said::Said;
use crate::words::console::Term;

pub(super) const COMMAND: Command = Command::new(&["rules"], Typed::Rules, run);

fn run(model: &mut Model, cx: &Context<'_>, _args: &str) -> Result<Vec<Effect>, Said> {
    let lines = rules::text(cx.words(), cx.desk.contracts()).lines().map(str::to_owned).collect();
    model.overlay =
        Overlay::Pager(Pager { title: cx.words().term(Term::Rules).to_owned(), lines, ..Pager::default() });
    Ok(Vec::new())
}
