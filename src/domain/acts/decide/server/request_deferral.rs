//! Applying for a later update.

use super::{RELEASE, SERVER, known_server, open_slot, slot_event};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::deferral::Wish;
use crate::domain::acts::entry::label::Update as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::readings::refusal::Refusal;

act! {
    /// Applies for a later update of one server (F091).
    pub struct RequestDeferral = Update "defer", About::Update(about::Update::Defer) => {
        server: Id = SERVER,
        to: Instant = Field::option("to", Kind::Moment(Way::Ahead), Label::Update(L::NewStart)).required(),
        /// The next update when left out.
        release: Option<Id> = RELEASE,
    }
}

impl Decide for RequestDeferral {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let server = known_server(scene, &self.server)?;
        let slot = open_slot(scene, &self.server, self.release.as_ref())?;
        let (desk, now, contract) = (scene.desk, scene.now, scene.update_contract()?);
        if let Some(rules) = &contract.updates {
            let wish = Wish { desk, contract, rules, server, slot, deciding: None, now };
            scene.judged(wish.checks(Some(self.to)));
        }
        let number = scene.desk.world().next_deferral();
        let change = SlotChange::DeferralRequested { number, to: self.to };
        Ok(vec![slot_event(&self.server, &slot.release, change)])
    }
}
