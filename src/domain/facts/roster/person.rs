//! Somebody of the desk.

use std::collections::BTreeSet;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::base::table::Id;
use crate::domain::base::text::{Text, alike};
use crate::domain::calendar::Region;
use crate::domain::facts::window::Window;

/// Somebody of the desk: how and when they can be reached, and what they are called for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Person {
    pub id: Id,
    pub name: Text,
    #[serde(default)]
    pub phone: Option<Text>,
    #[serde(default)]
    pub mail: Option<Text>,
    /// Weekly hours on the desk's clock; without any they can be reached around the clock.
    #[serde(default)]
    pub hours: Vec<Window>,
    /// Whose public holidays end the hours of a day, such as `DE-BY`.
    #[serde(default)]
    pub region: Option<Text>,
    #[serde(default)]
    pub absences: Vec<Absence>,
    /// Titles in the words of contracts, whichever level of whichever contract bears them.
    #[serde(default)]
    pub titles: Vec<Text>,
    /// Single levels of contracts.
    #[serde(default)]
    pub levels: BTreeSet<Rung>,
}

/// Civil days on the desk's clock, both of them within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// A level of a contract's ladder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Rung {
    /// Id of the contract's pack.
    pub pack: Id,
    pub level: u8,
}

impl Person {
    pub fn new(id: Id) -> Self {
        Self {
            name: Text::line(id.as_str()),
            id,
            phone: None,
            mail: None,
            hours: Vec::new(),
            region: None,
            absences: Vec::new(),
            titles: Vec::new(),
            levels: BTreeSet::new(),
        }
    }

    /// Whether they bear a title, in whatever letters it is written.
    pub fn bears(&self, title: &str) -> bool {
        !title.is_empty() && self.titles.iter().any(|own| alike(own, title))
    }

    pub fn is_on(&self, pack: &str, level: u8) -> bool {
        self.levels.iter().any(|rung| rung.pack.as_str() == pack && rung.level == level)
    }

    /// The absence that a day lies in; of several the one that lasts longest.
    pub fn absent(&self, day: NaiveDate) -> Option<Absence> {
        let on = self.absences.iter().filter(|absence| absence.from <= day && day <= absence.to);
        on.copied().max_by_key(|absence| absence.to)
    }

    /// The public holiday that a day is where they live.
    pub fn holiday(&self, day: NaiveDate) -> Option<&'static str> {
        Region::find(self.region.as_ref()?)?.holiday(day)
    }
}

/// `2026-12-24..2027-01-02`, of a single day that day.
impl fmt::Display for Absence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to { self.from.fmt(f) } else { write!(f, "{}..{}", self.from, self.to) }
    }
}

/// `kaseya-support:1`
impl fmt::Display for Rung {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.pack, self.level)
    }
}
