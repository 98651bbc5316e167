//! Planning the updates of many servers at once.

use std::collections::HashMap;

use super::known_server;
use crate::domain::acts::decide::{Decide, Scene, Schedule};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::facts::event::Event;
use crate::domain::facts::slot::Slot;
use crate::domain::readings::plan::Proposed;
use crate::domain::readings::refusal::{OfUpdate, Refusal};

/// Plans a rollout: all of its slots, or none.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RollOut {
    pub release: Id,
    pub slots: Vec<PlannedSlot>,
}

#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PlannedSlot {
    pub server: Id,
    pub at: Instant,
    /// From 1.
    pub wave: u16,
}

impl Decide for RollOut {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        self.fit_together(scene)?;
        let mut events = Vec::with_capacity(self.slots.len());
        for PlannedSlot { server, at, wave } in &self.slots {
            let (server, release, wave) = (server.clone(), self.release.clone(), Some(*wave));
            events.extend(Schedule { server, release, at: *at, wave }.decide(scene)?);
        }
        Ok(events)
    }
}

impl RollOut {
    /// What the planner proposes.
    pub fn of(release: Id, proposed: &Proposed) -> Self {
        let slots = proposed.slots.iter().map(|slot| PlannedSlot {
            server: slot.server.clone(),
            at: slot.at,
            wave: u16::try_from(slot.wave).unwrap_or(u16::MAX),
        });
        Self { release, slots: slots.collect() }
    }

    /// Each slot by itself is judged when it is scheduled; together they share the windows.
    fn fit_together(&self, scene: &Scene<'_>) -> Result<(), Refusal> {
        let world = scene.desk.world();
        let key = |server: &'_ _, start| {
            let place = world.place(server);
            let occurrence = place.occurrence(start)?;
            let owner = place.shared.cloned().unwrap_or_else(|| server.definition.id.clone());
            Some(((owner, occurrence.start), occurrence.capacity?))
        };
        let mut room: HashMap<(Id, Instant), usize> = HashMap::new();
        let stays = |slot: &&Slot| slot.release != self.release || !slot.is_open();
        for (_, server) in world.servers.rows() {
            for slot in server.slots.iter().filter(stays) {
                if let Some((key, _)) = key(server, slot.effective) {
                    *room.entry(key).or_default() += 1;
                }
            }
        }
        for slot in &self.slots {
            let Some((key, capacity)) = key(known_server(scene, &slot.server)?, slot.at) else { continue };
            let owner = key.0.clone();
            let taken = room.entry(key).or_default();
            *taken += 1;
            if *taken > usize::from(capacity) {
                let taken = *taken;
                return Err(Refusal::of(OfUpdate::WindowFull { owner, capacity, taken }));
            }
        }
        Ok(())
    }
}
