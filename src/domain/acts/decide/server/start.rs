//! The beginning of an update.

use super::{RELEASE, SERVER, known_server, open_slot, slot_event};
use crate::domain::acts::begin::Begin;
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Update as L;
use crate::domain::acts::entry::{About, Field, HAPPENED, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfBegin};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::readings::refusal::Refusal;

act! {
    /// Records that the update is running; it can no longer be deferred (A38). It is judged as its
    /// plan is; what is security-critical or urgent may begin otherwise with a reason (A71).
    pub struct StartUpdate = Update "start", About::Update(about::Update::Start), happened HAPPENED => {
        server: Id = SERVER,
        /// The next update when left out.
        release: Option<Id> = RELEASE,
        /// Why it begins although a rule stands against it.
        reason: Option<Text> = Field::option("reason", Kind::Line, Label::Update(L::StartReason)),
    }
}

impl Decide for StartUpdate {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let server = known_server(scene, &self.server)?;
        let slot = open_slot(scene, &self.server, self.release.as_ref())?;
        let (desk, now, contract) = (scene.desk, scene.now, scene.update_contract()?);
        let reason = self.reason.as_ref().filter(|reason| !reason.is_empty());
        let mut rules = Vec::new();
        if let Some(of_updates) = &contract.updates {
            let begin = Begin { desk, contract, rules: of_updates, server, slot, now };
            let checks = begin.checks(reason);
            let begins = !checks.iter().any(Check::refuses);
            scene.judged(checks);
            let rule = contract.cited(of_updates.cites.standing.as_ref());
            scene.show(|| begins.then(|| Check::holds(OfBegin::Final, rule)));
            rules = begin.departed();
        }
        let change = match reason {
            Some(reason) => SlotChange::StartedFor { reason: reason.clone(), rules },
            None => SlotChange::Started,
        };
        Ok(vec![slot_event(&self.server, &slot.release, change)])
    }
}
