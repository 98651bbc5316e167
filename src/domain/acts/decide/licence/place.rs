//! Where a user sits.

use super::{Licensed, changed};
use crate::domain::acts::decide::{Decide, Scene, TENANT, required};
use crate::domain::acts::entry::label::Licence as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::licence::LicenceChange;
use crate::domain::readings::refusal::{Part, Refusal};

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
