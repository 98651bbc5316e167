//! Giving an incident to somebody, or to a team.

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// Gives it to somebody else, to a team, or to somebody in a team. A team alone means that nobody
/// in it has taken it yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assign {
    pub number: Number,
    pub owner: Option<Text>,
    pub team: Option<Text>,
    /// What the new owner is to know.
    pub note: Option<Text>,
}

impl Decide for Assign {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let given = |text: &Option<Text>| text.clone().filter(|text| !text.is_empty());
        let (owner, team, note) = (given(&self.owner), given(&self.team), given(&self.note));
        if owner.is_none() && team.is_none() {
            let what = "neither a new owner nor a team is named";
            return Err(Refusal::state(what, "name somebody, or a team"));
        }
        let names = &scene.desk.world().names;
        let same = |new: &Option<Text>, old: Option<_>| new.as_deref() == old.map(|name| names.get(name));
        let same_team = team.is_none() || same(&team, incident.team);
        if same(&owner, incident.owner) && same_team {
            let whose = owner.or(team).unwrap_or_default();
            let what = format!("{} belongs to {whose} already", self.number);
            return Err(Refusal::state(what, "name somebody else"));
        }
        Ok(vec![change(self.number, Change::Assigned { owner, team, note })])
    }
}
