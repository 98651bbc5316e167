//! Servers, and the updates planned for them.

use serde::{Deserialize, Serialize};

use super::backup::Backups;
use super::party::Reseller;
use super::slot::Slot;
use super::window::{Backup, Window};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::{Id, Ref};
use crate::domain::base::text::Text;

/// What is written down about a server; a new definition replaces the old one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerDefinition {
    pub id: Id,
    pub reseller: Id,
    pub data_centre: Option<Text>,
    /// ISO 3166 code.
    pub country: Option<Text>,
    pub version: Text,
    pub windows: Vec<Window>,
    /// Physical capacity in GB.
    pub storage_gb: Option<u32>,
    /// Its own daily backup; without one that of its data centre holds.
    #[serde(default)]
    pub backup: Option<Backup>,
}

/// A server as the desk knows it now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Server {
    pub definition: ServerDefinition,
    pub reseller: Option<Ref<Reseller>>,
    /// What runs on it now.
    pub version: Text,
    /// Planned and past slots, in the order in which they were scheduled.
    pub slots: Vec<Slot>,
    /// Test versions that its reseller asked for (F090).
    pub tests: Vec<TestRequest>,
    /// What was recorded about its backups.
    pub backups: Backups,
    /// Sequence number of the last record that touched it.
    pub touched: u64,
}

/// A test version that may run on this server before it is stable (F090).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestRequest {
    pub release: Id,
    pub by: Text,
    pub asked: Instant,
}

impl Server {
    pub fn new(definition: ServerDefinition) -> Self {
        let version = definition.version.clone();
        Self {
            definition,
            reseller: None,
            version,
            slots: Vec::new(),
            tests: Vec::new(),
            backups: Backups::default(),
            touched: 0,
        }
    }

    /// The next update to come: the open slot with the earliest effective start.
    pub fn next_slot(&self) -> Option<&Slot> {
        self.slots.iter().filter(|slot| slot.is_open()).min_by_key(|slot| slot.effective)
    }

    pub fn slot(&self, release: &str) -> Option<&Slot> {
        self.slots.iter().rfind(|slot| slot.release.as_str() == release)
    }

    pub fn slot_mut(&mut self, release: &str) -> Option<&mut Slot> {
        self.slots.iter_mut().rfind(|slot| slot.release.as_str() == release)
    }

    /// The request for a test version, if it was made.
    pub fn test(&self, release: &str) -> Option<&TestRequest> {
        self.tests.iter().find(|test| test.release.as_str() == release)
    }
}
