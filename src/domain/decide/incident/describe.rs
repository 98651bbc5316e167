//! More is said about an incident.

use super::report::said::checked;
use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number, Said};
use crate::domain::refusal::Refusal;

/// Writes down what was not said with the report, such as required details that were asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Describe {
    pub number: Number,
    pub said: Said,
}

impl Decide for Describe {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        let tenant = scene.desk.world().tenants.get(incident.tenant);
        let code = tenant.and_then(|tenant| tenant.licence_code(&contract.id)).map(|code| &**code);
        let mut said = checked(&self.said, contract, code)?;
        let known = incident.account();
        said.description = said.description.filter(|text| known.description.as_ref() != Some(text));
        said.component = said.component.filter(|name| known.component.as_ref() != Some(name));
        said.details.retain(|key, value| known.details.get(key) != Some(value));
        said.failing = said.failing.filter(|failing| *failing != known.failing);
        if said.is_empty() {
            let what = format!("nothing new is said about {}", self.number);
            return Err(Refusal::state(what, "give a description, a component or a detail"));
        }
        Ok(vec![change(self.number, Change::Described(said))])
    }
}
