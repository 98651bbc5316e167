//! Trunks of a tenant.

use super::super::tenant::{TENANT, known_tenant};
use super::super::{Decide, Scene};
use super::telephones;
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Tenant as L};
use crate::domain::equipment::EquipmentChange;
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;

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
