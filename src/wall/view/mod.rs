//! A page of the wall as bands of panels: what they say and mean, not where they stand.

mod capacity;
mod clocks;
mod edge;
mod incidents;
mod interrupts;
mod lists;
mod table;
mod ticker;
mod updates;

use std::time::Duration;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::readings::clock::Reading;
use crate::domain::readings::desk::Desk;
use crate::tui::cell::{Cell, Line};
use crate::tui::role::Role;
use crate::wall::age::Age;
use crate::wall::model::Wall;
use crate::wall::names::Names;
use crate::wall::setup::{self, Page};
use crate::wall::view::table::Rows;
use crate::words::Words;
use crate::words::wall::{OnWall, Word};

/// Panels beside each other.
#[derive(Clone, Debug, Default)]
pub struct Band {
    pub panels: Vec<Panel>,
    pub rank: Rank,
}

/// How much a band matters where there is little room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rank {
    /// It is there before any list. Bands of one number have digits of one size.
    Must(u8),
    /// The same, and it takes the room that nobody wants.
    Fills(u8),
    /// A list, as long as there is room.
    #[default]
    May,
}

/// A frame with big digits, or lines, or both.
#[derive(Clone, Debug, Default)]
pub struct Panel {
    pub title: Line,
    /// At the right end of the frame.
    pub corner: String,
    /// Part of its band's width.
    pub share: u16,
    /// What the digits count, in letters of their size where there is room for it.
    pub lead: String,
    pub digits: Vec<Digits>,
    /// What of it is said in large letters where there is room, the first first.
    pub headline: Vec<Cell>,
    pub lines: Vec<Line>,
    /// Rows of its list that are not among the lines.
    pub beyond: usize,
    /// Shorter ones of the same, for those that there is no room for.
    pub narrow: Vec<Line>,
}

/// A short text in big letters, with what it is above.
#[derive(Clone, Debug, Default)]
pub struct Digits {
    pub label: String,
    pub text: String,
    pub role: Role,
}

impl Panel {
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: vec![Cell::new(title, Role::Title)], share: 1, ..Self::default() }
    }

    fn lines(self, lines: Vec<Line>) -> Self {
        Self { lines, ..self }
    }

    fn number(self, text: impl Into<String>, role: Role) -> Self {
        Self { digits: vec![Digits { label: String::new(), text: text.into(), role }], ..self }
    }

    fn share(self, share: u16) -> Self {
        Self { share, ..self }
    }

    fn lead(self, lead: impl Into<String>) -> Self {
        Self { lead: lead.into(), ..self }
    }

    fn narrow(self, narrow: Vec<Line>) -> Self {
        Self { narrow, ..self }
    }
}

/// The whole screen.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Pieces of the top line, at the left and at the right.
    pub top: (Vec<Piece>, Vec<Piece>),
    /// The top line is reversed in this hour.
    pub reversed: bool,
    /// Over the whole width, above everything.
    pub bar: Option<Bar>,
    pub middle: Middle,
    /// What happened last; nothing where names are not to be read.
    pub log: Line,
    /// What is typed, or said of what was typed.
    pub said: Option<Line>,
    /// What the signs mean, where nothing is said.
    pub legend: Line,
    /// The same for a screen that has no room for lines above and below.
    pub brief: Brief,
    /// Another one each second.
    pub beat: &'static str,
    pub is_night: bool,
    /// By how many cells everything stands to the right and further down.
    pub shift: (u16, u16),
}

/// What is said where nothing that is shown can be relied upon: in large letters where there is room, and whole.
#[derive(Clone, Debug)]
pub struct Bar {
    pub large: String,
    pub text: String,
}

/// What must be said of the wall itself, each in several lengths, the longest first.
#[derive(Clone, Debug, Default)]
pub struct Brief {
    /// Why the page does not go.
    pub pinned: Vec<Line>,
    /// How old the data are.
    pub data: Vec<Line>,
    pub times: Vec<Cell>,
}

/// What stands between top and bottom.
#[derive(Clone, Debug)]
pub enum Middle {
    Bands(Vec<Band>),
    /// One thing in big letters over the whole width, with lines below.
    Announced {
        text: String,
        lines: Vec<Line>,
    },
    /// A legibility check; its lines depend on the screen.
    Check(crate::wall::check::Check),
}

/// A part of the top line, and how soon it gives way: the highest first, 0 never.
#[derive(Clone, Debug)]
pub struct Piece {
    pub gives_way: u8,
    pub cells: Line,
}

/// Everything a frame is made from; `desk` is `None` until one was reached.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub wall: &'a Wall,
    pub desk: Option<&'a Desk>,
    pub now: Instant,
    /// Since the wall was begun.
    pub runs: Duration,
}

