//! Recording a test of restoring.

use super::super::{Decide, Scene};
use super::{past, record};
use crate::domain::backup::{BackupChange, RestoreTest};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Records that restoring was tried, and whether it went well (F225).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordRestoreTest {
    pub of: Id,
    /// Now when left out.
    pub at: Option<Instant>,
    pub ok: bool,
    pub note: Option<Text>,
}

impl Decide for RecordRestoreTest {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let test = RestoreTest { at: past(scene, self.at)?, ok: self.ok, note: self.note.clone() };
        record(scene, &self.of, BackupChange::RestoreTested(test))
    }
}
