//! Taking back a deferral.

use super::{DEFERRAL, known_server, of_deferral, of_slot, slot_event, with_deferral};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::deferral::Wish;
use crate::domain::acts::entry::{About, about, act};
use crate::domain::acts::judgement::{Check, OfDeferral as Claim};
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::readings::refusal::{OfDeferral, OfSlot, Refusal};

act! {
    /// Takes back a deferral that was asked for or granted; the update returns to the schedule (A37).
    pub struct WithdrawDeferral = Update "withdraw", About::Update(about::Update::Withdraw) => {
        number: u32 = DEFERRAL,
    }
}

impl Decide for WithdrawDeferral {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let (id, slot, deferral) = with_deferral(scene, self.number)?;
        if !deferral.state.is_active() {
            return Err(of_deferral(self.number, OfDeferral::Over(deferral.state)));
        }
        if slot.started.is_some() || !slot.is_open() {
            return Err(of_slot(id, &slot.release, OfSlot::Fixed));
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
        let rule = contract.updates.as_ref().and_then(|rules| contract.cited(rules.cites.withdrawn.as_ref()));
        let (number, to, by, state) = (self.number, deferral.to, deferral.by.clone(), deferral.state);
        scene.show(|| Some(Check::holds(Claim::Asked { number, to, by, state }, None)));
        scene.check(Check::duty(true, Claim::Returns(start), rule));
        let change = SlotChange::DeferralWithdrawn { number: self.number, start };
        Ok(vec![slot_event(id, &slot.release, change)])
    }
}
