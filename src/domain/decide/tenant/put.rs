//! Writing down tenants.

use super::super::{Decide, Scene, some_of};
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::tenant::TenantDefinition;

/// Writes down a tenant; nothing happens when that is what is written already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutTenant(pub TenantDefinition);

impl Decide for PutTenant {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let world = scene.desk.world();
        let definition = &self.0;
        if world.tenants.by_id(definition.id.as_str()).is_some_and(|t| t.definition == *definition) {
            return Ok(Vec::new());
        }
        let known = |found: bool, kind: &str, id: &Id, there: String| {
            if found {
                return Ok(());
            }
            let what = format!("tenant {} names the {kind} {id}, which is not known", definition.id);
            Err(Refusal::unknown(what, format!("the {kind}s are {there}")))
        };
        if let Some(id) = &definition.reseller {
            known(
                world.resellers.find(id.as_str()).is_some(),
                "reseller",
                id,
                some_of(world.resellers.ids()),
            )?;
        }
        if let Some(id) = &definition.server {
            known(world.servers.find(id.as_str()).is_some(), "server", id, some_of(world.servers.ids()))?;
        }
        Ok(vec![Event::Tenant(definition.clone())])
    }
}
