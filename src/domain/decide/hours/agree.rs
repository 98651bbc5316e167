//! Another end of the introduction.

use chrono::NaiveDate;

use super::super::{Decide, Scene};
use super::ground;
use crate::domain::event::Event;
use crate::domain::hours::HoursChange;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;

/// Records that another end of the introduction than the typical one was agreed (F208). It ends
/// with the acceptance nevertheless; from that day on it is late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreeIntroduction {
    pub tenant: Id,
    /// The day by which the system is to be accepted.
    pub until: NaiveDate,
}

impl Decide for AgreeIntroduction {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let ground = ground(scene, &self.tenant)?;
        if ground.terms.agreed == Some(self.until) {
            return Ok(Vec::new());
        }
        if let Some(on) = ground.terms.accepted {
            let what = format!("the introduction of {} ended on {on}", self.tenant);
            let cite = &ground.rules.cites.introduction;
            return Err(Refusal::rule(ground.contract, cite, what, "there is nothing left to agree"));
        }
        ground.begun(self.until)?;
        Ok(ground.event(&self.tenant, HoursChange::IntroductionAgreed { until: self.until }))
    }
}
