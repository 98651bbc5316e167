//! The people of the desk: how and when each can be reached, what they are called for, and who is on call.

mod person;
mod week;
mod written;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::base::table::Id;
use crate::domain::base::text::alike;
use crate::domain::base::week::Week;
pub use person::{Absence, Person, Rung};
pub use week::OnCall;
pub use written::{absence, hours_written, shift};

/// Everybody who can be called, and the weeks in which they are on call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Roster {
    persons: BTreeMap<Id, Person>,
    /// By week; of one week those for all contracts first.
    weeks: Vec<OnCall>,
    /// Sequence number of the last record that touched it.
    pub touched: u64,
}

impl Roster {
    /// Nobody was ever written down: the desk goes by what it said of each level, as before.
    pub fn is_empty(&self) -> bool {
        self.persons.is_empty()
    }

    /// By id.
    pub fn persons(&self) -> impl ExactSizeIterator<Item = &Person> {
        self.persons.values()
    }

    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.persons.keys().map(Id::as_str)
    }

    pub fn person(&self, id: &str) -> Option<&Person> {
        self.persons.get(id)
    }

    /// By id, or by the name that people say.
    pub fn named(&self, name: &str) -> Option<&Person> {
        self.person(name).or_else(|| self.persons().find(|person| alike(&person.name, name)))
    }

    /// Weeks with somebody on call, the earliest first.
    pub fn weeks(&self) -> &[OnCall] {
        &self.weeks
    }

    /// Who is on call in a week for exactly this contract, or for all where none is given.
    pub fn set_for(&self, week: Week, pack: Option<&Id>) -> Option<&OnCall> {
        self.weeks.iter().find(|duty| duty.week == week && duty.pack.as_ref() == pack)
    }

    /// Who is on call for a contract in a week: whoever is for it, else whoever is for all.
    pub fn on_call(&self, week: Week, pack: &str) -> Option<&Person> {
        let own = self
            .weeks
            .iter()
            .find(|duty| duty.week == week && duty.pack.as_ref().is_some_and(|own| own.as_str() == pack));
        let duty = own.or_else(|| self.set_for(week, None))?;
        self.person(duty.person.as_str())
    }

    pub fn put(&mut self, person: Person) {
        self.persons.insert(person.id.clone(), person);
    }

    /// The weeks of somebody who left are nobody's.
    pub fn remove(&mut self, person: &Id) {
        self.persons.remove(person);
        self.weeks.retain(|duty| duty.person != *person);
    }

    /// Nobody is on call then where `person` is none.
    pub fn set(&mut self, week: Week, pack: Option<&Id>, person: Option<&Id>) {
        self.weeks.retain(|duty| duty.week != week || duty.pack.as_ref() != pack);
        self.weeks.extend(person.map(|person| OnCall { week, pack: pack.cloned(), person: person.clone() }));
        self.weeks.sort();
    }
}
