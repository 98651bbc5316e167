//! To a pane, or to an incident.

use crate::domain::base::number::Number;
use crate::domain::readings::filter::Query;
use crate::tui::acts;
use crate::tui::barred::Barred;
use crate::tui::command::{Command, Typed};
use crate::tui::commands::complete::numbers;
use crate::tui::context::Context;
use crate::tui::list::RowKey;
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;
use crate::tui::said::Said;
use crate::tui::verb::Verb;
use crate::words::console::OfCommand;

pub(super) const INCIDENTS: Command =
    Command { names: &["inc", "incident"], is: Typed::Incidents, complete: numbers, run: incidents };

pub(super) const CLOCKS: Command =
    Command::new(&["clk"], Typed::Clocks, |model, cx, _| to(model, cx, Verb::Clocks));

pub(super) const UPDATES: Command =
    Command::new(&["upd"], Typed::Updates, |model, cx, _| to(model, cx, Verb::Updates));

pub(super) const STORAGE: Command =
    Command::new(&["sto"], Typed::Storage, |model, cx, _| to(model, cx, Verb::Storage));

pub(super) const LICENCES: Command =
    Command::new(&["lic", "cred"], Typed::Licences, |model, cx, _| to(model, cx, Verb::Licences));

pub(super) const AVAILABILITY: Command =
    Command::new(&["avail"], Typed::Availability, |model, cx, _| to(model, cx, Verb::Availability));

pub(super) const CONTRACTS: Command =
    Command::new(&["con"], Typed::Contracts, |model, cx, _| to(model, cx, Verb::Contracts));

pub(super) const LOG: Command = Command::new(&["log"], Typed::Log, |model, cx, _| to(model, cx, Verb::Log));

pub(super) const TRENDS: Command =
    Command::new(&["trends"], Typed::Trends, |model, cx, _| to(model, cx, Verb::Trends));

/// To a pane, as the action for it goes there.
fn to(model: &mut Model, cx: &Context<'_>, verb: Verb) -> Result<Vec<Effect>, Said> {
    let action = acts::find(verb);
    Ok(action.map(|action| acts::begin(model, cx, action)).transpose()?.unwrap_or_default())
}

fn incidents(model: &mut Model, cx: &Context<'_>, args: &str) -> Result<Vec<Effect>, Said> {
    if args.is_empty() {
        return to(model, cx, Verb::Incidents);
    }
    let number: Number = args.parse()?;
    let incident = cx.desk.world().incident(number).ok_or(OfCommand::NoIncident(number))?;
    let query = Query::new(&model.filter.filter, cx.desk, &model.session.user, cx.now);
    if let Some(term) = query.hides(incident) {
        return Err(Barred::Hidden { number, term: term.to_string() }.into());
    }
    let effects = to(model, cx, Verb::Incidents)?;
    model.list_mut(Pane::Incidents).cursor.send_to(RowKey::Incident(number));
    Ok(effects)
}
