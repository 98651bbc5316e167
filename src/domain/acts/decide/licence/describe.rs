//! What a system works with.

use super::{Licensed, changed};
use crate::domain::acts::decide::{Decide, Scene, TENANT};
use crate::domain::acts::entry::label::Licence as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::licence::LicenceChange;
use crate::domain::readings::refusal::Refusal;

act! {
    /// Says which platform a system works with (F163), and whether its server has a CTI link (F174); what
    /// is left out stays as it is.
    pub struct DescribeSystem = Licence "system", About::Licence(about::Licence::System) => {
        tenant: Id = TENANT,
        platform: Option<Text> =
            Field::option("platform", Kind::Line, Label::Licence(L::Platform)).unless(&["cti"]).shown("NAME"),
        cti: Option<bool> = Field::option("cti", Kind::YesNo, Label::Licence(L::Cti)),
    }
}

impl Decide for DescribeSystem {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let licensing = &Licensed::of(scene, &self.tenant)?.tenant.licensing;
        let platform = self.platform.clone().filter(|platform| Some(platform) != licensing.platform.as_ref());
        let cti = self.cti.filter(|cti| Some(*cti) != licensing.cti);
        if platform.is_none() && cti.is_none() {
            return Ok(Vec::new());
        }
        Ok(changed(&self.tenant, LicenceChange::SystemDescribed { platform, cti }))
    }
}
