//! `:theme`, `:theme light`

use crate::tui::command::{Command, Typed};
use crate::tui::commands::complete::beginning;
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::overlay::{Menu, MenuKind};
use crate::tui::said::Said;
use crate::words::console::OfView;

pub(super) const COMMAND: Command = Command { names: &["theme"], is: Typed::Theme, complete, run };

/// Without a name the menu opens, in which each is seen before it is chosen.
fn run(model: &mut Model, cx: &Context<'_>, name: &str) -> Result<Vec<Effect>, Said> {
    if name.is_empty() {
        let index = model.session.themes.chosen();
        model.overlay = Overlay::Menu(Menu { kind: MenuKind::Themes, index });
        return Ok(Vec::new());
    }
    let known = || model.session.themes.all().iter().map(|offered| offered.name.clone()).collect();
    let place = model.session.themes.place(name);
    let place = place.ok_or_else(|| OfView::NoTheme { name: name.to_owned(), known: known() })?;
    model.session.themes.choose(place)?;
    model.say(cx.now, OfView::Theme(name.to_owned()));
    Ok(vec![Effect::Remember])
}

fn complete(model: &Model, _: &Context<'_>, typed: &str) -> Vec<String> {
    beginning(typed, model.session.themes.all().iter().map(|offered| offered.name.as_str()))
}
