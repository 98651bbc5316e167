//! Where a user sits.

use super::super::{Decide, Scene, required};
use super::{Licensed, changed};
use crate::domain::event::Event;
use crate::domain::licence::LicenceChange;
use crate::domain::refusal::{Part, Refusal};
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Says at which site a user is (F175); `None` for no site that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceUser {
    pub tenant: Id,
    pub user: Text,
    pub site: Option<Text>,
}

impl Decide for PlaceUser {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let licensed = Licensed::of(scene, &self.tenant)?;
        required(&self.user, Part::User)?;
        let site = self.site.clone().filter(|site| !site.is_empty());
        if licensed.tenant.licensing.sites.get(&self.user) == site.as_ref() {
            return Ok(Vec::new());
        }
        Ok(changed(&self.tenant, LicenceChange::UserPlaced { user: self.user.clone(), site }))
    }
}
