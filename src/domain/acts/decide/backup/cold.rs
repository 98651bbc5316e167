//! Recording a cold backup.

use super::{NOTE, OF, past, record};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Backup as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::backup::{BackupChange, ColdBackup};
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::Refusal;

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
