//! Writing down credit accounts.

use super::super::{Decide, Scene, some_of};
use crate::domain::credit::AccountDefinition;
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;

/// Writes down an account; nothing happens when that is what is written already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutAccount(pub AccountDefinition);

impl Decide for PutAccount {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let world = scene.desk.world();
        let definition = &self.0;
        super::rules(scene, &definition.pack)?;
        let unknown = definition.tenant.as_ref().filter(|id| world.tenants.find(id.as_str()).is_none());
        if let Some(tenant) = unknown {
            let what = format!("account {} names the tenant {tenant}, which is not known", definition.id);
            return Err(Refusal::unknown(what, format!("the tenants are {}", some_of(world.tenants.ids()))));
        }
        let known = world.accounts.by_id(definition.id.as_str());
        let same = known.is_some_and(|account| account.definition == *definition);
        Ok(if same { Vec::new() } else { vec![Event::Account(definition.clone())] })
    }
}
