//! Which services are used.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{Decide, Scene};
use super::{ground, today};
use crate::domain::event::Event;
use crate::domain::hours::HoursChange;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Records which services were agreed to be used (F274): the whole list. Work in others is marked from
/// that day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreeServices {
    pub tenant: Id,
    /// Keys of the contract's categories.
    pub services: BTreeSet<Text>,
    /// Today when left out.
    pub from: Option<NaiveDate>,
}

impl Decide for AgreeServices {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let ground = ground(scene, &self.tenant)?;
        if self.services.is_empty() {
            return Err(Refusal::state("no service is named", "name those that were agreed"));
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
