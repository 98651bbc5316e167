//! `:why 4711`: why an incident is not to be seen.

use crate::domain::base::number::Number;
use crate::domain::readings::filter::Query;
use crate::domain::readings::refusal::Common;
use crate::tui::command::{Command, Typed};
use crate::tui::commands::complete::numbers;
use crate::tui::context::Context;
use crate::tui::list::Keyed;
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;
use crate::tui::said::Said;
use crate::words::asked::Shown;

pub(super) const COMMAND: Command = Command { names: &["why"], is: Typed::Why, complete: numbers, run };

fn run(model: &mut Model, cx: &Context<'_>, args: &str) -> Result<Vec<Effect>, Said> {
    let number: Number = args.parse()?;
    let none = || cx.words().reason(&Common::NoIncident(number).into()).what;
    let incident = cx.desk.world().incident(number).ok_or_else(none)?;
    let query = Query::new(&model.filter.filter, cx.desk, &model.session.user, cx.now);
    let key = crate::tui::list::RowKey::Incident(number);
    let shown = match (query.hides(incident), cx.pane(model, Pane::Incidents).position(&key)) {
        (Some(term), _) => Shown::Hidden { number, term: term.to_string() },
        (None, Some(position)) => {
            let (place, of) = (position + 1, cx.pane(model, Pane::Incidents).len());
            let sorting = Some(model.filter.filter.sorting()).filter(|terms| !terms.is_empty());
            Shown::Row { number, place, of, sorting }
        }
        (None, None) if incident.closed.is_some() => Shown::Closed(number),
        (None, None) => Shown::ToCome(number),
    };
    model.say(cx.now, cx.words().shown(&shown));
    Ok(Vec::new())
}
