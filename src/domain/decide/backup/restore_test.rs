//! Recording a test of restoring.

use super::super::{Decide, Scene};
use super::{NOTE, OF, past, record};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Backup as L};
use crate::domain::backup::{BackupChange, RestoreTest};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::moment::Way;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

act! {
    /// Records that restoring was tried, and whether it went well (F225).
    pub struct RecordRestoreTest = Backup "restore-test", About::Backup(about::Backup::RestoreTest) => {
        of: Id = OF,
        /// Now when left out.
        at: Option<Instant> = Field::option("at", Kind::Moment(Way::Back), Label::Backup(L::TriedAt)),
        ok: bool = Field::denial("failed", Label::Backup(L::Failed)),
        note: Option<Text> = NOTE,
    }
}

impl Decide for RecordRestoreTest {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let test = RestoreTest { at: past(scene, self.at)?, ok: self.ok, note: self.note.clone() };
        record(scene, &self.of, BackupChange::RestoreTested(test))
    }
}
