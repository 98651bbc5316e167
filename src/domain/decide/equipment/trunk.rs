//! Trunks of a tenant.

use super::super::tenant::known_tenant;
use super::super::{Decide, Scene};
use super::telephones;
use crate::domain::equipment::EquipmentChange;
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;

/// Says that a tenant calls over a trunk, or no longer (F060, F061).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetTrunk {
    pub tenant: Id,
    pub trunk: Id,
    pub there: bool,
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
