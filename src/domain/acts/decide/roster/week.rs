//! Who is on call in a week.

use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Roster as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfRoster};
use crate::domain::base::table::Id;
use crate::domain::base::week::Week;
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::{Refusal, Thing};

act! {
    /// Says who is on call in a week, for one contract or for all; the same twice is recorded once.
    pub struct SetOnCall = Roster "week", About::Roster(about::Roster::Week) => {
        week: Week = Field::argument("week", Kind::Week, Label::Roster(L::Week)),
        /// Nobody, where it is none.
        person: Option<Id> = Field::argument("person", Kind::Named(Thing::Person), Label::Roster(L::OnCall))
            .unless(&["none"]),
        pack: Option<Id> = Field::option("pack", Kind::Named(Thing::Contract), Label::Roster(L::Pack)),
        none: bool = Field::switch("none", Label::Roster(L::Nobody)).without(&["person"]),
    }
}

impl Decide for SetOnCall {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let (roster, contracts) = (&scene.desk.world().roster, scene.desk.contracts());
        if let Some(pack) = self.pack.as_ref().map(Id::as_str)
            && !contracts.ids().contains(&pack)
        {
            return Err(Refusal::none_of(Thing::Contract, pack, contracts.ids()));
        }
        if let Some(person) = self.person.as_ref().map(Id::as_str)
            && roster.person(person).is_none()
        {
            return Err(Refusal::none_of(Thing::Person, person, roster.ids()));
        }
        let (week, pack, person) = (self.week, self.pack.clone(), self.person.clone());
        let before = roster.set_for(week, pack.as_ref()).map(|duty| &duty.person);
        let (from, to) = (week.monday(), week.sunday());
        scene.check(Check::tells(OfRoster::Week { from, to }, None));
        if let Some(person) = person.as_ref().and_then(|id| roster.person(id.as_str())) {
            for absence in person.absences.iter().filter(|own| own.from <= to && own.to >= from) {
                let (name, from, to) = (person.name.clone(), absence.from.max(from), absence.to.min(to));
                scene.check(Check::duty(false, OfRoster::Away { name, from, to }, None));
            }
        }
        if before == person.as_ref() {
            return Ok(Vec::new());
        }
        if let Some(before) = before.and_then(|id| roster.person(id.as_str())) {
            scene.check(Check::duty(false, OfRoster::Replaces(before.name.clone()), None));
        }
        Ok(vec![Event::OnCall { week, pack, person }])
    }
}
