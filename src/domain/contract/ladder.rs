//! Levels: of priority, and of escalation.

use super::{Cites, Priority};

/// What the contract calls a priority.
#[derive(Clone, Debug)]
pub struct Level {
    pub name: Box<str>,
    pub english: Box<str>,
    /// The document's description.
    pub text: Box<str>,
    pub cites: Cites,
}

/// One step of the escalation ladder.
#[derive(Clone, Debug)]
pub struct LadderStep {
    pub level: u8,
    pub priorities: Vec<Priority>,
    pub trigger: Trigger,
    /// Who is responsible from then on, in the contract's words; empty where it names nobody. Whom the
    /// desk calls is its own affair, see [`crate::domain::readings::callee::call`].
    pub who: Box<str>,
    pub english: Box<str>,
    /// The person, where a desk's own pack names one (F122).
    pub person: Option<Box<str>>,
    pub phone: Option<Box<str>>,
    pub cites: Cites,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// At once, by itself: nobody has to call it (A66).
    Received,
    /// When more than `percent` of a target has been used (A17).
    Above { clock: usize, percent: u16 },
}

impl Level {
    /// Of a contract that has no incidents.
    pub(super) fn unnamed(priority: Priority) -> Self {
        let name: Box<str> = format!("P{}", priority.number()).into();
        Self { english: name.clone(), name, text: "".into(), cites: Cites::default() }
    }
}
