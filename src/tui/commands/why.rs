//! `:why 4711`: why an incident is not to be seen.

use super::numbers;
use crate::domain::filter::Query;
use crate::domain::incident::Number;
use crate::tui::command::{Command, Typed};
use crate::tui::context::Context;
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;
use crate::tui::said::Said;

pub(super) const COMMAND: Command = Command { names: &["why"], is: Typed::Why, complete: numbers, run };

fn run(model: &mut Model, cx: &Context<'_>, args: &str) -> Result<Vec<Effect>, Said> {
    let number: Number = args.parse().map_err(|e: crate::domain::incident::NotANumber| e.to_string())?;
    let incident =
        cx.desk.world().incident(number).ok_or_else(|| format!("there is no incident {number}"))?;
    let query = Query::new(&model.filter.filter, cx.desk, &model.session.user, cx.now);
    let key = crate::tui::list::RowKey::Incident(number);
    let text = match (query.hides(incident), cx.rows.position(cx.desk, model, Pane::Incidents, &key)) {
        (Some(term), _) => format!("{number} is hidden by `{term}`"),
        (None, Some(position)) => {
            let (place, total) = (position + 1, cx.rows.len(model, Pane::Incidents));
            let sorting = model.filter.filter.sorting();
            let order = if sorting.is_empty() { "priority, time of receipt, number" } else { &sorting };
            format!("{number} is row {place} of {total}, by {order}")
        }
        (None, None) if incident.closed.is_some() => {
            format!("{number} is closed: `is:done` or its number as filter shows it")
        }
        (None, None) => format!("{number} is about to appear"),
    };
    model.say(cx.now, text);
    Ok(Vec::new())
}
