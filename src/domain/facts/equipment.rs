//! What a customer calls with: trunks, and the people and objects that must be reachable; and what the
//! provider has tested (F045, F046, F060 to F062).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::base::misread::{NotAWord, WordOf};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;

/// A device or trunk that was tested, with how that went (F062).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tested {
    pub id: Id,
    pub kind: Kind,
    pub ok: bool,
    /// Day of the test.
    pub on: Option<NaiveDate>,
    pub note: Option<Text>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Phone,
    Headset,
    Conference,
    Trunk,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Phone, Kind::Headset, Kind::Conference, Kind::Trunk];
    /// Their words, in the same order.
    pub const KEYS: &[&str] = &["phone", "headset", "conference", "trunk"];

    /// The word used on the command line and in files.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Phone => "phone",
            Kind::Headset => "headset",
            Kind::Conference => "conference",
            Kind::Trunk => "trunk",
        }
    }
}

impl std::str::FromStr for Kind {
    type Err = NotAWord;
    fn from_str(word: &str) -> Result<Self, NotAWord> {
        let found = Self::ALL.into_iter().find(|kind| kind.word() == word);
        found.ok_or_else(|| NotAWord::new(WordOf::Equipment, word, Self::ALL.map(Self::word)))
    }
}

/// Somebody or something that must be reachable (F045).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reachable {
    pub licensed: bool,
    pub lines: u32,
    pub phones: u32,
}

/// What one tenant calls with, as far as that was written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Equipment {
    /// Names of trunks, by which tests are found.
    pub trunks: BTreeSet<Id>,
    pub reachable: BTreeMap<Text, Reachable>,
}

/// What can happen to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EquipmentChange {
    Trunk {
        trunk: Id,
        there: bool,
    },
    /// `None` when it need not be reachable any more.
    Reachable {
        name: Text,
        reachable: Option<Reachable>,
    },
}

impl EquipmentChange {
    pub fn kind(&self) -> &'static str {
        match self {
            EquipmentChange::Trunk { .. } => "trunk",
            EquipmentChange::Reachable { .. } => "reachable",
        }
    }
}

impl Equipment {
    pub fn apply(&mut self, change: &EquipmentChange) {
        match change {
            EquipmentChange::Trunk { trunk, there: true } => {
                self.trunks.insert(trunk.clone());
            }
            EquipmentChange::Trunk { trunk, there: false } => {
                self.trunks.remove(trunk);
            }
            EquipmentChange::Reachable { name, reachable: Some(reachable) } => {
                self.reachable.insert(name.clone(), *reachable);
            }
            EquipmentChange::Reachable { name, reachable: None } => {
                self.reachable.remove(name);
            }
        }
    }
}
