//! Granting or refusing a later update.

use super::super::{Decide, Scene};
use super::slot_event;
use crate::domain::event::{Event, SlotChange};
use crate::domain::refusal::Refusal;
use crate::domain::server::{DeferralState, Slot};
use crate::domain::zone::wall;

/// Grants or refuses a request; a person does that (A38).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecideDeferral {
    pub number: u32,
    pub approve: bool,
}

impl Decide for DecideDeferral {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let found = scene.desk.world().servers.rows().find_map(|(id, server)| {
            let has = |slot: &&Slot| slot.deferrals.iter().any(|d| d.number == self.number);
            server.slots.iter().find(has).map(|slot| (id, slot))
        });
        let (id, slot) = found.ok_or_else(|| {
            Refusal::unknown(format!("there is no deferral D-{}", self.number), "see `pikett update list`")
        })?;
        let Some(deferral) = slot.deferrals.iter().find(|d| d.number == self.number) else {
            return Ok(Vec::new());
        };
        if deferral.state != DeferralState::Requested {
            let what = format!("D-{} is {} already", self.number, deferral.state.word());
            return Err(Refusal::state(what, "apply for another deferral"));
        }
        if self.approve && slot.started.is_some() {
            let what = format!("the update of {id} to {} has started", slot.release);
            return Err(Refusal::state(what, "refuse the deferral"));
        }
        if self.approve && deferral.to <= scene.now {
            let what = format!("{} has passed", wall(scene.desk.world().zone, deferral.to));
            return Err(Refusal::state(what, "refuse the deferral and apply for another one"));
        }
        let change = SlotChange::DeferralDecided { number: self.number, approved: self.approve };
        Ok(vec![slot_event(id, &slot.release, change)])
    }
}
