//! More is said about an incident.

use std::collections::BTreeSet;

use super::report::said::{SAID, checked, counted};
use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::{About, Field, INCIDENT, about, act};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Contract;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::{Change, Incident, Said};
use crate::domain::readings::refusal::{OfReport, Refusal};

act! {
    /// Writes down what was not said with the report, such as required details that were asked for.
    pub struct Describe = Incident "describe", About::Incident(about::Incident::Describe) => {
        number: Number = INCIDENT,
        said: Said = Field::group(&SAID),
    }
}

impl Decide for Describe {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        let tenant = scene.desk.world().tenants.get(incident.tenant);
        let code = tenant.and_then(|tenant| tenant.licence_code(&contract.id)).map(|code| &**code);
        let mut said = checked(scene, &self.said, contract, code)?;
        let known = incident.account();
        let all: Vec<&Text> = known.details.keys().chain(said.details.keys()).collect();
        counted(scene, contract, &all, known.description.is_some() || said.description.is_some());
        said.description = said.description.filter(|text| known.description.as_ref() != Some(text));
        said.component = said.component.filter(|name| known.component.as_ref() != Some(name));
        said.details.retain(|key, value| known.details.get(key) != Some(value));
        said.failing = said.failing.filter(|failing| *failing != known.failing);
        if said.is_empty() {
            return Err(Refusal::of(OfReport::NothingNew(self.number)));
        }
        let outage = said.failing.as_ref().and_then(|failing| outage_changed(incident, contract, failing));
        let changes = [Change::Described(said)].into_iter().chain(outage);
        Ok(changes.map(|what| change(self.number, what)).collect())
    }
}

/// What fails now is what the outage that lasts consists of from now on; it is over when calls can be
/// placed and received.
fn outage_changed(incident: &Incident, contract: &Contract, failing: &BTreeSet<Text>) -> Option<Change> {
    let outage = incident.outage()?;
    let calls = &contract.reporting.functions.as_ref()?.calls;
    if !calls.iter().any(|call| failing.contains(&**call)) {
        return Some(Change::TelephonyUp);
    }
    let functions = failing.clone();
    (functions != outage.fails).then_some(Change::FunctionsFail { functions })
}
