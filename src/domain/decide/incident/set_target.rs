//! The target that the provider sets where the contract leaves it to the provider.

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::Refusal;
use crate::domain::span;
use crate::domain::text::Text;

/// Sets a target for one clock of one incident, where the contract says that the provider sets it
/// (F271).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetTarget {
    pub number: Number,
    /// Name of the clock.
    pub clock: Text,
    /// Counted seconds on the clock's own calendar, from receipt.
    pub seconds: i64,
}

impl Decide for SetTarget {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        let priority = incident.class.priority;
        let own = contract.clock(&self.clock).and_then(|rule| Some((rule, rule.target(priority)?)));
        let Some((rule, target)) = own else {
            let known = contract.clocks.iter().filter(|rule| rule.target(priority).is_some());
            let names: Vec<&str> = known.map(|rule| &*rule.name).collect();
            let what = format!("{} has no clock `{}`", self.number, self.clock);
            let mend = match names.is_empty() {
                true => format!("{} has no clocks; give an estimated time instead", contract.id),
                false => format!("its clocks are {}", names.join(", ")),
            };
            return Err(Refusal::state(what, mend));
        };
        if target.limit.is_some() {
            let cite = target.cites.first();
            let what = format!("the contract sets the {} target of P{}", rule.name, priority.number());
            return Err(Refusal::rule(contract, cite, what, "class it anew if its class is wrong"));
        }
        if self.seconds < 1 {
            return Err(Refusal::state("a target of no time at all", "give a length such as 4h or 3wd"));
        }
        if contract.calendar(target.counting).due(incident.received, self.seconds).is_err() {
            let what = format!(
                "{} is longer than the calendar of {} reaches",
                span::short(self.seconds),
                contract.id
            );
            return Err(Refusal::state(what, "give a shorter target, such as 4h"));
        }
        let (clock, seconds) = (self.clock.clone(), self.seconds);
        let set = incident.life.set_targets(&clock).last().map(|(_, seconds)| seconds);
        if set == Some(seconds) {
            return Ok(Vec::new());
        }
        Ok(vec![change(self.number, Change::TargetSet { clock, seconds })])
    }
}
