//! The beginning of an update.

use super::super::{Decide, Scene};
use super::{known_server, open_slot, slot_event};
use crate::domain::begin::Begin;
use crate::domain::event::{Event, SlotChange};
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Records that the update is running; it can no longer be deferred (A38). It is judged as its plan
/// is; what is security-critical or urgent may begin otherwise with a reason (A71).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartUpdate {
    pub server: Id,
    /// The next update when left out.
    pub release: Option<Id>,
    /// Why it begins although a rule stands against it.
    pub reason: Option<Text>,
}

impl Decide for StartUpdate {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let server = known_server(scene, &self.server)?;
        let slot = open_slot(scene, &self.server, self.release.as_ref())?;
        let (desk, now, contract) = (scene.desk, scene.now, scene.update_contract()?);
        let reason = self.reason.as_ref().filter(|reason| !reason.is_empty());
        let rules = match &contract.updates {
            Some(rules) => Begin { desk, contract, rules, server, slot, now }.judge(reason)?,
            None => Vec::new(),
        };
        let change = match reason {
            Some(reason) => SlotChange::StartedFor { reason: reason.clone(), rules },
            None => SlotChange::Started,
        };
        Ok(vec![slot_event(&self.server, &slot.release, change)])
    }
}
