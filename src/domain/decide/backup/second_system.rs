//! Recording whether there is a second backup system.

use super::super::{Decide, Scene};
use super::{record, subject};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Backup as L};
use crate::domain::backup::{BackupChange, Subject};
use crate::domain::event::Event;
use crate::domain::refusal::{OfBackup, Refusal, Thing};
use crate::domain::table::Id;

act! {
    /// Records whether a tenant uses a second backup system (F223).
    pub struct SetSecondSystem = Backup "second", About::Backup(about::Backup::SecondSystem) => {
        tenant: Id =
            Field::argument("tenant", Kind::Named(Thing::Tenant), Label::Backup(L::OwnTenant)),
        there: bool = Field::denial("none", Label::Backup(L::NoSecond)),
    }
}

impl Decide for SetSecondSystem {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        if let (Subject::Server(id), _) = subject(scene, &self.tenant)? {
            return Err(Refusal::of(OfBackup::SecondOfServer(id)));
        }
        record(scene, &self.tenant, BackupChange::SecondSystem { there: self.there, at: Some(scene.now) })
    }
}
