//! How many licences there are.

use super::super::{Decide, Scene};
use super::{Licensed, changed};
use crate::domain::event::Event;
use crate::domain::licence::LicenceChange;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;

/// Says how many licences of a product were bought altogether, without those that come with another
/// product (F172).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetBought {
    pub tenant: Id,
    pub product: Id,
    pub count: u32,
}

impl Decide for SetBought {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let licensed = Licensed::of(scene, &self.tenant)?;
        licensed.product(&self.product)?;
        if licensed.tenant.licensing.bought(self.product.as_str()) == self.count {
            return Ok(Vec::new());
        }
        let change = LicenceChange::Bought { product: self.product.clone(), count: self.count };
        Ok(changed(&self.tenant, change))
    }
}
