//! Giving an incident to somebody, or to a team.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Incident as L;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, Source, about, act};
use crate::domain::acts::judgement::{Check, OfIncident as Claim};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfWork, Refusal};

act! {
    /// Gives it to somebody else, to a team, or to somebody in a team. A team alone means that nobody
    /// in it has taken it yet.
    pub struct Assign = Incident "assign", About::Incident(about::Incident::Assign) => {
        number: Number = INCIDENT,
        owner: Option<Text> =
            Field::argument("name", Kind::Line, Label::Incident(L::NewOwner)).unless(&["team"]).from(Source::Owners),
        team: Option<Text> = Field::option("team", Kind::Line, Label::Incident(L::Team)).shown("NAME").from(Source::Teams),
        /// What the new owner is to know.
        note: Option<Text> = Field::option("note", Kind::Lines, Label::Incident(L::OwnerNote)),
    }
}

impl Decide for Assign {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let given = |text: &Option<Text>| text.clone().filter(|text| !text.is_empty());
        let (owner, team, note) = (given(&self.owner), given(&self.team), given(&self.note));
        if owner.is_none() && team.is_none() {
            return Err(Refusal::of(OfWork::NobodyNamed));
        }
        let names = &scene.desk.world().names;
        let same = |new: &Option<Text>, old: Option<_>| new.as_deref() == old.map(|name| names.get(name));
        let same_team = team.is_none() || same(&team, incident.team);
        if same(&owner, incident.owner) && same_team {
            let whose = owner.or(team).unwrap_or_default();
            return Err(Refusal::of(OfWork::SameOwner { number: self.number, whose }));
        }
        let from = incident.owner.map(|owner| names.get(owner).into());
        let goes = Claim::Goes { from, to: owner.clone(), team: team.clone() };
        scene.check(Check::duty(true, goes, None));
        Ok(vec![change(self.number, Change::Assigned { owner, team, note })])
    }
}
