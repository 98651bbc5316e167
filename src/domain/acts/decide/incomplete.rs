//! Incidents of another system of which not everything could be read.

use super::{Decide, Scene, change};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfJournal, Refusal};

/// Marks an incident of which rows are missing: what did happen may be just what is missing, so its
/// clocks are not judged (A69). Once marked it stays so.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct MarkIncomplete {
    pub tenant: Id,
    /// Its number in the other system.
    pub external: Text,
    /// What is missing.
    pub what: Text,
}

impl Decide for MarkIncomplete {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let world = scene.desk.world();
        let tenant = world.tenants.find(self.tenant.as_str());
        let incident = tenant.and_then(|tenant| world.external(tenant, &self.external));
        let Some(incident) = incident else {
            let (tenant, external) = (self.tenant.clone(), self.external.clone());
            return Err(Refusal::no_such(OfJournal::NoExternal { tenant, external }));
        };
        if incident.life.is_incomplete() {
            return Ok(Vec::new());
        }
        Ok(vec![change(incident.number, Change::Incomplete { what: self.what.clone() })])
    }
}
