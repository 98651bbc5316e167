//! Functions that are switched off.

use super::super::{Decide, Scene};
use super::{Licensed, changed, users};
use crate::domain::event::Event;
use crate::domain::licence::LicenceChange;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Says that a user's function is off, so that its licence is free (F146).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseUser {
    pub tenant: Id,
    pub user: Text,
    pub product: Id,
}

impl Decide for ReleaseUser {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let licensed = Licensed::of(scene, &self.tenant)?;
        licensed.product(&self.product)?;
        let own = licensed.tenant.licensing.users.get(&self.user);
        if !own.is_some_and(|own| own.contains_key(&self.product)) {
            let what = format!("{} is not configured for {}", self.user, self.product);
            return Err(Refusal::state(what, format!("the users are {}", users(licensed.tenant))));
        }
        let (user, product) = (self.user.clone(), self.product.clone());
        Ok(changed(&self.tenant, LicenceChange::UserReleased { user, product }))
    }
}
