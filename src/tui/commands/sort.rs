//! `:sort due`

use crate::domain::readings::filter::SORTS;
use crate::tui::acts;
use crate::tui::command::{Command, Typed};
use crate::tui::commands::complete::beginning;
use crate::tui::context::Context;
use crate::tui::model::Model;

pub(super) const COMMAND: Command = Command {
    names: &["sort"],
    is: Typed::Sort,
    complete,
    run: |model, _, args| {
        acts::sort::by(model, args)?;
        Ok(Vec::new())
    },
};

fn complete(_: &Model, _: &Context<'_>, typed: &str) -> Vec<String> {
    beginning(typed, SORTS.map(|(word, _)| word))
}
