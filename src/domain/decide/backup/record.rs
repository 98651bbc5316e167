//! Recording a daily backup.

use super::super::{Decide, Scene};
use super::{NOTE, OF, past, record};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Backup as L};
use crate::domain::backup::{self, BackupChange, Run};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::moment::Way;
use crate::domain::refusal::{OfBackup, Refusal};
use crate::domain::table::Id;
use crate::domain::text::Text;

act! {
    /// Records a run of the daily backup (F051); the same one twice is recorded once.
    pub struct RecordBackup = Backup "record", About::Backup(about::Backup::Run) => {
        /// A server, or a tenant whose system is backed up by itself.
        of: Id = OF,
        /// Now when left out.
        at: Option<Instant> = Field::option("at", Kind::Moment(Way::Back), Label::Backup(L::MadeAt)),
        /// Country it is stored in (F052).
        site: Option<Text> = Field::option("site", Kind::Line, Label::Backup(L::Site)).shown("CC"),
        ok: bool = Field::denial("failed", Label::Backup(L::Failed)),
        note: Option<Text> = NOTE,
    }
}

impl Decide for RecordBackup {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let site = self.site.as_ref().and_then(|written| {
            let country = backup::country(written).ok();
            if country.is_none() {
                scene.unless(Err(Refusal::of(OfBackup::NoCountry(written.clone()))));
            }
            country
        });
        let run = Run { at: past(scene, self.at)?, site, ok: self.ok, note: self.note.clone() };
        record(scene, &self.of, BackupChange::Ran(run))
    }
}
