//! What a system works with.

use super::super::{Decide, Scene};
use super::{Licensed, TENANT, changed};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Licence as L};
use crate::domain::event::Event;
use crate::domain::licence::LicenceChange;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

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
