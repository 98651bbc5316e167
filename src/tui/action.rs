//! What an action is.

use super::context::Context;
use super::model::Model;
use super::msg::Effect;

/// Something that a key can do.
#[derive(Debug)]
pub struct Action {
    /// Name in key files.
    pub name: &'static str,
    pub group: Group,
    /// The word in the footer; `None` for what goes without saying.
    pub footer: Option<&'static str>,
    pub doc: &'static str,
    /// Why it is not possible here and now.
    pub when: fn(&Model, &Context<'_>) -> Result<(), String>,
    pub run: fn(&mut Model, &Context<'_>) -> Vec<Effect>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Incident,
    Formal,
    Update,
    Mark,
    Move,
    View,
}

impl Group {
    pub const ALL: [Group; 6] =
        [Group::Incident, Group::Formal, Group::Update, Group::Mark, Group::Move, Group::View];

    /// Whether its actions record something.
    pub fn writes(self) -> bool {
        matches!(self, Group::Incident | Group::Formal | Group::Update)
    }

    pub fn title(self) -> &'static str {
        match self {
            Group::Incident => "Working on the incident (can be undone for 30 s)",
            Group::Formal => "Formal acts (always with a form)",
            Group::Update => "Updates and storage",
            Group::Mark => "Marking: the next acts are done on all that are marked and in the list",
            Group::Move => "Moving",
            Group::View => "Looking",
        }
    }
}
