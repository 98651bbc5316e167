//! Back to the version from before an update.

use super::super::{Decide, Scene, required};
use super::fail::halted_by;
use super::{known_server, slot_event};
use crate::domain::event::{Event, SlotChange};
use crate::domain::refusal::{Part, Refusal};
use crate::domain::slot::{Outcome, Slot};
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Records that the server runs its former version again. An update that was not recorded as
/// failed counts as a failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollBack {
    pub server: Id,
    /// The update that began last when left out.
    pub release: Option<Id>,
    pub why: Text,
}

impl Decide for RollBack {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        required(&self.why, Part::Reason)?;
        let server = known_server(scene, &self.server)?;
        let named = |slot: &&Slot| self.release.as_ref().is_none_or(|release| slot.release == *release);
        let begun = |slot: &&Slot| {
            let back = matches!(slot.end.as_ref().map(|end| &end.outcome), Some(Outcome::RolledBack { .. }));
            (slot.started.is_some() || slot.end.is_some()) && !back
        };
        let slot = server.slots.iter().rfind(|slot| begun(slot) && named(slot)).ok_or_else(|| {
            let what = format!("no update of {} has begun that could be rolled back", self.server);
            Refusal::state(what, "see `pikett update list` for what is planned")
        })?;
        if slot.done().is_some() && server.version.as_str() != slot.release.as_str() {
            let what = format!("{} runs {} and no longer {}", self.server, server.version, slot.release);
            return Err(Refusal::state(what, "roll back the update that came last"));
        }
        let counted = matches!(slot.end.as_ref().map(|end| &end.outcome), Some(Outcome::Failed { .. }));
        let back = SlotChange::RolledBack { why: self.why.clone() };
        let mut events = vec![slot_event(&self.server, &slot.release, back)];
        if !counted {
            events.extend(halted_by(scene, &self.server, &slot.release, &self.why));
        }
        Ok(events)
    }
}
