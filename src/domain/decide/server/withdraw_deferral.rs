//! Taking back a deferral.

use super::super::{Decide, Scene};
use super::{known_server, slot_event, with_deferral};
use crate::domain::deferral::Wish;
use crate::domain::event::{Event, SlotChange};
use crate::domain::refusal::Refusal;

/// Takes back a deferral that was asked for or granted; the update returns to the schedule (A37).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawDeferral {
    pub number: u32,
}

impl Decide for WithdrawDeferral {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let (id, slot, deferral) = with_deferral(scene, self.number)?;
        if !deferral.state.is_active() {
            let what = format!("D-{} is {} already", self.number, deferral.state.word());
            return Err(Refusal::state(what, "nothing is left to withdraw"));
        }
        if slot.started.is_some() || !slot.is_open() {
            let what = format!("the update of {id} to {} has started", slot.release);
            return Err(Refusal::state(what, "it can no longer be moved"));
        }
        let contract = scene.update_contract()?;
        let start = match &contract.updates {
            Some(rules) => {
                let server = known_server(scene, id)?;
                let (desk, now, deciding) = (scene.desk, scene.now, Some(self.number));
                let wish = Wish { desk, contract, rules, server, slot, deciding, now };
                wish.start_without(deferral.state)
            }
            None => slot.effective,
        };
        let change = SlotChange::DeferralWithdrawn { number: self.number, start };
        Ok(vec![slot_event(id, &slot.release, change)])
    }
}
