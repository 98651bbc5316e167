//! Who is in a team.

use super::super::{Decide, Scene, required};
use super::{Licensed, changed};
use crate::domain::event::Event;
use crate::domain::licence::{LicenceChange, Team};
use crate::domain::refusal::{Part, Refusal};
use crate::domain::table::Id;
use crate::domain::text::Text;

/// Says who leads a team and who is a member of it (F152, F153); nobody ends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetTeam {
    pub tenant: Id,
    pub name: Text,
    pub team: Team,
}

impl Decide for SetTeam {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let licensed = Licensed::of(scene, &self.tenant)?;
        required(&self.name, Part::TeamName)?;
        let present = licensed.tenant.licensing.teams.get(&self.name);
        if present.map_or(self.team == Team::default(), |present| *present == self.team) {
            return Ok(Vec::new());
        }
        let (name, team) = (self.name.clone(), self.team.clone());
        Ok(changed(&self.tenant, LicenceChange::TeamSet { name, team }))
    }
}
