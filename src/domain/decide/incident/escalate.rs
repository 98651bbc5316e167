//! Calling a level of the ladder.

use super::{Decide, Scene, change, required};
use crate::domain::contract::{Contract, RuleId};
use crate::domain::escalation::{self, Rung};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Incident, Number, Requester};
use crate::domain::refusal::{Part, Refusal};
use crate::domain::text::Text;

/// Calls a level of the ladder. Being due is automatic; the escalation itself is this act (A17).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalate {
    pub number: Number,
    pub level: u8,
    pub reason: Text,
    pub requested_by: Requester,
    /// Who asked, by name.
    pub asked_by: Option<Text>,
}

impl Decide for Escalate {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        required(&self.reason, Part::EscalationReason)?;
        let asked = matches!(self.requested_by, Requester::Reseller | Requester::Customer);
        let again = contract.again && asked;
        if let Some(done) = incident.escalations.iter().find(|e| e.level >= self.level).filter(|_| !again) {
            let what =
                format!("{} is escalated to level {} since {}", self.number, done.level, scene.wall(done.at));
            let mend = if contract.again {
                "say that the customer asks for it"
            } else {
                "call the next level, or add a note"
            };
            return Err(Refusal::state(what, mend));
        }
        let who = self.responsible(scene, incident, contract)?;
        let (level, reason, requested_by) = (self.level, self.reason.clone(), self.requested_by);
        let asked_by = self.asked_by.clone().filter(|name| !name.is_empty());
        let escalated = Change::Escalated { level, who, reason, requested_by, asked_by };
        Ok(vec![change(self.number, escalated)])
    }
}

impl Escalate {
    fn responsible(
        &self,
        scene: &Scene<'_>,
        incident: &Incident,
        contract: &Contract,
    ) -> Result<Text, Refusal> {
        let rungs = escalation::ladder(incident, contract);
        let rung = rungs.iter().find(|rung| rung.step.level == self.level);
        let named = contract.ladder.iter().find(|step| step.level == self.level);
        match (rung, named) {
            (Some(rung), _) if rung.is_due(scene.now) => {
                Ok(escalation::callee(scene.desk, contract, rung.step).into())
            }
            (_, Some(step)) if self.level == contract.manual_level => {
                Ok(escalation::callee(scene.desk, contract, step).into())
            }
            (_, None) => {
                let levels: Vec<String> = contract.ladder.iter().map(|step| step.level.to_string()).collect();
                let what = format!("{} has no escalation level {}", contract.id, self.level);
                let mend = match levels.is_empty() {
                    true => "it has no ladder at all; write down with a note whom you call".to_owned(),
                    false => format!("its levels are {}", levels.join(", ")),
                };
                Err(Refusal::state(what, mend))
            }
            (rung, Some(step)) => Err(self.not_due(scene, contract, rung, step.cites.first())),
        }
    }

    fn not_due(
        &self,
        scene: &Scene<'_>,
        contract: &Contract,
        rung: Option<&Rung<'_>>,
        cite: Option<&RuleId>,
    ) -> Refusal {
        let what = format!("level {} is not due for {}", self.level, self.number);
        let mend = match rung.and_then(|rung| rung.at) {
            Some(at) => {
                format!(
                    "it is due from {}; level {} can be called now",
                    scene.wall(at),
                    contract.manual_level
                )
            }
            None => format!("level {} can be called by hand", contract.manual_level),
        };
        Refusal::rule(contract, cite, what, mend)
    }
}
