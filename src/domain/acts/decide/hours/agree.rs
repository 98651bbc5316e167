//! Another end of the introduction.

use chrono::NaiveDate;

use super::ground;
use crate::domain::acts::decide::{Decide, Scene, TENANT};
use crate::domain::acts::entry::label::Hours as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::facts::event::Event;
use crate::domain::facts::hours::HoursChange;
use crate::domain::readings::refusal::{OfHours, Refusal};

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
