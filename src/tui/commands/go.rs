//! To a pane, or to an incident.

use super::{nothing, numbers, run};
use crate::domain::filter::Query;
use crate::domain::incident::Number;
use crate::tui::command::Command;
use crate::tui::context::Context;
use crate::tui::list::RowKey;
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;

pub(super) const INCIDENTS: Command = Command {
    names: &["inc", "incident"],
    args: "[NUMBER]",
    doc: "the queue, or one incident of it",
    complete: numbers,
    run: incidents,
};

pub(super) const CLOCKS: Command = Command {
    names: &["clk"],
    args: "",
    doc: "every running limit",
    complete: nothing,
    run: |model, cx, _| run(model, cx, "clocks"),
};

pub(super) const UPDATES: Command = Command {
    names: &["upd"],
    args: "",
    doc: "the update schedule",
    complete: nothing,
    run: |model, cx, _| run(model, cx, "updates"),
};

pub(super) const STORAGE: Command = Command {
    names: &["sto"],
    args: "",
    doc: "storage of the tenants",
    complete: nothing,
    run: |model, cx, _| run(model, cx, "storage"),
};

pub(super) const LICENCES: Command = Command {
    names: &["lic", "cred"],
    args: "",
    doc: "licences and credits",
    complete: nothing,
    run: |model, cx, _| run(model, cx, "licences"),
};

pub(super) const AVAILABILITY: Command = Command {
    names: &["avail"],
    args: "",
    doc: "contract years",
    complete: nothing,
    run: |model, cx, _| run(model, cx, "availability"),
};

pub(super) const CONTRACTS: Command = Command {
    names: &["con"],
    args: "",
    doc: "contracts: phase, hours, backups, contacts",
    complete: nothing,
    run: |model, cx, _| run(model, cx, "contracts"),
};

pub(super) const LOG: Command = Command {
    names: &["log"],
    args: "",
    doc: "what happened",
    complete: nothing,
    run: |model, cx, _| {
        let log = crate::tui::acts::ACTIONS.iter().find(|action| action.name == "log");
        Ok(log.map(|action| (action.run)(model, cx)).unwrap_or_default())
    },
};

fn incidents(model: &mut Model, cx: &Context<'_>, args: &str) -> Result<Vec<Effect>, String> {
    if args.is_empty() {
        return run(model, cx, "incidents");
    }
    let number: Number = args.parse().map_err(|e: crate::domain::incident::NotANumber| e.to_string())?;
    let incident =
        cx.desk.world().incident(number).ok_or_else(|| format!("there is no incident {number}"))?;
    let query = Query::new(&model.filter.filter, cx.desk, &model.session.user, cx.now);
    if let Some(term) = query.hides(incident) {
        return Err(format!("{number} is hidden by `{term}`: [\\] clears the filter"));
    }
    let effects = run(model, cx, "incidents")?;
    model.list_mut(Pane::Incidents).cursor.send_to(RowKey::Incident(number));
    Ok(effects)
}
