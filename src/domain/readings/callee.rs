//! Who is called for a level of a ladder.

use super::desk::Desk;
use crate::domain::base::kept::Kept;
use crate::domain::contract::{Contract, LadderStep, Requester, Trigger};
use crate::domain::facts::incident::{Change, Incident, Step};

/// What follows from a step that calls its level by itself (F262): the call, as the clock records it.
pub fn called_by_itself(
    incident: &Incident,
    contract: &Contract,
    desk: &Desk,
    step: &Step,
) -> Option<Change> {
    let Step::Level { level, .. } = step else { return None };
    let priority = incident.class.priority;
    let mut steps = contract.ladder.iter().filter(|step| step.priorities.contains(&priority));
    let step = steps.find(|step| step.level == *level && step.trigger == Trigger::Received)?;
    Some(Change::Escalated {
        level: *level,
        who: of(desk, contract, step).into(),
        reason: Kept::Critical.into(),
        requested_by: Requester::Rule,
        asked_by: None,
    })
}

/// Who is called for a step: in the contract's words, otherwise whom the desk has set; empty where
/// neither names anybody.
pub fn of<'a>(desk: &'a Desk, contract: &Contract, step: &'a LadderStep) -> &'a str {
    let own = || desk.world().callee(&contract.id, step.level).map_or("", |callee| callee.who.as_str());
    if step.who.is_empty() { own() } else { &step.who }
}
