//! Where a user sits.

use super::super::{Decide, Scene, required};
use super::{Licensed, TENANT, changed};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Licence as L};
use crate::domain::event::Event;
use crate::domain::licence::LicenceChange;
use crate::domain::refusal::{Part, Refusal};
use crate::domain::table::Id;
use crate::domain::text::Text;

act! {
    /// Says at which site a user is (F175); `None` for no site that is known.
    pub struct PlaceUser = Licence "place", About::Licence(about::Licence::Place) => {
        tenant: Id = TENANT,
        user: Text = Field::argument("user", Kind::Line, Label::Licence(L::Placed)),
        site: Option<Text> = Field::group(&PLACE),
    }
}

const PLACE: [Field; 2] = [
    Field::option("site", Kind::Line, Label::Licence(L::Site)).unless(&["nowhere"]).shown("SITE"),
    Field::switch("nowhere", Label::Licence(L::Nowhere)).without(&["site"]),
];

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
