//! Who or what must be reachable at a tenant's.

use super::super::tenant::known_tenant;
use super::super::{Decide, Scene, required};
use super::telephones;
use crate::domain::equipment::{EquipmentChange, Reachable};
use crate::domain::event::Event;
use crate::domain::refusal::{Part, Refusal};
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Says that a person or an object, such as a lift, must be reachable, and by what (F045, F046);
/// `None` when that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetReachable {
    pub tenant: Id,
    pub name: Text,
    pub reachable: Option<Reachable>,
}

impl Decide for SetReachable {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let tenant = known_tenant(scene, &self.tenant)?;
        telephones(scene, &self.tenant, tenant)?;
        let known = &tenant.equipment.reachable;
        required(&self.name, Part::Name)?;
        if known.get(&self.name) == self.reachable.as_ref() {
            return Ok(Vec::new());
        }
        let change = EquipmentChange::Reachable { name: self.name.clone(), reachable: self.reachable };
        Ok(vec![Event::Equipment { tenant: self.tenant.clone(), change }])
    }
}
