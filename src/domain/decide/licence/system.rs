//! Functions of the system itself.

use super::super::{Decide, Scene};
use super::{Licensed, changed};
use crate::domain::contract::Per;
use crate::domain::event::Event;
use crate::domain::licence::LicenceChange;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;

/// Says how many licences of a product the system itself is configured for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigureSystem {
    pub tenant: Id,
    pub product: Id,
    pub count: u32,
}

impl Decide for ConfigureSystem {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let licensed = Licensed::of(scene, &self.tenant)?;
        licensed.product_per(&self.product, Per::System)?;
        if licensed.tenant.licensing.system(self.product.as_str()) == self.count {
            return Ok(Vec::new());
        }
        let change = LicenceChange::SystemConfigured { product: self.product.clone(), count: self.count };
        Ok(changed(&self.tenant, change))
    }
}
