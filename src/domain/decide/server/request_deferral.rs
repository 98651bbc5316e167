//! Applying for a later update.

use super::super::{Decide, Scene};
use super::{known_server, open_slot, slot_event};
use crate::domain::deferral::Wish;
use crate::domain::event::{Event, SlotChange};
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::server::Server;
use crate::domain::slot::Slot;
use crate::domain::table::Id;

/// Applies for a later update of one server (F091).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestDeferral {
    pub server: Id,
    /// The next update when left out.
    pub release: Option<Id>,
    pub to: Instant,
}

impl Decide for RequestDeferral {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let server = known_server(scene, &self.server)?;
        let slot = open_slot(scene, &self.server, self.release.as_ref())?;
        judge(scene, server, slot, self.to)?;
        let number = scene.desk.world().next_deferral();
        let change = SlotChange::DeferralRequested { number, to: self.to };
        Ok(vec![slot_event(&self.server, &slot.release, change)])
    }
}

fn judge(scene: &Scene<'_>, server: &Server, slot: &Slot, to: Instant) -> Result<(), Refusal> {
    let contract = scene.update_contract()?;
    let Some(rules) = &contract.updates else { return Ok(()) };
    Wish { desk: scene.desk, contract, rules, server, slot, deciding: None, now: scene.now }.judge(Some(to))
}
