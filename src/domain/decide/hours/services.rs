//! Which services are used.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{Decide, Scene};
use super::{TENANT, ground, today};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Hours as L};
use crate::domain::event::Event;
use crate::domain::hours::HoursChange;
use crate::domain::moment::Way;
use crate::domain::refusal::{OfHours, Refusal};
use crate::domain::table::Id;
use crate::domain::text::Text;

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
