//! Who is in a team.

use super::{Licensed, changed};
use crate::domain::acts::decide::{Decide, Scene, TENANT, required};
use crate::domain::acts::entry::label::Licence as L;
use crate::domain::acts::entry::{About, Entry, Field, Kind, Label, Take, Unread, Value, about, act};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::licence::{LicenceChange, Team};
use crate::domain::readings::refusal::{Part, Refusal};

act! {
    /// Says who leads a team and who is a member of it (F152, F153); nobody ends it.
    pub struct SetTeam = Licence "team", About::Licence(about::Licence::Team) => {
        tenant: Id = TENANT,
        name: Text = Field::argument("name", Kind::Line, Label::Licence(L::Team)),
        team: Team = Field::group(&PEOPLE),
    }
}

const LEADER: Field = Field::repeated("leader", Kind::Line, Label::Licence(L::Leader)).shown("USER");
const MEMBER: Field = Field::repeated("member", Kind::Line, Label::Licence(L::Member)).shown("USER");

const PEOPLE: [Field; 3] = [
    LEADER,
    MEMBER.unless(&["leader", "end"]),
    Field::switch("end", Label::Licence(L::TeamEnd)).without(&["leader", "member"]),
];

impl Take for Team {
    fn take(entry: &Entry<'_>, _: &'static Field) -> Result<Self, Unread> {
        Ok(Self { leaders: entry.take(&LEADER)?, members: entry.take(&MEMBER)? })
    }

    fn of(_: &Value, _: &Entry<'_>) -> Option<Self> {
        None
    }
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
