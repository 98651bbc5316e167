//! `:at 13:10`, `:at 2026-11-24T13:10`, `:now`: the desk as it was, to be looked at.

use crate::domain::base::moment::Way;
use crate::tui::command::{Command, Typed};
use crate::tui::context::Context;
use crate::tui::forms::when;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::said::Said;
use crate::words::console::OfView;

pub(super) const AT: Command = Command::new(&["at"], Typed::At, at);

pub(super) const NOW: Command = Command::new(&["now"], Typed::Now, |model, _, _| match model.go_on() {
    true => Ok(vec![Effect::GoOn]),
    false => Err(OfView::AtPresent.into()),
});

fn at(model: &mut Model, cx: &Context<'_>, args: &str) -> Result<Vec<Effect>, Said> {
    // From within the past, times are still meant from the present one left.
    let at = when::meant(args, Way::Back, cx.present())?;
    if at > cx.now && model.look.standstill.is_none() {
        return Err(OfView::InFuture.into());
    }
    Ok(vec![Effect::Past(at)])
}
