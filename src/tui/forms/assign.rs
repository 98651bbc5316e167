//! To whom an incident goes.

use super::{Caption, Field, Form, Line, Present, check, hint, pick, titled};
use crate::domain::decide::{Act, Assign};
use crate::domain::incident::{Incident, Number};
use crate::domain::table::Name;
use crate::domain::text::Text;

/// `A`: give it to somebody else, or to a team.
#[derive(Debug)]
pub struct AssignForm {
    number: Number,
    owner: Field,
    team: Field,
    note: Field,
}

/// Incidents that are asked for names.
const ASKED: usize = 500;
/// Names that are proposed.
const PROPOSED: usize = 12;

impl AssignForm {
    pub fn new(number: Number) -> Self {
        Self { number, owner: Field::empty(), team: Field::empty(), note: Field::empty() }
    }

    /// The name as it is known, or as it is typed when nobody is called so.
    fn meant(&self, field: &Field, name: fn(&Incident) -> Option<Name>, cx: Present<'_>) -> Option<Text> {
        let typed = field.line()?;
        let known = pick::meant(&typed, known(name, cx).into_iter()).map(Text::line);
        Some(known.unwrap_or(typed))
    }

    fn owner(&self, cx: Present<'_>) -> Option<Text> {
        self.meant(&self.owner, |incident| incident.owner, cx)
    }

    fn team(&self, cx: Present<'_>) -> Option<Text> {
        self.meant(&self.team, |incident| incident.team, cx)
    }
}

/// Names that open incidents bear.
fn known(name: fn(&Incident) -> Option<Name>, cx: Present<'_>) -> Vec<&str> {
    let world = cx.desk.world();
    let open = world.queue().numbers().take(world.queue().open().min(ASKED));
    let mut names: Vec<&str> =
        open.filter_map(|number| name(world.incident(number)?)).map(|name| world.names.get(name)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

impl Form for AssignForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Assign", self.number, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Own("to"), &self.owner),
            (Caption::Own("team"), &self.team),
            (Caption::Own("note"), &self.note),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.owner, &mut self.team, &mut self.note].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let world = cx.desk.world();
        let (owner, team) = (self.owner(cx), self.team(cx));
        let mut lines = Vec::new();
        if let Some(incident) = world.incident(self.number) {
            let now = incident.owner.map_or("nobody", |owner| world.names.get(owner));
            let to = match (&owner, &team) {
                (None, None) => None,
                (None, Some(team)) => Some(format!("goes to team {team}, nobody in it has taken it")),
                (Some(owner), None) => Some(format!("goes from {now} to {owner}")),
                (Some(owner), Some(team)) => Some(format!("goes from {now} to {owner} in {team}")),
            };
            let same = team.is_none() && owner.as_deref() == Some(now);
            let text = if same { format!("{now} has it already") } else { to.clone().unwrap_or_default() };
            let nobody = format!("{now} has it; name somebody, or a team");
            lines.push(if to.is_none() { check(false, nobody, None) } else { check(!same, text, None) });
        }
        lines.push(hint(format!("at work: {}", pick::some(known(|i| i.owner, cx), PROPOSED))));
        let teams = known(|incident| incident.team, cx);
        if !teams.is_empty() {
            lines.push(hint(format!("teams: {}", pick::some(teams, PROPOSED))));
        }
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let (owner, team) = (self.owner(cx), self.team(cx));
        if owner.is_none() && team.is_none() {
            return Err("name the new owner, or a team".to_owned());
        }
        let note = Some(Text::lines(self.note.value())).filter(|note| !note.is_empty());
        Ok(Assign { number: self.number, owner, team, note }.into())
    }

    fn what(&self) -> String {
        format!("assignment of {}", self.number)
    }
}
