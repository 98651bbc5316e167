//! Recording a cold backup.

use super::super::{Decide, Scene};
use super::{past, record};
use crate::domain::backup::{BackupChange, ColdBackup};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Records a backup of the whole machine while it was shut down (F224).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordColdBackup {
    pub of: Id,
    /// Now when left out.
    pub at: Option<Instant>,
    pub note: Option<Text>,
}

impl Decide for RecordColdBackup {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let cold = ColdBackup { at: past(scene, self.at)?, note: self.note.clone() };
        record(scene, &self.of, BackupChange::Cold(cold))
    }
}
