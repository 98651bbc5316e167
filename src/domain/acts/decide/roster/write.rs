//! Writing down somebody of the desk.

use super::duty;
use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::acts::judgement::{Check, OfRoster as Claim};
use crate::domain::base::week::Week;
use crate::domain::facts::event::Event;
use crate::domain::facts::roster::{Person, Rung};
use crate::domain::facts::window;
use crate::domain::readings::callee;
use crate::domain::readings::refusal::{OfDesk, OfRoster, Part, Refusal, Thing};

/// Characters of a name, a number, an address, a title.
const MOST: usize = 100;

/// Writes down somebody of the desk; nothing happens when that is what is written already.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PutPerson(pub Person);

impl Decide for PutPerson {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let person = &self.0;
        required(&person.name, Part::Name)?;
        let id = || person.id.clone();
        lengths(person)?;
        if let Some(written) = person.phone.clone().filter(|phone| !is_phone(phone)) {
            return Err(Refusal::of(OfRoster::NoPhone { person: id(), written }));
        }
        if let Some(written) = person.mail.clone().filter(|mail| !is_mail(mail)) {
            return Err(Refusal::of(OfRoster::NoMail { person: id(), written }));
        }
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
        let known = scene.desk.world().roster.person(person.id.as_str());
        let same = known == Some(person);
        away_on_call(scene, person, known);
        Ok(if same { Vec::new() } else { vec![Event::Person(person.clone())] })
    }
}

/// Whoever goes away in a week in which they are on call: somebody else is to have it.
fn away_on_call(scene: &Scene<'_>, person: &Person, known: Option<&Person>) {
    let world = scene.desk.world();
    let news =
        || person.absences.iter().filter(|own| known.is_none_or(|known| !known.absences.contains(own)));
    for week in duty::weeks(&world.roster, &person.id, Week::at(world.zone, scene.now)) {
        let (from, to) = (week.monday(), week.sunday());
        if news().any(|absence| absence.from <= to && absence.to >= from) {
            scene.check(Check::duty(false, Claim::OnCallThen(week), None));
        }
    }
}

/// It is dialled as it is written, whatever stands besides the number.
fn is_phone(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// One address, without a name before it.
fn is_mail(text: &str) -> bool {
    let parts = text.split_once('@').filter(|(user, host)| !user.is_empty() && !host.is_empty());
    parts.is_some_and(|(_, host)| !host.contains('@')) && !text.contains(char::is_whitespace)
}

/// They stand in one line with others.
fn lengths(person: &Person) -> Result<(), Refusal> {
    let texts = [Some(&person.name), person.phone.as_ref(), person.mail.as_ref()];
    let all = texts.into_iter().flatten().chain(&person.titles);
    let longest = all.map(|text| text.chars().count()).max().unwrap_or(0);
    if longest <= MOST {
        return Ok(());
    }
    Err(Refusal::of(OfRoster::TooLong { person: person.id.clone(), chars: longest, most: MOST }))
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
