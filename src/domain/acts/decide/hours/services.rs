//! Which services are used.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{ground, today};
use crate::domain::acts::decide::{Decide, Scene, TENANT};
use crate::domain::acts::entry::label::Hours as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::hours::HoursChange;
use crate::domain::readings::refusal::{OfHours, Refusal};

act! {
    /// Records which services were agreed to be used (F274): the whole list. Work in others is marked from
    /// that day on.
    pub struct AgreeServices = Hours "services", About::Hours(about::Hours::Services) => {
        tenant: Id = TENANT,
        /// Keys of the contract's categories.
        services: BTreeSet<Text> =
            Field::rest("services", Kind::Line, Label::Hours(L::Services)).shown("SERVICE"),
        /// Today when left out.
        from: Option<NaiveDate> = Field::option("from", Kind::Day(Way::Near), Label::Hours(L::AgreedFrom)),
    }
}

impl Decide for AgreeServices {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let ground = ground(scene, &self.tenant)?;
        if self.services.is_empty() {
            return Err(Refusal::of(OfHours::NoService));
        }
        for service in &self.services {
            ground.category(service)?;
        }
        let from = self.from.unwrap_or_else(|| today(scene));
        ground.begun(from)?;
        if ground.ledger.services(from) == Some(&self.services) {
            return Ok(Vec::new());
        }
        let services = self.services.clone();
        Ok(ground.event(&self.tenant, HoursChange::ServicesAgreed { services, from }))
    }
}
