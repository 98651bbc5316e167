//! The lines above and below a page.

use crate::domain::base::{span, zone};
use crate::domain::facts::event::Record;
use crate::tui::cell::{Cell, Line};
use crate::tui::role::Role;
use crate::wall::age::Age;
use crate::wall::keys;
use crate::wall::model::{Held, Said};
use crate::wall::view::{Brief, Piece, View};
use crate::words::console::Term;
use crate::words::wall::{OnWall, Word};

/// Records that the log line has at most.
const LOGGED: usize = 6;

impl View<'_> {
    fn piece(gives_way: u8, text: impl Into<String>, role: Role) -> Piece {
        Piece { gives_way, cells: vec![Cell::new(text, role)] }
    }

    /// What it is, whose turn it is, how old the data are, and what time it is.
    pub(super) fn top(&self) -> (Vec<Piece>, Vec<Piece>) {
        let (words, wall) = (self.words(), self.wall);
        let (page, shown) = wall.shown(self.runs);
        let of = wall.setup.pages.as_slice().len();
        let mut left = vec![
            Self::piece(6, words.wall_word(Word::Wall), Role::Title),
            Self::piece(3, words.on_wall(OnWall::Page { number: shown.place + 1, of }), Role::Text),
            Self::piece(2, words.wall_word(page.title()), Role::Title),
        ];
        left.push(match (shown.next_in, wall.held()) {
            (None, Some(held)) => {
                let cells = self.held(held).into_iter().next().unwrap_or_default();
                Piece { gives_way: 0, cells }
            }
            (next, _) => Self::piece(1, words.on_wall(OnWall::NextIn(next.unwrap_or(0))), Role::Text),
        });
        left.push(Self::piece(7, words.term(Term::ReadOnly), Role::Dim));
        left.push(self.data());
        left.push(Self::piece(8, words.on_wall(OnWall::Desk(&wall.setup.desk)), Role::Dim));
        let local = zone::local(words.zone, self.now);
        let day = words.whole_day(local.date_naive());
        let time = local.format("%H:%M:%S").to_string();
        let right = vec![
            Self::piece(5, day, Role::Text),
            Self::piece(0, time, Role::Title),
            Self::piece(4, words.zone_of(self.now), Role::Text),
        ];
        (left, right)
    }

    /// What holds the page; the shorter one leaves out which incident it is.
    fn held(&self, held: Held) -> Vec<Line> {
        let lengths = match held {
            Held::Unowned(number) => [OnWall::PinnedUnowned(number), OnWall::PinnedUnownedInShort],
            Held::Level { level, number } => {
                [OnWall::PinnedLevel { level, number }, OnWall::PinnedLevelInShort(level)]
            }
        };
        lengths.map(|said| vec![Cell::new(self.words().on_wall(said), Role::P1)]).to_vec()
    }

    fn data(&self) -> Piece {
        let words = self.words();
        let old = |seconds| words.on_wall(OnWall::Age(seconds));
        let (text, word, role) = match self.age() {
            Age::Never => return Self::piece(0, words.wall_word(Word::NoDesk), Role::Missed),
            Age::Fresh(seconds) => (old(seconds), Word::DataIsFresh, Role::Dim),
            Age::Late(seconds) | Age::Stale(seconds) => (old(seconds), Word::DataIsLate, Role::Soon),
        };
        let cells = vec![Cell::new(format!("{text} "), role), Cell::new(words.wall_word(word), role)];
        Piece { gives_way: 0, cells }
    }

    /// Over the whole width, once the data are too old to be relied upon.
    pub(super) fn bar(&self) -> Option<String> {
        let Age::Stale(seconds) = self.age() else { return None };
        let age = aged(seconds);
        let why = self.wall.trouble(self.runs).map(|(why, _)| why);
        Some(self.words().on_wall(OnWall::Stale { age: &age, why }))
    }

    /// The same for a screen that has no room for it.
    pub(super) fn brief(&self) -> Brief {
        let words = self.words();
        let pinned = match self.wall.shown(self.runs).1.next_in {
            Some(_) => Vec::new(),
            None => self.wall.held().map(|held| self.held(held)).unwrap_or_default(),
        };
        let data = match self.age() {
            Age::Never => vec![vec![Cell::new(words.wall_word(Word::NoDesk), Role::Missed)]],
            Age::Fresh(seconds) | Age::Late(seconds) => {
                let whole = self.data().cells;
                let role = whole.first().map_or(Role::Dim, |cell| cell.role);
                vec![whole, vec![Cell::new(words.on_wall(OnWall::AgeInShort(seconds)), role)]]
            }
            Age::Stale(seconds) => {
                let age = aged(seconds);
                let why = self.wall.trouble(self.runs).map(|(why, _)| why);
                [
                    OnWall::Stale { age: &age, why },
                    OnWall::Stale { age: &age, why: None },
                    OnWall::StaleInShort(&age),
                ]
                .map(|said| vec![Cell::text(words.on_wall(said))])
                .to_vec()
            }
        };
        let local = zone::local(words.zone, self.now);
        let time = |format: &str| Cell::new(local.format(format).to_string(), Role::Title);
        Brief { pinned, data, times: vec![time("%H:%M:%S"), time("%H:%M")] }
    }

    /// What is typed or said.
    pub(super) fn said(&self) -> Option<Line> {
        let (words, wall) = (self.words(), self.wall);
        if let Some(typed) = wall.typed() {
            return Some(vec![
                Cell::new(":", Role::Key),
                Cell::new(typed, Role::Input),
                Cell::new("_", Role::Input),
            ]);
        }
        if let Some(key) = wall.leaving(self.runs) {
            return Some(vec![Cell::new(words.on_wall(OnWall::OnceMore(&key.to_string())), Role::Soon)]);
        }
        let said = match wall.said(self.runs)? {
            Said::NoCommand(typed) => words.on_wall(OnWall::NoCommand { typed, known: keys::WORDS }),
            Said::NoCheck(typed) => words.on_wall(OnWall::NoCheck(typed)),
            Said::NotShown(page) => {
                let pages = wall.setup.pages.as_slice();
                let known = pages.iter().map(|page| page.word()).collect::<Vec<_>>().join(", ");
                words.on_wall(OnWall::NoPage { typed: page.word(), known: &known })
            }
        };
        Some(vec![Cell::new(said, Role::Soon)])
    }

    /// The last records, newest first: nothing where names are not to be read, since they are full of them.
    pub(super) fn log(&self) -> Line {
        if !self.wall.setup.names || self.desk.is_none() {
            return Line::new();
        }
        let words = self.words();
        let told = |record: &Record| {
            let at = words.time_of_day(record.recorded);
            let what = record.event.entity().map(|entity| words.thing(&entity)).unwrap_or_default();
            let told = words.told(record, &self.wall.records);
            format!("{at} {what} {told} ({})", words.actor(record))
        };
        let all: Vec<String> = self.wall.records.iter().rev().take(LOGGED).map(told).collect();
        vec![Cell::dim(all.join(" | "))]
    }
}

/// `73 s`, `1h57`
fn aged(seconds: u64) -> String {
    match seconds {
        ..600 => format!("{seconds} s"),
        _ => span::short(i64::try_from(seconds).unwrap_or(i64::MAX)),
    }
}
