//! The target that the provider sets where the contract leaves it to the provider.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Work as W;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, about, act};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfTarget, Refusal};

act! {
    /// Sets a target for one clock of one incident, where the contract says that the provider sets it
    /// (F271).
    pub struct SetTarget = Incident "target", About::Incident(about::Incident::Target) => {
        number: Number = INCIDENT,
        /// Name of the clock.
        clock: Text = Field::argument("clock", Kind::Line, Label::Work(W::Clock)),
        /// Counted seconds on the clock's own calendar, from receipt.
        seconds: i64 = Field::argument("length", Kind::Length, Label::Work(W::TargetLength)).shown("SPAN"),
    }
}

impl Decide for SetTarget {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        let priority = incident.class.priority;
        let own = contract.clock(&self.clock).and_then(|rule| Some((rule, rule.target(priority)?)));
        let Some((rule, target)) = own else {
            let known = contract.clocks.iter().filter(|rule| rule.target(priority).is_some());
            let known = known.map(|rule| rule.name.clone()).collect();
            let (number, clock, contract) = (self.number, self.clock.clone(), contract.id.clone());
            return Err(Refusal::of(OfTarget::NoClock { number, clock, contract, known }));
        };
        if target.limit.is_some() {
            let cite = target.cites.first();
            let given = OfTarget::Given { clock: rule.name.clone(), priority };
            return Err(Refusal::against(contract, cite, given));
        }
        if self.seconds < 1 {
            return Err(Refusal::of(OfTarget::NoTime));
        }
        if contract.calendar(target.counting).due(incident.received, self.seconds).is_err() {
            let (seconds, contract) = (self.seconds, contract.id.clone());
            return Err(Refusal::of(OfTarget::TooLong { seconds, contract }));
        }
        let (clock, seconds) = (self.clock.clone(), self.seconds);
        let set = incident.life.set_targets(&clock).last().map(|(_, seconds)| seconds);
        if set == Some(seconds) {
            return Ok(Vec::new());
        }
        Ok(vec![change(self.number, Change::TargetSet { clock, seconds })])
    }
}
