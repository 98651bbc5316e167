//! Recording a cold backup.

use super::super::{Decide, Scene};
use super::{NOTE, OF, past, record};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Backup as L};
use crate::domain::backup::{BackupChange, ColdBackup};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::moment::Way;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

act! {
    /// Records a backup of the whole machine while it was shut down (F224).
    pub struct RecordColdBackup = Backup "cold", About::Backup(about::Backup::Cold) => {
        of: Id = OF,
        /// Now when left out.
        at: Option<Instant> = Field::option("at", Kind::Moment(Way::Back), Label::Backup(L::MadeAt)),
        note: Option<Text> = NOTE,
    }
}

impl Decide for RecordColdBackup {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let cold = ColdBackup { at: past(scene, self.at)?, note: self.note.clone() };
        record(scene, &self.of, BackupChange::Cold(cold))
    }
}
