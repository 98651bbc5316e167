//! Recording whether there is a second backup system.

use super::{record, subject};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Backup as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::table::Id;
use crate::domain::facts::backup::{BackupChange, Subject};
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::{OfBackup, Refusal, Thing};

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
