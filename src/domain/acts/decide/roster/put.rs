//! Somebody of the desk, or what has changed of them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::duty;
use super::write::PutPerson;
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Roster as L;
use crate::domain::acts::entry::{
    About, Entry, Field, Kind, Label, Source, Take, Value, Vocabulary, about, act,
};
use crate::domain::acts::judgement::{Check, OfRoster};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::week::Week;
use crate::domain::facts::event::Event;
use crate::domain::facts::roster::{Absence, Person, Rung};
use crate::domain::facts::window::Window;
use crate::domain::readings::refusal::{Common, OfRoster as Why, Part, Refusal, Thing};

act! {
    /// Writes down somebody of the desk, or what has changed of them: what is left out stays as it is,
    /// a list that is given takes the place of the one before.
    pub struct SetPerson = Roster "put", About::Roster(about::Roster::Put) => {
        person: Id = Field::argument("person", Kind::Id, Label::Roster(L::Person)).from(Source::Persons),
        name: Option<Text> = Field::option("name", Kind::Line, Label::Roster(L::Name)),
        phone: Option<Text> = Field::option("phone", Kind::Line, Label::Roster(L::Phone)),
        mail: Option<Text> = Field::option("mail", Kind::Line, Label::Roster(L::Mail)),
        /// Titles in the words of contracts.
        titles: Vec<Text> =
            Field::repeated("title", Kind::Line, Label::Roster(L::Title)).from(Source::Titles),
        levels: BTreeSet<Rung> = Field::repeated("level", Kind::Rung, Label::Roster(L::Level)),
        hours: Vec<Window> = Field::repeated("hours", Kind::Shift, Label::Roster(L::Hours)),
        /// Whose public holidays end the hours of a day.
        region: Option<Text> = Field::option("region", Kind::Region, Label::Roster(L::Region)),
        absences: Vec<Absence> = Field::repeated("off", Kind::Days, Label::Roster(L::Off)),
        /// What is not so any more.
        clear: BTreeSet<Cleared> =
            Field::repeated("clear", Kind::Word(Vocabulary::Cleared), Label::Roster(L::Clear)),
        /// They have left.
        gone: bool = Field::switch("gone", Label::Roster(L::Gone)).without(&[
            "name", "phone", "mail", "title", "level", "hours", "region", "off", "clear",
        ]),
    }
}

/// What is written down of somebody no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cleared {
    Phone,
    Mail,
    Titles,
    Levels,
    Hours,
    Region,
    Off,
}

impl Take for Cleared {
    fn of(value: &Value, _: &Entry<'_>) -> Option<Self> {
        let Value::Word(word) = value else { return None };
        Vocabulary::CLEARED.iter().zip(CLEARED).find(|(known, _)| *known == word).map(|(_, one)| one)
    }
}

/// In the order of their words.
const CLEARED: [Cleared; 7] = [
    Cleared::Phone,
    Cleared::Mail,
    Cleared::Titles,
    Cleared::Levels,
    Cleared::Hours,
    Cleared::Region,
    Cleared::Off,
];

impl Decide for SetPerson {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let roster = &scene.desk.world().roster;
        let known = roster.person(self.person.as_str());
        if self.gone {
            let none = || Refusal::none_of(Thing::Person, self.person.as_str(), roster.ids());
            known.ok_or_else(none)?;
            let weeks = duty::weeks(roster, &self.person, Week::at(scene.desk.world().zone, scene.now));
            if !weeks.is_empty() {
                scene.check(Check::duty(false, OfRoster::Loses(weeks), None));
            }
            return Ok(vec![Event::PersonLeft { person: self.person.clone() }]);
        }
        self.nothing_empty()?;
        let before = known.cloned().unwrap_or_else(|| Person::new(self.person.clone()));
        PutPerson(self.changed(before)).decide(scene)
    }
}

impl SetPerson {
    /// What is given and empty says nothing: whether it is to go, or to stay.
    fn nothing_empty(&self) -> Result<(), Refusal> {
        let given =
            [(&self.phone, Cleared::Phone), (&self.mail, Cleared::Mail), (&self.region, Cleared::Region)];
        let empty = given.into_iter().find(|(text, _)| text.as_ref().is_some_and(|text| text.is_empty()));
        let titles = self.titles.iter().any(|text| text.is_empty()).then_some(Cleared::Titles);
        if self.name.as_ref().is_some_and(|text| text.is_empty()) {
            return Err(Refusal::of(Common::Missing(Part::Name)));
        }
        let Some(cleared) = empty.map(|(_, cleared)| cleared).or(titles) else { return Ok(()) };
        let words = Vocabulary::CLEARED.iter().zip(CLEARED).find(|(_, one)| *one == cleared);
        let cleared = words.map(|(word, _)| *word).unwrap_or_default().into();
        Err(Refusal::of(Why::Empty { person: self.person.clone(), cleared }))
    }

    fn changed(&self, mut person: Person) -> Person {
        for cleared in &self.clear {
            match cleared {
                Cleared::Phone => person.phone = None,
                Cleared::Mail => person.mail = None,
                Cleared::Titles => person.titles.clear(),
                Cleared::Levels => person.levels.clear(),
                Cleared::Hours => person.hours.clear(),
                Cleared::Region => person.region = None,
                Cleared::Off => person.absences.clear(),
            }
        }
        let text = |new: &Option<Text>| new.clone().filter(|text| !text.is_empty());
        person.name = text(&self.name).unwrap_or(person.name);
        person.phone = text(&self.phone).or(person.phone);
        person.mail = text(&self.mail).or(person.mail);
        person.region = text(&self.region).or(person.region);
        fn list<T: Clone>(new: &[T], before: Vec<T>) -> Vec<T> {
            if new.is_empty() { before } else { new.to_vec() }
        }
        person.titles = list(&self.titles, person.titles);
        person.hours = list(&self.hours, person.hours);
        person.absences = list(&self.absences, person.absences);
        if !self.levels.is_empty() {
            person.levels.clone_from(&self.levels);
        }
        person
    }
}
