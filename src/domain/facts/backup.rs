//! Backups as they were recorded: the daily runs, tests of restoring, cold backups of the whole
//! machine, and whether there is a second system (F050 to F052, F221 to F225).
//!
//! There is one generation: each run overwrites the one of the day before (F051), so that only the
//! last good run is kept here. What it says at a moment is a reading.

use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;

/// What is backed up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    Server(Id),
    /// A tenant whose system is backed up by itself.
    Tenant(Id),
}

/// What can be recorded about the backups of one subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BackupChange {
    Ran(Run),
    /// Restoring was tried (F225).
    RestoreTested(RestoreTest),
    /// The whole machine was backed up while it was shut down (F224).
    Cold(ColdBackup),
    /// Whether there is a second backup system (F223).
    SecondSystem {
        there: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Instant>,
    },
}

/// One run of the daily backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub at: Instant,
    /// Country of the place where it is stored, an ISO 3166 code.
    pub site: Option<Text>,
    pub ok: bool,
    pub note: Option<Text>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestoreTest {
    pub at: Instant,
    pub ok: bool,
    pub note: Option<Text>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColdBackup {
    pub at: Instant,
    pub note: Option<Text>,
}

/// What is known about the backups of one subject.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Backups {
    /// The earliest run that was recorded: what was never done is owed from then on.
    pub since: Option<Instant>,
    /// The last good run, the only one that can be restored.
    pub good: Option<Run>,
    /// The last run, good or not.
    pub last: Option<Run>,
    /// The last test of restoring, good or not.
    pub tested: Option<RestoreTest>,
    pub cold: Option<ColdBackup>,
    pub second_system: Option<bool>,
    /// Since when that is known.
    #[serde(default)]
    pub second_known: Option<Instant>,
}

impl Subject {
    pub fn id(&self) -> &Id {
        match self {
            Subject::Server(id) | Subject::Tenant(id) => id,
        }
    }
}

impl BackupChange {
    pub fn kind(&self) -> &'static str {
        match self {
            BackupChange::Ran(_) => "backup-ran",
            BackupChange::RestoreTested(_) => "restore-tested",
            BackupChange::Cold(_) => "cold-backup",
            BackupChange::SecondSystem { .. } => "second-backup-system",
        }
    }
}

impl Backups {
    /// Adds what was recorded. What comes in late does not replace what is newer; of two records
    /// about the same moment the later one holds.
    pub fn apply(&mut self, change: &BackupChange) {
        match change {
            BackupChange::Ran(run) => self.ran(run),
            BackupChange::RestoreTested(test) => {
                if self.tested.as_ref().is_none_or(|known| known.at <= test.at) {
                    self.tested = Some(test.clone());
                }
            }
            BackupChange::Cold(cold) => {
                if self.cold.as_ref().is_none_or(|known| known.at <= cold.at) {
                    self.cold = Some(cold.clone());
                }
            }
            BackupChange::SecondSystem { there, at } if *at >= self.second_known => {
                (self.second_system, self.second_known) = (Some(*there), *at);
            }
            BackupChange::SecondSystem { .. } => {}
        }
    }

    fn ran(&mut self, run: &Run) {
        self.since = Some(self.since.map_or(run.at, |since| since.min(run.at)));
        if self.last.as_ref().is_none_or(|known| known.at <= run.at) {
            self.last = Some(run.clone());
        }
        let good = self.good.as_ref().map(|known| known.at);
        if run.ok && good.is_none_or(|good| good <= run.at) {
            self.good = Some(run.clone());
        } else if good == Some(run.at) {
            // It was taken for good, and was not.
            self.good = None;
        }
    }

    /// Whether this is what is known already.
    pub fn knows(&self, change: &BackupChange) -> bool {
        match change {
            BackupChange::Ran(run) => self.last.as_ref() == Some(run) || self.good.as_ref() == Some(run),
            BackupChange::RestoreTested(test) => self.tested.as_ref() == Some(test),
            BackupChange::Cold(cold) => self.cold.as_ref() == Some(cold),
            BackupChange::SecondSystem { there, .. } => self.second_system == Some(*there),
        }
    }
}
