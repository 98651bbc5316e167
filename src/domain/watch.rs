//! What customers are held to by their contracts, and what their installations must meet (F132 to
//! F143, F212, F265): what was found about each, by tenant and contract.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::contract::{CheckItem, Contract};
use super::incident::{Incident, Mark};
use super::instant::Instant;
use super::text::Text;
use super::world::World;

/// What was found about one tenant under one contract.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watched {
    /// By the keys of the contract; what is open is left out.
    pub marks: BTreeMap<Text, Mark>,
    /// The last note, and when something was found last.
    pub note: Option<Text>,
    pub at: Option<Instant>,
}

impl Watched {
    pub const EMPTY: &'static Watched = &Watched { marks: BTreeMap::new(), note: None, at: None };

    pub fn mark(&mut self, marks: &BTreeMap<Text, Mark>, note: Option<&Text>, at: Instant) {
        for (key, mark) in marks {
            match mark {
                Mark::Open => self.marks.remove(key),
                mark => self.marks.insert(key.clone(), *mark),
            };
        }
        self.note = note.cloned().or(self.note.take());
        self.at = Some(at);
    }

    pub fn of(&self, item: &CheckItem) -> Mark {
        self.marks.get(&*item.key).copied().unwrap_or(Mark::Open)
    }

    /// How many items of the contract were found so.
    pub fn count(&self, contract: &Contract, mark: Mark) -> usize {
        contract.watched().filter(|item| self.of(item) == mark).count()
    }
}

/// What was found about the tenant of an incident under its contract: the same record that the
/// customer's duties are.
pub fn of_incident<'a>(incident: &Incident, world: &'a World) -> &'a Watched {
    let tenant = world.tenants.get(incident.tenant);
    let found = tenant.zip(world.pack(incident)).and_then(|(tenant, pack)| tenant.watched.get(&*pack.id));
    found.unwrap_or(Watched::EMPTY)
}
