//! In whose name somebody acts: a role, and for a reseller which one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::base::misread::{NotAWord, WordOf};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;

/// What somebody is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Looks on.
    Viewer,
    /// Does the work of the desk.
    Engineer,
    /// Also sets the desk up.
    Manager,
    /// Sees and does what is its own.
    Reseller,
    /// A machine that brings what it has seen.
    Connector,
    /// A screen on which nobody acts.
    Wall,
}

/// How much of a desk somebody sees.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    Desk,
    Reseller(Id),
}

/// A role with what it is about: a reseller is one of them, everybody else is the whole desk's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "role", content = "reseller")]
pub enum Authority {
    Viewer,
    Engineer,
    Manager,
    Reseller(Id),
    Connector,
    Wall,
}

/// A role and a scope that do not belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// Of which one?
    NoReseller,
    /// That role is the whole desk's.
    WholeDesk(Role),
}

/// What somebody may want to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// Its records and all that follows from them; for a reseller what is its own.
    Desk,
    /// Who is on which incident.
    Presence,
    /// How the server does.
    Metrics,
    /// Who has which rights.
    Tokens,
    /// Who did what with which of them.
    Audit,
}

impl Role {
    pub const ALL: [Role; 6] =
        [Role::Viewer, Role::Engineer, Role::Manager, Role::Reseller, Role::Connector, Role::Wall];

    pub fn word(self) -> &'static str {
        match self {
            Role::Viewer => "viewer",
            Role::Engineer => "engineer",
            Role::Manager => "manager",
            Role::Reseller => "reseller",
            Role::Connector => "connector",
            Role::Wall => "wall",
        }
    }

    /// For how many days its tokens are valid at most: longer where nobody sits who could be given a new
    /// one every few months.
    pub fn most_days(self) -> u16 {
        match self {
            Role::Viewer | Role::Engineer | Role::Manager | Role::Reseller => 180,
            Role::Connector | Role::Wall => 365,
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl FromStr for Role {
    type Err = NotAWord;

    fn from_str(word: &str) -> Result<Self, NotAWord> {
        let named = Role::ALL.into_iter().find(|role| role.word() == word);
        named.ok_or_else(|| NotAWord::new(WordOf::Role, word, Role::ALL.map(Role::word)))
    }
}

impl Authority {
    /// # Errors
    /// The role needs a reseller and there is none, or the other way round.
    pub fn of(role: Role, reseller: Option<Id>) -> Result<Self, Mismatch> {
        let whole = match (role, reseller) {
            (Role::Reseller, Some(id)) => return Ok(Authority::Reseller(id)),
            (Role::Reseller, None) => return Err(Mismatch::NoReseller),
            (role, Some(_)) => return Err(Mismatch::WholeDesk(role)),
            (Role::Viewer, None) => Authority::Viewer,
            (Role::Engineer, None) => Authority::Engineer,
            (Role::Manager, None) => Authority::Manager,
            (Role::Connector, None) => Authority::Connector,
            (Role::Wall, None) => Authority::Wall,
        };
        Ok(whole)
    }

    pub fn role(&self) -> Role {
        match self {
            Authority::Viewer => Role::Viewer,
            Authority::Engineer => Role::Engineer,
            Authority::Manager => Role::Manager,
            Authority::Reseller(_) => Role::Reseller,
            Authority::Connector => Role::Connector,
            Authority::Wall => Role::Wall,
        }
    }

    /// The reseller to which everything is confined.
    pub fn reseller(&self) -> Option<&Id> {
        match self {
            Authority::Reseller(id) => Some(id),
            Authority::Viewer
            | Authority::Engineer
            | Authority::Manager
            | Authority::Connector
            | Authority::Wall => None,
        }
    }

    /// The name under which somebody acts for a reseller, `tks/K. Maurer`: nobody of the desk has such a one, so that
    /// what was done for whom can be told from the record.
    pub fn name_for(reseller: &Id, label: &Text) -> Text {
        Text::line(&format!("{reseller}/{label}"))
    }

    /// Whether that is the name of somebody who acts for a reseller.
    pub fn is_name_for(reseller: &Id, by: &Text) -> bool {
        by.as_str().split_once('/').is_some_and(|(of, _)| of == reseller.as_str())
    }

    pub fn scope(&self) -> Scope {
        self.reseller().map_or(Scope::Desk, |id| Scope::Reseller(id.clone()))
    }
}

impl Read {
    pub const ALL: [Read; 5] = [Read::Desk, Read::Presence, Read::Metrics, Read::Tokens, Read::Audit];

    pub fn word(self) -> &'static str {
        match self {
            Read::Desk => "desk",
            Read::Presence => "presence",
            Read::Metrics => "metrics",
            Read::Tokens => "tokens",
            Read::Audit => "audit",
        }
    }
}
