//! What tenants are called where visitors can read it.

use crate::domain::base::table::{Id, Ref};
use crate::domain::facts::incident::Incident;
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::callee::{Call, Named};
use crate::domain::readings::escalation::Rung;
use crate::domain::world::World;
use crate::words::Words;

/// Whether names may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Names {
    shown: bool,
}

impl Names {
    pub fn new(shown: bool) -> Self {
        Self { shown }
    }

    pub fn are_shown(self) -> bool {
        self.shown
    }

    /// The tenant's short name, or a number that tells nobody anything.
    pub fn tenant(self, world: &World, tenant: Ref<Tenant>) -> String {
        match self.shown {
            true => world.tenants.id(tenant).to_owned(),
            false => format!("T{}", tenant.index() + 1),
        }
    }

    /// The same by its id.
    pub fn of(self, world: &World, id: &Id) -> String {
        world.tenants.find(id.as_str()).map_or_else(|| "-".to_owned(), |tenant| self.tenant(world, tenant))
    }

    /// The same of a reseller.
    pub fn reseller(self, world: &World, id: &Id) -> String {
        match self.shown {
            true => id.to_string(),
            false => {
                world.resellers.find(id.as_str()).map_or_else(String::new, |r| format!("R{}", r.index() + 1))
            }
        }
    }

    /// Whom a level calls: by name and number, or as the contract calls the level. What the desk itself says
    /// of a level may be a person.
    pub fn callee(self, words: Words, rung: &Rung<'_>, call: &Call<'_>) -> String {
        let level: Box<str> = (&*rung.step.who).into();
        match (self.shown, call.is_nobody()) {
            (true, _) => words.callee(&call.named()),
            (false, true) => words.callee(&Named { title: level, nobody: true, ..Named::default() }),
            (false, false) => level.into(),
        }
    }

    /// What an incident is about: nothing, where names are not to be read.
    pub fn subject(self, incident: &Incident) -> &str {
        if self.shown { &incident.subject } else { "" }
    }
}