/// The frame stands still for so many seconds, and then one cell further: nothing burns in.
const SHIFT: u64 = 600;
/// Round the four cells that are kept free for it.
const SHIFTS: [(u16, u16); 4] = [(0, 0), (1, 0), (1, 1), (0, 1)];
const BEATS: [&str; 4] = ["|", "/", "-", "\\"];

impl<'a> View<'a> {
    pub fn words(&self) -> Words {
        let zone = self.desk.map_or(self.wall.setup.zone, |desk| desk.world().zone);
        Words::new(self.wall.setup.lang, zone)
    }

    pub fn frame(&self) -> Frame {
        let (seconds, zone) = (self.runs.as_secs(), self.words().zone);
        let at = |seconds: u64, of: usize| usize::try_from(seconds).unwrap_or(0) % of;
        Frame {
            top: self.top(),
            reversed: setup::is_reversed(zone, self.now),
            bar: self.bar(),
            middle: self.middle(),
            log: self.log(),
            said: self.said(),
            legend: vec![Cell::dim(self.words().wall_word(self.legend()))],
            brief: self.brief(),
            beat: BEATS[at(seconds, BEATS.len())],
            is_night: self.wall.setup.night.is_some_and(|night| night.is_at(zone, self.now)),
            shift: SHIFTS[at(seconds / SHIFT, SHIFTS.len())],
        }
    }

    fn middle(&self) -> Middle {
        if let Some(check) = self.wall.check(self.runs) {
            return Middle::Check(check);
        }
        let Some(desk) = self.desk else { return Middle::Bands(self.no_desk()) };
        let at = OnDesk { view: *self, desk, now: self.now, words: self.words() };
        let news = self.wall.announced(self.runs);
        if let Some(first) = news.first() {
            return at.announcement(*first, &news);
        }
        Middle::Bands(match self.wall.shown(self.runs).0 {
            Page::Incidents => at.incidents(),
            Page::Clocks => at.clocks(),
            Page::Updates => at.updates(),
            Page::Capacity => at.capacity(),
        })
    }

    /// The signs of the page that is shown.
    fn legend(&self) -> Word {
        match self.wall.shown(self.runs).0 {
            Page::Incidents | Page::Clocks => Word::Legend,
            Page::Updates => Word::LegendUpdates,
            Page::Capacity => Word::LegendCapacity,
        }
    }

    fn age(&self) -> Age {
        self.wall.age(self.runs)
    }
}

/// The same where there is a desk.
#[derive(Clone, Copy)]
struct OnDesk<'a> {
    view: View<'a>,
    desk: &'a Desk,
    now: Instant,
    words: Words,
}

impl<'a> OnDesk<'a> {
    fn names(self) -> Names {
        Names::new(self.view.wall.setup.names)
    }

    fn say(self, word: Word) -> &'static str {
        self.words.wall_word(word)
    }

    fn tell(self, said: OnWall<'_>) -> String {
        self.words.on_wall(said)
    }

    /// A role that old data do not have: they claim nothing.
    fn role(self, role: Role) -> Role {
        if self.view.age().is_stale() { Role::Dim } else { role }
    }

    /// A clock that runs, or what is counted, with a sign when it is only estimated.
    fn clock(self, text: String) -> String {
        let is_estimated = self.view.age().is_stale() || self.view.wall.stands_for().is_some();
        if is_estimated { text + "?" } else { text }
    }

    /// A clock that may have ended: what it came to is known.
    fn clock_of(self, reading: &Reading, text: String) -> String {
        if reading.stopped.is_some() { text } else { self.clock(text) }
    }

    /// A number of what is counted.
    fn counted(self, count: usize) -> String {
        let count = count.to_string();
        if self.view.age().is_stale() { count + "?" } else { count }
    }

    fn panel(self, word: Word) -> Panel {
        Panel::new(self.say(word))
    }

    /// A panel with a list, or with what is said when it is empty.
    fn list(self, title: Word, rows: impl Into<Rows>, empty: Word) -> Panel {
        let Rows { lines, beyond } = rows.into();
        let lines = if lines.is_empty() { vec![vec![Cell::dim(self.say(empty))]] } else { lines };
        Panel { beyond, ..self.panel(title).lines(lines) }
    }

    /// A panel with a count, which stands out when there is any.
    fn count(self, title: Word, count: usize, role: Role, line: Line) -> Panel {
        let role = self.role(if count > 0 { role } else { Role::Dim });
        self.panel(title).number(self.counted(count), role).lines(vec![line])
    }

    fn tenant_of(self, number: Number) -> String {
        let world = self.desk.world();
        let known = world.incident(number);
        known.map_or_else(String::new, |incident| self.names().tenant(world, incident.tenant))
    }
}
