//! Recording a daily backup.

use super::super::{Decide, Scene};
use super::{past, record};
use crate::domain::backup::{self, BackupChange, Run};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Records a run of the daily backup (F051); the same one twice is recorded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordBackup {
    /// A server, or a tenant whose system is backed up by itself.
    pub of: Id,
    /// Now when left out.
    pub at: Option<Instant>,
    /// Country it is stored in (F052).
    pub site: Option<Text>,
    pub ok: bool,
    pub note: Option<Text>,
}

impl Decide for RecordBackup {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let site = match &self.site {
            None => None,
            Some(written) => Some(backup::country(written).ok_or_else(|| {
                Refusal::state(format!("`{written}` is no country"), "write its two letters, such as NL")
            })?),
        };
        let run = Run { at: past(scene, self.at)?, site, ok: self.ok, note: self.note.clone() };
        record(scene, &self.of, BackupChange::Ran(run))
    }
}
