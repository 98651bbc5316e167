//! Another end of the introduction.

use chrono::NaiveDate;

use super::super::{Decide, Scene};
use super::{TENANT, ground};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Hours as L};
use crate::domain::event::Event;
use crate::domain::hours::HoursChange;
use crate::domain::moment::Way;
use crate::domain::refusal::{OfHours, Refusal};
use crate::domain::table::Id;

act! {
    /// Records that another end of the introduction than the typical one was agreed (F208). It ends
    /// with the acceptance nevertheless; from that day on it is late.
    pub struct AgreeIntroduction = Hours "agree", About::Hours(about::Hours::Agree) => {
        tenant: Id = TENANT,
        /// The day by which the system is to be accepted.
        until: NaiveDate =
            Field::option("until", Kind::Day(Way::Ahead), Label::Hours(L::Until)).required(),
    }
}

impl Decide for AgreeIntroduction {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let ground = ground(scene, &self.tenant)?;
        if ground.terms.agreed == Some(self.until) {
            return Ok(Vec::new());
        }
        if let Some(on) = ground.terms.accepted {
            let over = OfHours::IntroductionOver { tenant: self.tenant.clone(), on };
            return Err(Refusal::against(ground.contract, &ground.rules.cites.introduction, over));
        }
        ground.begun(self.until)?;
        Ok(ground.event(&self.tenant, HoursChange::IntroductionAgreed { until: self.until }))
    }
}
