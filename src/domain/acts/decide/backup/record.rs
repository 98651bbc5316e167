//! Recording a daily backup.

use super::{NOTE, OF, past, record};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Backup as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::country;
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::backup::{BackupChange, Run};
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::{OfBackup, Refusal};

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
            let country = country::country(written).ok();
            if country.is_none() {
                scene.unless(Err(Refusal::of(OfBackup::NoCountry(written.clone()))));
            }
            country
        });
        let run = Run { at: past(scene, self.at)?, site, ok: self.ok, note: self.note.clone() };
        record(scene, &self.of, BackupChange::Ran(run))
    }
}
