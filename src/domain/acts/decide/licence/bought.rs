//! How many licences there are.

use super::{Licensed, PRODUCT, changed};
use crate::domain::acts::decide::{Decide, Scene, TENANT};
use crate::domain::acts::entry::label::Licence as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::table::Id;
use crate::domain::facts::event::Event;
use crate::domain::facts::licence::LicenceChange;
use crate::domain::readings::refusal::Refusal;

act! {
    /// Says how many licences of a product were bought altogether, without those that come with another
    /// product (F172).
    pub struct SetBought = Licence "bought", About::Licence(about::Licence::Bought) => {
        tenant: Id = TENANT,
        product: Id = PRODUCT,
        count: u32 = Field::argument("count", Kind::Count(0, u32::MAX), Label::Licence(L::Bought)),
    }
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
