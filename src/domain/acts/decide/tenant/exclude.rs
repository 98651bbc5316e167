//! Spans that do not count to a tenant's availability.

use super::{TENANT, known_tenant};
use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::acts::entry::label::Tenant as L;
use crate::domain::acts::entry::{About, Entry, Field, Kind, Label, Take, Value, Vocabulary, about, act};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::contract::{AvailabilityRules, Ground};
use crate::domain::facts::event::Event;
use crate::domain::facts::exclusion::Exclusion;
use crate::domain::readings::availability;
use crate::domain::readings::refusal::{OfTenant, Part, Refusal, When};

act! {
    /// Records that a span is not counted (F007, F008); the same one twice is recorded once.
    pub struct Exclude = Availability "exclude", About::Tenant(about::Tenant::Exclude) => {
        tenant: Id = TENANT,
        from: Instant = Field::option("from", Kind::Moment(Way::Near), Label::Tenant(L::From)).required(),
        /// Not part of it any more.
        to: Instant = Field::option("to", Kind::Moment(Way::Near), Label::Tenant(L::To)).required(),
        reason: Text = Field::option("reason", Kind::Line, Label::Tenant(L::ExcludeReason)).required(),
        ground: Ground = Field::option("ground", Kind::Word(Vocabulary::Ground), Label::Tenant(L::Ground))
            .or("customer-change")
            .shown("GROUND"),
    }
}

impl Take for Ground {
    fn of(value: &Value, _: &Entry<'_>) -> Option<Self> {
        if let Value::Word(word) = value { word.parse().ok() } else { None }
    }
}

impl Decide for Exclude {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        let (holding, contract, rules) = availability::contract(scene.desk, tenant, scene.now)
            .ok_or_else(|| Refusal::of(OfTenant::NoAvailability(self.tenant.clone())))?;
        let zone = scene.desk.world().zone;
        required(&self.reason, Part::Reason)?;
        if self.to <= self.from {
            return Err(Refusal::of(OfTenant::EndsFirst));
        }
        scene.past(self.to, When::Span)?;
        let begins = holding.begins.map(|day| zone::midnight(zone, day));
        if begins.is_none_or(|begins| self.from < begins) {
            let reason = OfTenant::NotBegun(self.tenant.clone());
            return Err(Refusal::against(contract, &rules.cites.begin, reason));
        }
        if !rules.ground(self.ground).is_some_and(|rule| rule.by_hand) {
            let cite = rules.ground(self.ground).and_then(|rule| rule.cites.last());
            let cite = cite.map_or(&rules.cites.countable, |id| id);
            let reason = OfTenant::NotByHand { ground: self.ground, known: by_hand(rules) };
            return Err(Refusal::against(contract, cite, reason));
        }
        let Self { from, to, ground, ref reason, .. } = *self;
        let exclusion = Exclusion { from, to, ground, reason: reason.clone() };
        if tenant.exclusions.contains(&exclusion) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Excluded { tenant: self.tenant.clone(), exclusion }])
    }
}

fn by_hand(rules: &AvailabilityRules) -> Vec<Ground> {
    rules.grounds.iter().filter(|rule| rule.by_hand).map(|rule| rule.ground).collect()
}
