//! Granting or refusing a later update.

use super::super::{Decide, Scene};
use super::{known_server, slot_event, with_deferral};
use crate::domain::deferral::Wish;
use crate::domain::event::{Event, SlotChange};
use crate::domain::refusal::Refusal;
use crate::domain::slot::DeferralState;
use crate::domain::text::Text;
use crate::domain::zone::wall;

/// Grants or refuses a request; a person does that (A38).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecideDeferral {
    pub number: u32,
    pub approve: bool,
    /// Why it was decided so.
    pub reason: Option<Text>,
}

impl Decide for DecideDeferral {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let (id, slot, deferral) = with_deferral(scene, self.number)?;
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
        if let (true, contract) = (self.approve, scene.update_contract()?)
            && let Some(rules) = &contract.updates
        {
            // What was admissible when it was asked for need not be so any more.
            let server = known_server(scene, id)?;
            let (desk, now, deciding) = (scene.desk, scene.now, Some(self.number));
            Wish { desk, contract, rules, server, slot, deciding, now }.judge(Some(deferral.to))?;
        }
        let (number, approved, reason) = (self.number, self.approve, self.reason.clone());
        let change = SlotChange::DeferralDecided { number, approved, reason };
        Ok(vec![slot_event(id, &slot.release, change)])
    }
}
