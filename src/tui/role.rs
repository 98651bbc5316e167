//! What things on the screen mean; themes say how that looks.

use crate::domain::contract::Priority;

/// What a piece of the screen means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    #[default]
    Text,
    /// Less important: labels, resolved incidents.
    Dim,
    Title,
    Border,
    /// Border and title of the pane that has the keys.
    Focus,
    /// Column headings.
    Heading,
    /// The marker of the row that acts apply to.
    Cursor,
    /// The ground of that row.
    Row,
    /// A key that can be pressed.
    Key,
    P1,
    P2,
    P3,
    P4,
    /// A missed target.
    Missed,
    /// Less than a quarter of a target is left.
    Soon,
    Info,
    /// A bar that wants action.
    Alarm,
    /// A bar that informs.
    Notice,
    /// Data that may be out of date.
    Stale,
    /// Typed text.
    Input,
}

impl Role {
    pub const ALL: [Role; 20] = [
        Role::Text,
        Role::Dim,
        Role::Title,
        Role::Border,
        Role::Focus,
        Role::Heading,
        Role::Cursor,
        Role::Row,
        Role::Key,
        Role::P1,
        Role::P2,
        Role::P3,
        Role::P4,
        Role::Missed,
        Role::Soon,
        Role::Info,
        Role::Alarm,
        Role::Notice,
        Role::Stale,
        Role::Input,
    ];

    pub fn of_priority(priority: Priority) -> Self {
        match priority {
            Priority::P1 => Role::P1,
            Priority::P2 => Role::P2,
            Priority::P3 => Role::P3,
            Priority::P4 => Role::P4,
        }
    }

    /// A theme file that does not name it is complete: it is newer than such files may be.
    pub fn is_optional(self) -> bool {
        self == Role::Row
    }

    /// Name in theme files.
    pub fn name(self) -> &'static str {
        match self {
            Role::Text => "text",
            Role::Dim => "dim",
            Role::Title => "title",
            Role::Border => "border",
            Role::Focus => "focus",
            Role::Heading => "heading",
            Role::Cursor => "cursor",
            Role::Row => "row",
            Role::Key => "key",
            Role::P1 => "p1",
            Role::P2 => "p2",
            Role::P3 => "p3",
            Role::P4 => "p4",
            Role::Missed => "missed",
            Role::Soon => "soon",
            Role::Info => "info",
            Role::Alarm => "alarm",
            Role::Notice => "notice",
            Role::Stale => "stale",
            Role::Input => "input",
        }
    }
}
