//! Recording a test of restoring.

use super::{NOTE, OF, past, record};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Backup as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::backup::{BackupChange, RestoreTest};
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::Refusal;

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
