//! Where one looks: panes, tabs, groups of actions.

use super::verb::Verb;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pane {
    Incidents,
    Clocks,
    Updates,
    Storage,
    Licences,
    Availability,
    Contracts,
    Log,
    Trends,
}

impl Pane {
    pub const ALL: [Pane; 9] = [
        Pane::Incidents,
        Pane::Clocks,
        Pane::Updates,
        Pane::Storage,
        Pane::Licences,
        Pane::Availability,
        Pane::Contracts,
        Pane::Log,
        Pane::Trends,
    ];

    /// The action that goes there.
    pub fn verb(self) -> Verb {
        match self {
            Pane::Incidents => Verb::Incidents,
            Pane::Clocks => Verb::Clocks,
            Pane::Updates => Verb::Updates,
            Pane::Storage => Verb::Storage,
            Pane::Licences => Verb::Licences,
            Pane::Availability => Verb::Availability,
            Pane::Contracts => Verb::Contracts,
            Pane::Log => Verb::Log,
            Pane::Trends => Verb::Trends,
        }
    }

    /// Whether its rows are filtered by words of their own; the overview shows all of them.
    pub fn narrows(self) -> bool {
        !matches!(self, Pane::Incidents | Pane::Log)
    }

    /// By which files know it.
    pub fn key(self) -> &'static str {
        match self {
            Pane::Incidents => "Incidents",
            Pane::Clocks => "Clocks",
            Pane::Updates => "Updates",
            Pane::Storage => "Storage",
            Pane::Licences => "Licences/Credits",
            Pane::Availability => "Availability",
            Pane::Contracts => "Contracts",
            Pane::Log => "Log",
            Pane::Trends => "Trends",
        }
    }
}

/// Views of what is looked at closely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Detail,
    Log,
    Clocks,
    Tenant,
    /// Where every number comes from.
    Why,
}

/// Where the help has an action.
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
}
