//! Which right an act takes, and which role has it.

use crate::domain::facts::authority::{Read, Role};
use crate::domain::readings::refusal::Barred;

/// The least that somebody must be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// The work of the desk.
    Work,
    /// What the desk is made of, and what was agreed with whom.
    SetUp,
    /// What machines see and bring.
    Bring,
    /// What a customer may want of the desk.
    Ask,
    /// What both may bring: an incident, a note.
    Tell,
    /// Taking back what oneself has just recorded.
    Undo,
}

/// The right that an act takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    pub right: Right,
    /// The part of it that takes more than the rest, and what the rest takes.
    more: Option<(Barred, Right)>,
}

impl From<Right> for Needs {
    fn from(right: Right) -> Self {
        Self { right, more: None }
    }
}

impl Needs {
    /// More than `rest` would take, for a part of it.
    pub fn more(right: Right, part: Barred, rest: Right) -> Self {
        Self { right, more: Some((part, rest)) }
    }

    /// What of it a role may not; whoever may do the rest is told which part it is.
    pub fn barred(self, role: Role) -> Option<Barred> {
        if self.right.is_of(role) {
            return None;
        }
        let part = self.more.filter(|(_, rest)| rest.is_of(role));
        Some(part.map_or(Barred::Act, |(part, _)| part))
    }
}

impl Right {
    pub const ALL: [Right; 6] =
        [Right::Work, Right::SetUp, Right::Bring, Right::Ask, Right::Tell, Right::Undo];

    pub fn is_of(self, role: Role) -> bool {
        match role {
            Role::Viewer | Role::Wall => false,
            Role::Engineer => match self {
                Right::Work | Right::Bring | Right::Ask | Right::Tell | Right::Undo => true,
                Right::SetUp => false,
            },
            Role::Manager => true,
            Role::Reseller => match self {
                Right::Ask | Right::Tell | Right::Undo => true,
                Right::Work | Right::SetUp | Right::Bring => false,
            },
            Role::Connector => match self {
                Right::Bring | Right::Tell => true,
                Right::Work | Right::SetUp | Right::Ask | Right::Undo => false,
            },
        }
    }
}

/// A wall hangs where everybody passes: what it reads is what it shows.
pub fn reads(role: Role, what: Read) -> bool {
    match what {
        Read::Desk => true,
        Read::Presence => matches!(role, Role::Viewer | Role::Engineer | Role::Manager),
        Read::Metrics => matches!(role, Role::Viewer | Role::Engineer | Role::Manager | Role::Connector),
        Read::Tokens | Read::Audit => role == Role::Manager,
    }
}
