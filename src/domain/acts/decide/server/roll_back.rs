//! Back to the version from before an update.

use super::fail::halted_by;
use super::{SERVER, known_server, slot_event};
use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act, label};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::{Event, SlotChange};
use crate::domain::facts::slot::{Outcome, Slot};
use crate::domain::readings::refusal::{OfUpdate, Part, Refusal, Thing};

act! {
    /// Records that the server runs its former version again. An update that was not recorded as
    /// failed counts as a failure.
    pub struct RollBack = Update "rollback", About::Update(about::Update::Rollback) => {
        server: Id = SERVER,
        /// The update that began last when left out.
        release: Option<Id> =
            Field::option("release", Kind::Named(Thing::Release), Label::Update(label::Update::LastBegun))
                .shown("VERSION"),
        why: Text = Field::option("reason", Kind::Line, Label::Common(label::Common::Reason)).required(),
    }
}

impl Decide for RollBack {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        scene.unless(required(&self.why, Part::Reason));
        let server = known_server(scene, &self.server)?;
        let named = |slot: &&Slot| self.release.as_ref().is_none_or(|release| slot.release == *release);
        let begun = |slot: &&Slot| {
            let back = matches!(slot.end.as_ref().map(|end| &end.outcome), Some(Outcome::RolledBack { .. }));
            (slot.started.is_some() || slot.end.is_some()) && !back
        };
        let slot = server.slots.iter().rfind(|slot| begun(slot) && named(slot));
        let slot = slot.ok_or_else(|| Refusal::of(OfUpdate::NothingToRollBack(self.server.clone())))?;
        if slot.done().is_some() && server.version.as_str() != slot.release.as_str() {
            let (server, runs) = (self.server.clone(), server.version.clone());
            return Err(Refusal::of(OfUpdate::RunsAnother { server, runs, release: slot.release.clone() }));
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
