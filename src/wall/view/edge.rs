//! The lines above and below a page.

use crate::domain::base::{span, zone};
use crate::tui::cell::{Cell, Line};
use crate::tui::role::Role;
use crate::wall::age::Age;
use crate::wall::keys;
use crate::wall::model::{Held, Said};
use crate::wall::names::Names;
use crate::wall::view::{Bar, Brief, Piece, View};
use crate::words::console::Term;
use crate::words::wall::{Loud, OnWall, Word};

impl View<'_> {
    fn piece(gives_way: u8, text: impl Into<String>, role: Role) -> Piece {
        Piece { gives_way, cells: vec![Cell::new(text, role)] }
    }

    /// What it is, whose turn it is, how old the data are, and what time it is.
    pub(super) fn top(&self) -> (Vec<Piece>, Vec<Piece>) {
        let (words, wall) = (self.words(), self.wall);
        let (page, shown) = wall.shown(self.runs);
        let of = wall.setup.pages.as_slice().len();
        let held = self.held().into_iter().next();
        // When the next page comes matters less than what holds one, and which this is.
        let (page_gives_way, next_gives_way) = if held.is_some() { (1, 3) } else { (3, 1) };
        let mut left = vec![
            Self::piece(6, words.wall_word(Word::Wall), Role::Title),
            Self::piece(
                page_gives_way,
                words.on_wall(OnWall::Page { number: shown.place + 1, of }),
                Role::Text,
            ),
            Self::piece(2, words.wall_word(page.title()), Role::Title),
        ];
        left.extend(held.map(|cells| Piece { gives_way: 0, cells }));
        let next = shown.next_in.map(|next| words.on_wall(OnWall::NextIn(next)));
        left.extend(next.map(|next| Self::piece(next_gives_way, next, Role::Text)));
        left.push(Self::piece(7, words.term(Term::ReadOnly), Role::Dim));
        left.extend(self.part().map(|part| Self::piece(0, part, Role::Title)));
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

    /// What holds the page of incidents, said on every page and on walls that do not have that one; the shorter
    /// one leaves out which incident it is.
    fn held(&self) -> Vec<Line> {
        let (words, Some((held, more))) = (self.words(), self.wall.held()) else { return Vec::new() };
        let what = words.loud(match held {
            Held::Unowned(number) => Loud::HasNoOwner(number),
            Held::Level { level, number } => Loud::LevelIsDue { level, number },
        });
        let is_pinned = self.wall.shown(self.runs).1.next_in.is_none();
        let more = if more > 0 { format!(" +{more}") } else { String::new() };
        let short = match held {
            Held::Unowned(_) => Loud::UnownedInPinned,
            Held::Level { level, .. } => Loud::LevelInPinned(level),
        };
        let whole = words.loud(Loud::Pinned { is_pinned, what: &what }) + &more;
        let role = if self.age().is_stale() { Role::Dim } else { Role::P1 };
        [whole, words.loud(short)].map(|said| vec![Cell::new(said, role)]).to_vec()
    }

    /// Of which reseller's part of the desk nothing else is shown.
    fn part(&self) -> Option<String> {
        let (part, names) = (self.wall.setup.part.as_ref()?, Names::new(self.wall.setup.names));
        let reseller = self.desk.map_or_else(String::new, |desk| names.reseller(desk.world(), part));
        Some(self.words().on_wall(OnWall::Part(&reseller)))
    }

    fn data(&self) -> Piece {
        let words = self.words();
        let old = |seconds| words.on_wall(OnWall::Age(seconds));
        let (text, word, role) = match self.age() {
            Age::Never => return Self::piece(0, words.wall_word(Word::NoDesk), Role::Missed),
            Age::Fresh(seconds) if self.wall.stands_for().is_some() => {
                (old(seconds), Word::TimeStands, Role::Soon)
            }
            Age::Fresh(seconds) => (old(seconds), Word::DataIsFresh, Role::Dim),
            Age::Late(seconds) | Age::Stale(seconds) => (old(seconds), Word::DataIsLate, Role::Soon),
        };
        let cells = vec![Cell::new(format!("{text} "), role), Cell::new(words.wall_word(word), role)];
        Piece { gives_way: 0, cells }
    }

    /// Over the whole width, once what is shown cannot be relied upon: because the data are too old, or because
    /// the time does not go on.
    pub(super) fn bar(&self) -> Option<Bar> {
        let words = self.words();
        if let Age::Stale(seconds) = self.age() {
            let (age, why) = (aged(seconds), self.wall.trouble(self.runs).map(|(why, _)| why));
            let large = words.loud(Loud::StaleInLarge(&age));
            return Some(Bar { large, text: words.loud(Loud::Stale { age: &age, why }) });
        }
        let ahead = span::short(self.wall.stands_for()?);
        let large = words.wall_word(Word::TimeStands).to_owned();
        Some(Bar { large, text: words.loud(Loud::TimeStands(&ahead)) })
    }

    /// The same for a screen that has no room for it.
    pub(super) fn brief(&self) -> Brief {
        let words = self.words();
        let pinned = self.held();
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
                    Loud::Stale { age: &age, why },
                    Loud::Stale { age: &age, why: None },
                    Loud::StaleInShort(&age),
                ]
                .map(|said| vec![Cell::text(words.loud(said))])
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
        if let Some(typed) = wall.typed(self.runs) {
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
            Said::Keys => words.wall_word(Word::Keys).to_owned(),
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
}

/// `73 s`, `1h57`
fn aged(seconds: u64) -> String {
    match seconds {
        ..600 => format!("{seconds} s"),
        _ => span::short(i64::try_from(seconds).unwrap_or(i64::MAX)),
    }
}
