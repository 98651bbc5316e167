//! Telephony that fails and works again.

use std::collections::BTreeSet;

use super::report::said::functions;
use super::{Decide, Scene, change};
use crate::domain::contract::Contract;
use crate::domain::event::Event;
use crate::domain::incident::{Change, Incident, Number};
use crate::domain::refusal::{Earlier, Refusal};
use crate::domain::text::Text;

/// Begins or ends the span in which primary functions of telephony fail (A05). It is kept apart from
/// the priority: both together make an outage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telephony {
    pub number: Number,
    pub works: bool,
    /// Functions that fail, by the contract's names; no calls are possible when left out.
    pub fails: Option<BTreeSet<Text>>,
}

impl Decide for Telephony {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        // It may have failed before anybody reported it.
        let incident = scene.open_incident_of_any_time(self.number)?;
        let what = match (incident.outage(), self.works) {
            (None, true) => {
                let what = format!("telephony is not down for {}", self.number);
                return Err(Refusal::state(what, "nothing is left to end"));
            }
            (Some(outage), true) => {
                scene.follows(Earlier::Outage, outage.since)?;
                Change::TelephonyUp
            }
            (Some(outage), false) => {
                let fails = self.failing(scene, incident)?.filter(|fails| *fails != outage.fails);
                let Some(functions) = fails else {
                    let what = format!("telephony is down for {} since {}", self.number, outage.since);
                    return Err(Refusal::state(
                        what,
                        "say when it works again, or that something else fails",
                    ));
                };
                scene.follows(Earlier::OutageBefore, outage.since)?;
                Change::FunctionsFail { functions }
            }
            (None, false) => {
                promised(scene.contract(incident)?)?;
                if let Some(ended) = incident.outages.last().and_then(|outage| outage.until) {
                    scene.follows(Earlier::OutageEnded, ended)?;
                }
                match self.failing(scene, incident)? {
                    None => Change::TelephonyDown,
                    Some(functions) => Change::FunctionsFail { functions },
                }
            }
        };
        Ok(vec![change(self.number, what)])
    }
}

impl Telephony {
    fn failing(&self, scene: &Scene<'_>, incident: &Incident) -> Result<Option<BTreeSet<Text>>, Refusal> {
        let named = self.fails.as_ref().filter(|fails| !fails.is_empty());
        named.map(|fails| functions(fails, scene.contract(incident)?)).transpose()
    }
}

/// Refused where the contract promises nothing about telephony: nothing would come of it but another
/// contract's sentences (A73).
pub(super) fn promised(contract: &Contract) -> Result<(), Refusal> {
    if contract.availability.is_some() || contract.reporting.functions.is_some() {
        return Ok(());
    }
    let what = format!("{} says nothing of telephony that fails", contract.id);
    Err(Refusal::state(what, "write it into a note"))
}
