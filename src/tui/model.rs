//! Everything the console knows besides the desk.

use std::collections::VecDeque;

use super::forms::Dialog;
use super::key::Key;
use super::list::{ListState, RowKey};
use super::size::Size;
use crate::domain::event::{Entity, Record};
use crate::domain::filter::Filter;
use crate::domain::instant::Instant;
use crate::domain::text::Text;

/// The state of one console.
#[derive(Debug)]
pub struct Model {
    pub size: Size,
    pub user: User,
    pub place: Place,
    /// By pane.
    pub lists: [ListState; Pane::ALL.len()],
    pub detail: Detail,
    pub filter: FilterLine,
    pub overlay: Overlay,
    pub status: Status,
    /// The latest records of the desk, oldest first.
    pub log: VecDeque<Record>,
    /// First key of a sequence.
    pub prefix: Option<Key>,
    /// Times as wall time instead of distance.
    pub absolute: bool,
}

#[derive(Clone, Debug)]
pub struct User {
    pub name: Text,
    pub readonly: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pane {
    Incidents,
    Clocks,
    Updates,
    Storage,
    Log,
}

impl Pane {
    pub const ALL: [Pane; 5] = [Pane::Incidents, Pane::Clocks, Pane::Updates, Pane::Storage, Pane::Log];

    /// The key that goes there.
    pub fn number(self) -> u8 {
        match self {
            Pane::Incidents => 1,
            Pane::Clocks => 2,
            Pane::Updates => 3,
            Pane::Storage => 4,
            Pane::Log => 8,
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            Pane::Incidents => "Incidents",
            Pane::Clocks => "Clocks",
            Pane::Updates => "Updates",
            Pane::Storage => "Storage",
            Pane::Log => "Log",
        }
    }
}

/// Where the keys go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub pane: Pane,
    pub zoom: Zoom,
    /// The detail covers the list, where both have no room beside each other.
    pub detail: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zoom {
    /// All panes, small.
    Overview,
    /// One pane with what belongs to it.
    Pane,
    /// One pane and nothing else.
    Full,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Detail,
    Log,
    Clocks,
    Tenant,
}

impl Tab {
    /// The tabs of what is looked at.
    pub fn of(about: &Entity) -> &'static [Tab] {
        match about {
            Entity::Incident(_) => &[Tab::Detail, Tab::Log, Tab::Clocks, Tab::Tenant],
            _ => &[Tab::Detail, Tab::Log],
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            Tab::Detail => "Detail",
            Tab::Log => "Log",
            Tab::Clocks => "Clocks",
            Tab::Tenant => "Tenant",
        }
    }
}

/// What is looked at closely.
#[derive(Debug)]
pub struct Detail {
    pub tab: Tab,
    pub scroll: usize,
    /// Whose log `log` is.
    pub about: Option<Entity>,
    pub log: Vec<Record>,
}

impl Detail {
    /// The chosen tab, where there is one of that kind.
    pub fn tab_for(&self, about: &Entity) -> Tab {
        if Tab::of(about).contains(&self.tab) { self.tab } else { Tab::Detail }
    }
}

/// The filter of the incident list.
#[derive(Debug, Default)]
pub struct FilterLine {
    pub input: tui_input::Input,
    pub typing: bool,
    /// The last one that was understood.
    pub filter: Filter,
    pub complaint: Option<String>,
}

impl FilterLine {
    /// Takes what is typed; the last filter that was understood holds.
    pub fn understand(&mut self) {
        match Filter::parse(self.input.value()) {
            Ok(filter) => {
                self.filter = filter;
                self.complaint = None;
            }
            Err(wrong) => self.complaint = Some(wrong.to_string()),
        }
    }

    pub fn clear(&mut self) {
        self.input = tui_input::Input::default();
        self.understand();
    }
}

/// What lies over the panes.
#[derive(Debug, Default)]
pub enum Overlay {
    #[default]
    Nothing,
    Help {
        scroll: usize,
    },
    Dialog(Box<Dialog>),
}

/// The line that says what came of the last act.
#[derive(Debug, Default)]
pub struct Status {
    pub message: Option<Message>,
    /// What can be taken back, latest last.
    pub undo: Vec<Undoable>,
    pub trouble: Option<String>,
    /// The way out was asked for once.
    pub leaving: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub text: String,
    pub bad: bool,
    pub until: Instant,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undoable {
    pub seq: u64,
    pub what: String,
    pub recorded: Instant,
}

/// Records that the log pane keeps.
pub const LOG_KEPT: usize = 500;
/// Acts that can be taken back one after the other.
pub const UNDO_KEPT: usize = 20;
/// How long a message stays, in seconds.
const MESSAGE_SECONDS: i64 = 8;

impl Model {
    pub fn new(size: Size, user: User) -> Self {
        Self {
            size,
            user,
            place: Place { pane: Pane::Incidents, zoom: Zoom::Overview, detail: false },
            lists: Default::default(),
            detail: Detail { tab: Tab::Detail, scroll: 0, about: None, log: Vec::new() },
            filter: FilterLine::default(),
            overlay: Overlay::Nothing,
            status: Status::default(),
            log: VecDeque::new(),
            prefix: None,
            absolute: false,
        }
    }

    pub fn list(&self, pane: Pane) -> &ListState {
        &self.lists[pane as usize]
    }

    pub fn list_mut(&mut self, pane: Pane) -> &mut ListState {
        &mut self.lists[pane as usize]
    }

    /// The row that acts apply to.
    pub fn row(&self) -> Option<&RowKey> {
        self.list(self.place.pane).key.as_ref()
    }

    pub fn say(&mut self, now: Instant, text: impl Into<String>) {
        self.status.message = Some(Message { text: text.into(), bad: false, until: now + MESSAGE_SECONDS });
    }

    pub fn complain(&mut self, now: Instant, text: impl Into<String>) {
        self.status.message =
            Some(Message { text: text.into(), bad: true, until: now + 2 * MESSAGE_SECONDS });
    }
}
