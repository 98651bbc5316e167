//! Writing down somebody of the desk.

use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::facts::event::Event;
use crate::domain::facts::roster::{Person, Rung};
use crate::domain::facts::window;
use crate::domain::readings::callee;
use crate::domain::readings::refusal::{OfDesk, OfRoster, Part, Refusal, Thing};

/// Writes down somebody of the desk; nothing happens when that is what is written already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutPerson(pub Person);

impl Decide for PutPerson {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let person = &self.0;
        required(&person.name, Part::Name)?;
        let id = || person.id.clone();
        if person.phone.is_none() && person.mail.is_none() {
            return Err(Refusal::of(OfRoster::NoWay(id())));
        }
        if window::overlapping(&person.hours).is_some() {
            return Err(Refusal::of(OfRoster::Overlap(id())));
        }
        let known = callee::titles(scene.desk, scene.now);
        if let Some(title) = person.titles.iter().find(|title| !callee::is_among(title, &known)) {
            let known = known.into_iter().map(Box::from).collect();
            return Err(Refusal::no_such(OfRoster::NoTitle { person: id(), title: title.clone(), known }));
        }
        person.levels.iter().try_for_each(|rung| known_level(scene, rung))?;
        let same = scene.desk.world().roster.person(person.id.as_str()) == Some(person);
        Ok(if same { Vec::new() } else { vec![Event::Person(person.clone())] })
    }
}

/// A level that no contract has would never be due.
fn known_level(scene: &Scene<'_>, rung: &Rung) -> Result<(), Refusal> {
    let contracts = scene.desk.contracts();
    let contract = contracts
        .valid_at(rung.pack.as_str(), scene.now)
        .ok_or_else(|| Refusal::none_of(Thing::Contract, rung.pack.as_str(), contracts.ids()))?;
    if contract.ladder.iter().any(|step| step.level == rung.level) {
        return Ok(());
    }
    let known = contract.ladder.iter().map(|step| step.level).collect();
    Err(Refusal::no_such(OfDesk::NoLevel { pack: rung.pack.clone(), level: rung.level, known }))
}
