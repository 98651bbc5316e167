//! Taking back what was recorded a moment ago.

use std::collections::BTreeSet;

use super::{Decide, Scene};
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::{Event, Via};
use crate::domain::readings::refusal::{OfJournal, Refusal};
use crate::domain::world::{Former, UNDO_SECONDS};

/// Takes back everything that one act recorded, within 30 seconds and before anything but the clock
/// touches the same entity.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Retract {
    /// Sequence number of one of its records.
    pub seq: u64,
}

impl Decide for Retract {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let world = scene.desk.world();
        let late = || Refusal::of(OfJournal::Late { seq: self.seq, seconds: UNDO_SECONDS });
        let former = world.formers().get(self.seq).ok_or_else(late)?;
        if scene.now - former.recorded > UNDO_SECONDS {
            return Err(late());
        }
        if former.by != *scene.by {
            return Err(Refusal::of(OfJournal::Others(former.by.clone())));
        }
        // One command may have recorded several facts, about several entities: all go together.
        let mut own: Vec<_> = world.formers().iter().filter(|f| f.command == former.command).collect();
        // What the clock made of it goes with it, and comes again where it was not of its making.
        let entities: BTreeSet<_> = own.iter().map(|f| &f.entity).collect();
        let since = own.iter().map(|f| f.seq).min().unwrap_or(self.seq);
        let by_clock = |f: &&Former| f.via == Via::Clock && f.seq > since && entities.contains(&f.entity);
        own.extend(world.formers().iter().filter(by_clock));
        own.sort_by_key(|f| std::cmp::Reverse(f.seq));
        for part in &own {
            let last = own.iter().filter(|f| f.entity == part.entity).map(|f| f.seq).max();
            if touched(scene, &part.entity) != last {
                return Err(Refusal::of(OfJournal::ChangedLater(part.entity.clone())));
            }
        }
        Ok(own.into_iter().map(|f| Event::Retracted { seq: f.seq }).collect())
    }
}

fn touched(scene: &Scene<'_>, entity: &Entity) -> Option<u64> {
    let world = scene.desk.world();
    match entity {
        Entity::Incident(number) => world.incident(*number).map(|incident| incident.touched),
        Entity::Server(id) => world.servers.by_id(id.as_str()).map(|server| server.touched),
        Entity::Tenant(id) => world.tenants.by_id(id.as_str()).map(|tenant| tenant.touched),
        Entity::Account(id) => world.accounts.by_id(id.as_str()).map(|account| account.touched),
        Entity::Release(id) => world.rollouts.by_id(id.as_str()).map(|rollout| rollout.touched),
        // Of the desk itself only the roster can be taken back.
        Entity::Desk => Some(world.roster.touched),
        Entity::Reseller(_) | Entity::DataCentre(_) => None,
    }
}
