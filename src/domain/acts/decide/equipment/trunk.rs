//! Trunks of a tenant.

use super::telephones;
use crate::domain::acts::decide::tenant::{TENANT, known_tenant};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Tenant as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::table::Id;
use crate::domain::facts::equipment::EquipmentChange;
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::Refusal;

act! {
    /// Says that a tenant calls over a trunk, or no longer (F060, F061).
    pub struct SetTrunk = Equipment "trunk", About::Tenant(about::Tenant::Trunk) => {
        tenant: Id = TENANT,
        trunk: Id = Field::argument("trunk", Kind::Id, Label::Tenant(L::Trunk)),
        there: bool = Field::denial("gone", Label::Tenant(L::TrunkGone)),
    }
}

impl Decide for SetTrunk {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        telephones(scene, &self.tenant, tenant)?;
        let known = &tenant.equipment.trunks;
        if known.contains(&self.trunk) == self.there {
            return Ok(Vec::new());
        }
        let change = EquipmentChange::Trunk { trunk: self.trunk.clone(), there: self.there };
        Ok(vec![Event::Equipment { tenant: self.tenant.clone(), change }])
    }
}
