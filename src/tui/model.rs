//! Everything the console knows besides the desk.

mod marks;
mod saying;
mod status;

use std::collections::{BTreeSet, VecDeque};

use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::readings::alarm::Alarm;
use crate::domain::readings::refusal::Refusal;
pub use crate::tui::filter_line::FilterLine;
use crate::tui::key::Key;
use crate::tui::list::{ListState, RowKey};
pub use crate::tui::memory::{HISTORY_KEPT, Memory};
use crate::tui::narrow::Narrow;
use crate::tui::news::News;
pub use crate::tui::overlay::Overlay;
use crate::tui::overlay::{Menu, MenuKind};
pub use crate::tui::pane::Pane;
use crate::tui::session::Session;
use crate::tui::size::Size;
use crate::tui::theme::Theme;
use crate::tui::tour::Tour;
use crate::words::console::Column;
pub use crate::words::console::Tab;
pub use marks::{Marks, Range};
pub use status::{Done, Message, OnItsWay, Refused, Status};

/// The state of one console.
#[derive(Debug)]
pub struct Model {
    pub size: Size,
    pub session: Session,
    pub place: Place,
    /// By pane.
    pub lists: [ListState; Pane::ALL.len()],
    pub detail: Detail,
    pub filter: FilterLine,
    pub overlay: Overlay,
    pub status: Status,
    /// The latest records of the desk, oldest first.
    pub log: VecDeque<Record>,
    pub look: Look,
    pub marks: Marks,
    pub memory: Memory,
}

/// How lists are shown.
#[derive(Debug, Default)]
pub struct Look {
    /// Times as wall time instead of distance.
    pub absolute: bool,
    /// Columns that are not shown.
    pub hidden: BTreeSet<(Pane, Column)>,
    /// `None` while the screen shows the present.
    pub standstill: Option<Standstill>,
    pub news: News,
    /// The panes that the overview had when it was drawn last; none before that.
    pub overview: Vec<Pane>,
    pub pictures: Pictures,
    /// Where somebody is who is led through a shift.
    pub tour: Option<Tour>,
    /// What the cursor of the list of alarms is on.
    pub alarm: Option<Chosen>,
}

/// An alarm in the list of all.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub alarm: Alarm,
    /// It came under the cursor by itself.
    pub slid: bool,
}

/// What of the pictures is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pictures {
    /// Days before the last one.
    pub back: usize,
    /// The first picture that is shown, where there is no room for all.
    pub first: usize,
}

/// A moment that is shown instead of the present; nothing is written meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standstill {
    /// The present of then.
    Frozen { at: Instant },
    /// The desk as the journal had it.
    Past { at: Instant },
}

impl Standstill {
    pub fn at(self) -> Instant {
        match self {
            Standstill::Frozen { at } | Standstill::Past { at } => at,
        }
    }
}

/// Where the keys go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// First key of a sequence.
    pub prefix: Option<Key>,
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

