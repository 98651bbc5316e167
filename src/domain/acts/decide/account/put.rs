//! Writing down credit accounts.

use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::facts::credit::AccountDefinition;
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::{Refusal, Thing};

/// Writes down an account; nothing happens when that is what is written already.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PutAccount(pub AccountDefinition);

impl Decide for PutAccount {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let world = scene.desk.world();
        let definition = &self.0;
        super::rules(scene, &definition.pack)?;
        let unknown = definition.tenant.as_ref().filter(|id| world.tenants.find(id.as_str()).is_none());
        if let Some(tenant) = unknown {
            let of = (Thing::Account, definition.id.as_str());
            return Err(Refusal::names_none(of, (Thing::Tenant, tenant.as_str()), world.tenants.ids()));
        }
        let known = world.accounts.by_id(definition.id.as_str());
        let same = known.is_some_and(|account| account.definition == *definition);
        Ok(if same { Vec::new() } else { vec![Event::Account(definition.clone())] })
    }
}
