//! `:filter p:1 is:unowned`

use crate::domain::readings::filter::Looks;
use crate::tui::acts;
use crate::tui::command::{Command, Typed};
use crate::tui::context::Context;
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;
use crate::tui::said::Said;

pub(super) const COMMAND: Command = Command { names: &["filter"], is: Typed::Filter, complete, run };

fn run(model: &mut Model, _: &Context<'_>, args: &str) -> Result<Vec<Effect>, Said> {
    acts::filter::set(model, args)?;
    model.go_to(Pane::Incidents, model.place.zoom);
    Ok(Vec::new())
}

/// Keys for the last word.
fn complete(_: &Model, _: &Context<'_>, typed: &str) -> Vec<String> {
    let (before, last) = typed.rsplit_once(' ').map_or(("", typed), |(before, last)| (before, last));
    let sign = &last[..last.len() - last.trim_start_matches(['-', '!']).len()];
    let fitting =
        Looks::ALL.iter().map(|looks| looks.key()).filter(|key| key.starts_with(&last[sign.len()..]));
    fitting.map(|key| format!("{before} {sign}{key}").trim_start().to_owned()).collect()
}