impl Tab {
    /// The tabs of what is looked at.
    pub fn of(about: &Entity) -> &'static [Tab] {
        match about {
            Entity::Incident(_) => &[Tab::Detail, Tab::Log, Tab::Clocks, Tab::Tenant, Tab::Why],
            Entity::Tenant(_) | Entity::Server(_) | Entity::Account(_) => &[Tab::Detail, Tab::Log, Tab::Why],
            _ => &[Tab::Detail, Tab::Log],
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

/// Records that the log pane keeps.
pub const LOG_KEPT: usize = 500;
/// Acts that can be taken back one after the other.
pub const UNDO_KEPT: usize = 20;

impl Model {
    pub fn new(size: Size, session: Session) -> Self {
        let tour = session.tour.then(Tour::default);
        Self {
            size,
            session,
            place: Place { prefix: None, pane: Pane::Incidents, zoom: Zoom::Overview, detail: false },
            lists: Default::default(),
            detail: Detail { tab: Tab::Detail, scroll: 0, about: None, log: Vec::new() },
            filter: FilterLine::default(),
            overlay: Overlay::Nothing,
            status: Status::default(),
            log: VecDeque::new(),
            look: Look { tour, ..Look::default() },
            marks: Marks::default(),
            memory: Memory::default(),
        }
    }

    /// What a rule refused to do with `about`, until something else is done with it.
    pub fn refused(&self, about: &Entity) -> Option<&Refusal> {
        self.status.refused.as_ref().filter(|refused| refused.about == *about).map(|refused| &refused.refusal)
    }

    /// The theme to draw in: one is tried while it is looked at in the menu. `None` where there is none to
    /// choose from.
    pub fn theme(&self) -> Option<&Theme> {
        let tried = match &self.overlay {
            Overlay::Menu(Menu { kind: MenuKind::Themes, index }) => Some(*index),
            _ => None,
        };
        self.session.themes.shown(tried)
    }

    pub fn list(&self, pane: Pane) -> &ListState {
        &self.lists[pane as usize]
    }

    pub fn list_mut(&mut self, pane: Pane) -> &mut ListState {
        &mut self.lists[pane as usize]
    }

    /// The pane whose rows the filter narrows here; `None` where it filters the queue.
    pub fn narrowed(&self) -> Option<Pane> {
        Some(self.place.pane).filter(|pane| pane.narrows() && self.place.zoom != Zoom::Overview)
    }

    /// What a pane is narrowed to; nothing where it shows all of its rows.
    pub fn narrow_of(&self, pane: Pane) -> Option<&Narrow> {
        let narrows = pane.narrows() && self.place.zoom != Zoom::Overview;
        Some(&self.list(pane).narrow).filter(|narrow| narrows && !narrow.words.is_empty())
    }

    /// Whether a filter has a line of its own: while it is typed, that of the queue as long as it
    /// holds, and that of a pane where no frame shows it.
    pub fn shows_filter(&self) -> bool {
        let queue = !self.filter.filter.is_empty() || !self.filter.input.value().is_empty();
        let small = self.size.is_small();
        let narrow = self.narrow_of(self.place.pane).filter(|_| small);
        self.filter.typing || queue || narrow.is_some()
    }

    /// Pictures are looked at, not only a few rows beside other panes.
    pub fn shows_pictures(&self) -> bool {
        self.place.pane == Pane::Trends && self.place.zoom != Zoom::Overview && !self.place.detail
    }

    /// The row that acts apply to.
    pub fn row(&self) -> Option<&RowKey> {
        self.list(self.place.pane).cursor.on()
    }

    /// Goes to a pane. Who asks for the overview sees the top of every pane, whatever was looked at in them.
    pub fn go_to(&mut self, pane: Pane, zoom: Zoom) {
        let pane = if zoom == Zoom::Overview { self.shown_on_overview(pane) } else { pane };
        let place = Place { prefix: self.place.prefix, pane, zoom, detail: false };
        let before = std::mem::replace(&mut self.place, place);
        match (before.zoom, zoom) {
            (Zoom::Overview, Zoom::Overview) if before.pane != pane => {
                self.list_mut(before.pane).cursor.rest();
                self.list_mut(pane).cursor.come_back();
            }
            (Zoom::Overview, Zoom::Overview) => {}
            (_, Zoom::Overview) => self.rest(),
            _ => self.list_mut(pane).cursor.go_on(),
        }
    }

    /// One step back to the overview: the row that was looked at stays under the cursor, because the next key
    /// would be about another one. The way to the top of every list is the overview's own key.
    pub fn step_out(&mut self) {
        let pane = self.place.pane;
        let cursor = self.list(pane).cursor.clone();
        self.go_to(pane, Zoom::Overview);
        if self.place.pane == pane {
            self.list_mut(pane).cursor = cursor;
        }
    }

    /// Keys go to no pane that the overview does not show.
    pub fn shown_on_overview(&self, pane: Pane) -> Pane {
        let all = &self.look.overview;
        let shown = self.size.is_small() || all.is_empty() || all.contains(&pane);
        if shown { pane } else { Pane::Incidents }
    }

    /// Every list shows its top.
    pub fn rest(&mut self) {
        self.lists.iter_mut().for_each(|list| list.cursor.rest());
    }

    /// They do so by themselves, since nobody has touched a key for a while.
    pub fn drift(&mut self) {
        self.lists.iter_mut().for_each(|list| list.cursor.drift());
    }
}
