//! Spans that do not count to a tenant's availability.

use super::super::{Decide, Scene, required};
use super::known_tenant;
use crate::domain::availability::{self, Exclusion};
use crate::domain::contract::{AvailabilityRules, Ground};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::{Part, Refusal, When};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::domain::zone;

/// Records that a span is not counted (F007, F008); the same one twice is recorded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclude {
    pub tenant: Id,
    pub from: Instant,
    /// Not part of it any more.
    pub to: Instant,
    pub ground: Ground,
    pub reason: Text,
}

impl Decide for Exclude {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        let (holding, contract, rules) =
            availability::contract(scene.desk, tenant, scene.now).ok_or_else(|| {
                let what = format!("{} holds no contract that promises availability", self.tenant);
                Refusal::state(what, "there is nothing to exclude from")
            })?;
        let zone = scene.desk.world().zone;
        required(&self.reason, Part::Reason)?;
        if self.to <= self.from {
            return Err(Refusal::state("the span ends before it begins", "give an end after the begin"));
        }
        scene.past(self.to, When::Span)?;
        let begins = holding.begins.map(|day| zone::midnight(zone, day));
        if begins.is_none_or(|begins| self.from < begins) {
            let what = format!("the contract of {} had not begun then", self.tenant);
            let mend = "give a span after the begin of the contract";
            return Err(Refusal::rule(contract, &rules.cites.begin, what, mend));
        }
        if !rules.ground(self.ground).is_some_and(|rule| rule.by_hand) {
            let cite = rules.ground(self.ground).and_then(|rule| rule.cites.last());
            let cite = cite.map_or(&rules.cites.countable, |id| id);
            let what = format!("{} is not excluded by hand", self.ground.word());
            return Err(Refusal::rule(contract, cite, what, format!("the grounds are {}", by_hand(rules))));
        }
        let Self { from, to, ground, ref reason, .. } = *self;
        let exclusion = Exclusion { from, to, ground, reason: reason.clone() };
        if tenant.exclusions.contains(&exclusion) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Excluded { tenant: self.tenant.clone(), exclusion }])
    }
}

fn by_hand(rules: &AvailabilityRules) -> String {
    let grounds = rules.grounds.iter().filter(|rule| rule.by_hand);
    grounds.map(|rule| rule.ground.word()).collect::<Vec<_>>().join(", ")
}
