//! Recording whether there is a second backup system.

use super::super::{Decide, Scene};
use super::{record, subject};
use crate::domain::backup::{BackupChange, Subject};
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;

/// Records whether a tenant uses a second backup system (F223).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetSecondSystem {
    pub tenant: Id,
    pub there: bool,
}

impl Decide for SetSecondSystem {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        if let (Subject::Server(id), _) = subject(scene, &self.tenant)? {
            let what = format!("{id} is a server; a second backup system is a tenant's");
            return Err(Refusal::state(what, "name the tenant"));
        }
        record(scene, &self.tenant, BackupChange::SecondSystem { there: self.there, at: Some(scene.now) })
    }
}
