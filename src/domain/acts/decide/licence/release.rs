//! Functions that are switched off.

use super::{Licensed, PRODUCT, changed};
use crate::domain::acts::decide::{Decide, Scene, TENANT};
use crate::domain::acts::entry::label::Licence as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, Source, about, act};
use crate::domain::acts::judgement::{Check, OfLicence as Claim};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::licence::LicenceChange;
use crate::domain::readings::licence;
use crate::domain::readings::refusal::{OfLicence, Refusal};

act! {
    /// Says that a user's function is off, so that its licence is free (F146).
    pub struct ReleaseUser = Licence "release", About::Licence(about::Licence::Release) => {
        tenant: Id = TENANT,
        product: Id = PRODUCT,
        user: Text = Field::option("user", Kind::Line, Label::Licence(L::Released)).required().shown("ID").from(Source::Users),
    }
}

impl Decide for ReleaseUser {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let licensed = Licensed::of(scene, &self.tenant)?;
        licensed.product(&self.product)?;
        let own = licensed.tenant.licensing.users.get(&self.user);
        if !own.is_some_and(|own| own.contains_key(&self.product)) {
            let known = licensed.tenant.licensing.users.keys().cloned().collect();
            let (user, product) = (self.user.clone(), self.product.clone());
            return Err(Refusal::of(OfLicence::NotConfigured { user, product, known }));
        }
        let rule = licensed.contract.rule(&licensed.rules.cites.configured);
        scene.check(Check::holds(Claim::Has(self.user.clone()), rule));
        scene.foresee(licensed.contract, || {
            licence::release(&licensed.tenant.licensing, licensed.rules, &self.user, self.product.as_str())
        });
        let (user, product) = (self.user.clone(), self.product.clone());
        Ok(changed(&self.tenant, LicenceChange::UserReleased { user, product }))
    }
}
