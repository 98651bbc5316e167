//! Waiting for the customer.

use super::{Decide, Scene, change, required};
use crate::domain::contract::Contract;
use crate::domain::event::Event;
use crate::domain::incident::{Asked, Change, Incident, Number};
use crate::domain::refusal::{Part, Refusal, some_of};
use crate::domain::text::Text;

/// Waits for the customer. What the clocks do then is the contract's affair (A23).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wait {
    pub number: Number,
    /// What is asked for. May be empty when required details are.
    pub asked: Asked,
}

impl Decide for Wait {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        if incident.waiting(scene.now).is_some() {
            return Err(Refusal::state(
                format!("{} is waiting already", self.number),
                "end the waiting first",
            ));
        }
        let mut asked = self.asked.clone();
        if !asked.missing.is_empty() {
            self.details(scene.contract(incident)?, incident, &mut asked)?;
        }
        required(&asked.wants, Part::Wanted)?;
        self.times(scene)?;
        asked.from = asked.from.filter(|name| !name.is_empty());
        Ok(vec![change(self.number, Change::WaitingBegan(asked))])
    }
}

impl Wait {
    /// Only what is missing can be asked for; its names are what is waited for when nothing else
    /// is said.
    fn details(&self, contract: &Contract, incident: &Incident, asked: &mut Asked) -> Result<(), Refusal> {
        let mut labels = Vec::with_capacity(asked.missing.len());
        for key in &asked.missing {
            let Some(required) = contract.required(key) else {
                let keys: Vec<&str> = contract.reporting.required.iter().map(|r| &*r.key).collect();
                let what = format!("{} asks for no detail `{key}`", contract.id);
                return Err(Refusal::state(what, format!("its details are {}", some_of(keys.into_iter()))));
            };
            if incident.says(required) {
                let what = format!("the {} of {} is known", required.label, self.number);
                return Err(Refusal::state(what, "ask for what is missing"));
            }
            labels.push(&*required.label);
        }
        if asked.wants.is_empty() {
            asked.wants = Text::line(&labels.join("; "));
        }
        Ok(())
    }

    fn times(&self, scene: &Scene<'_>) -> Result<(), Refusal> {
        let Asked { until, remind, .. } = self.asked;
        for (at, example) in [(until, "+2d"), (remind, "+4h")] {
            if let Some(at) = at.filter(|at| *at <= scene.now) {
                let mend = format!("give a time to come, such as {example}");
                return Err(Refusal::state(format!("{} lies in the past", scene.wall(at)), mend));
            }
        }
        if let Some((remind, until)) = remind.zip(until).filter(|(remind, until)| remind >= until) {
            let what = format!("asking again at {} comes when the waiting is over", scene.wall(remind));
            return Err(Refusal::state(what, format!("ask again before {}", scene.wall(until))));
        }
        Ok(())
    }
}
