//! What a wall remembers between two frames, and what a key does. Nothing of it grows with time.

use std::time::Duration;

use crate::client::Glimpse;
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::facts::event::Record;
use crate::domain::facts::presence::Presence;
use crate::domain::readings::desk::Desk;
use crate::tui::key::{Code, Key};
use crate::tui::size::Size;
use crate::wall::age::Age;
use crate::wall::calls::{Call, Calls, News};
use crate::wall::check::Check;
use crate::wall::facts::{self, Facts};
use crate::wall::keys::{Meant, Typed};
use crate::wall::setup::{Page, Setup};
use crate::wall::turn::{Shown, Turn};

/// A critical incident that is nobody's calls again after so long.
const AGAIN: Duration = Duration::from_secs(120);
/// Two strokes that end the wall come within so long.
const STROKES: Duration = Duration::from_secs(2);
/// A line that nobody goes on with stays so long.
const TYPED: Duration = Duration::from_secs(15);
/// What was said about a line stays so long.
const SAID: Duration = Duration::from_secs(10);
/// A check of legibility stays so long: whoever reads it walks away from the screen.
const CHECKED: Duration = Duration::from_secs(60);
/// Seconds by which clocks of one house differ.
const SLACK: i64 = 5;
/// Letters that a line takes.
const LONGEST: usize = 60;

/// Everything but the desk.
#[derive(Debug)]
pub struct Wall {
    pub setup: Setup,
    pub size: Size,
    turn: Turn,
    reach: Reach,
    facts: Facts,
    calls: Calls,
    last_critical: LastCritical,
    /// The last records, in order.
    pub records: Vec<Record>,
    /// Who is on which incident.
    pub people: Vec<Presence>,
    over: Over,
}

/// Whether the desk is in reach.
#[derive(Debug, Default)]
struct Reach {
    /// When it was read last.
    read: Option<Duration>,
    /// The last record that was seen where the records are kept.
    seen: u64,
    /// What keeps it from being read.
    why: Option<String>,
    /// When it is tried again.
    again: Option<Duration>,
    /// Seconds by which the present is ahead of this machine's clock.
    ahead: i64,
}

/// The last critical incident that has ended, as of a record: read anew only when something happened.
#[derive(Debug, Default)]
struct LastCritical {
    seq: Option<u64>,
    ended: Option<(Number, Instant)>,
}

/// What lies over the page.
#[derive(Debug, Default)]
struct Over {
    typed: Option<(String, Duration)>,
    leaving: Option<(Key, Duration)>,
    said: Option<(Said, Duration)>,
    check: Option<(Check, Duration)>,
}

/// What is said about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Which keys there are.
    Keys,
    NoCommand(String),
    NoCheck(String),
    /// The page is none of those that are shown here.
    NotShown(Page),
}

/// What holds the page of incidents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    Unowned(Number),
    Level { level: u8, number: Number },
}

/// What a key asks of whoever runs the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    End,
    Redraw,
}

impl Wall {
    pub fn new(setup: Setup, size: Size) -> Self {
        let turn = Turn::new(setup.pages.as_slice().len(), setup.rotation.0);
        Self {
            setup,
            size,
            turn,
            reach: Reach::default(),
            facts: Facts::default(),
            calls: Calls::default(),
            last_critical: LastCritical::default(),
            records: Vec::new(),
            people: Vec::new(),
            over: Over::default(),
        }
    }

    /// Looks at the desk after `runs`. Answers with what is new enough to be heard.
    pub fn look(&mut self, desk: &Desk, now: Instant, runs: Duration) -> Option<Call> {
        self.facts = Facts::of(desk, now);
        let seq = Some(desk.world().seq);
        if self.last_critical.seq != seq {
            self.last_critical = LastCritical { seq, ended: facts::last_critical(desk) };
        }
        let news = self.calls.look(&self.facts, desk, now, runs);
        if news.is_some() {
            // Whoever checks what can be read would not see what everybody has to.
            (self.over.check, self.over.said) = (None, None);
        }
        let call = news.or_else(|| self.reminder(runs));
        if call.is_some() {
            self.calls.rang = runs;
        }
        call
    }

    /// While a critical incident is nobody's.
    fn reminder(&self, runs: Duration) -> Option<Call> {
        let is_time = runs.saturating_sub(self.calls.rang) >= AGAIN && !self.age(runs).is_stale();
        self.first_unowned().filter(|_| is_time).map(Call::Critical)
    }

    /// The desk was read where it is kept; `seq` is the last record of the replica that is shown. Counts
    /// only when that has come as far as what was seen the last time: a replica that nothing comes to is
    /// old, however well the file can be read.
    pub fn glimpsed(&mut self, glimpse: Glimpse, seq: u64, runs: Duration) {
        if seq >= self.reach.seen {
            self.reach.read = Some(runs);
            (self.reach.why, self.reach.again) = (None, None);
        }
        self.reach.seen = glimpse.last.last().map_or(0, |record| record.seq);
        (self.records, self.people) = (glimpse.last, glimpse.people);
    }

    /// The desk could not be read, for this reason; it is tried again `again`, where that is known.
    pub fn missed(&mut self, why: String, again: Option<Duration>) {
        (self.reach.why, self.reach.again) = (Some(why), again);
    }

    /// The present is so many seconds ahead of this machine's clock: it stands until that has come so far.
    pub fn hold(&mut self, ahead: i64) {
        self.reach.ahead = ahead;
    }

    /// For how many seconds the present stands, where it does: two clocks of one house differ by a little.
    pub fn stands_for(&self) -> Option<i64> {
        Some(self.reach.ahead).filter(|ahead| *ahead > SLACK)
    }

    /// Another desk is shown, or the same one opened anew.
    pub fn reopened(&mut self) {
        self.reach.seen = 0;
        self.last_critical = LastCritical::default();
    }

    pub fn age(&self, runs: Duration) -> Age {
        Age::of(self.reach.read, runs)
    }

    /// What keeps the desk from being read, and in how many seconds that is tried again.
    pub fn trouble(&self, runs: Duration) -> Option<(&str, Option<u64>)> {
        let again = self.reach.again.map(|at| at.saturating_sub(runs).as_secs());
        self.reach.why.as_deref().map(|why| (why, again))
    }

    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    pub fn last_critical(&self) -> Option<(Number, Instant)> {
        self.last_critical.ended
    }

    /// The page that is shown, and whose turn is next.
    pub fn shown(&self, runs: Duration) -> (Page, Shown) {
        let place = self.held().and_then(|_| self.setup.pages.place(Page::Incidents));
        let shown = self.turn.at(runs, place);
        let page = self.setup.pages.as_slice().get(shown.place).copied().unwrap_or(Page::Incidents);
        (page, shown)
    }

    /// Why the page of incidents must not go: what is to be escalated before what is nobody's, and how many
    /// more reasons there are.
    pub fn held(&self) -> Option<(Held, usize)> {
        let due = self.facts.due.first().map(|due| Held::Level { level: due.level, number: due.number });
        let first = due.or_else(|| self.first_unowned().map(Held::Unowned))?;
        Some((first, self.facts.due.len() + self.facts.unowned.len() - 1))
    }

    fn first_unowned(&self) -> Option<Number> {
        self.facts.critical.iter().copied().find(|number| self.facts.unowned.contains(number))
    }

    /// What is announced, while it is still so.
    pub fn announced(&self, runs: Duration) -> Vec<News> {
        self.calls.announced(&self.facts, runs)
    }

    /// The line that is typed.
    pub fn typed(&self, runs: Duration) -> Option<&str> {
        let (typed, since) = self.over.typed.as_ref()?;
        (runs.saturating_sub(*since) < TYPED).then_some(typed)
    }

    /// The key that ends the wall when it comes once more.
    pub fn leaving(&self, runs: Duration) -> Option<Key> {
        let (key, since) = self.over.leaving?;
        (runs.saturating_sub(since) <= STROKES).then_some(key)
    }

    pub fn said(&self, runs: Duration) -> Option<&Said> {
        let (said, since) = self.over.said.as_ref()?;
        (runs.saturating_sub(*since) < SAID).then_some(said)
    }

    pub fn check(&self, runs: Duration) -> Option<Check> {
        let (check, since) = self.over.check?;
        (runs.saturating_sub(since) < CHECKED).then_some(check)
    }

    /// A key was pressed.
    pub fn key(&mut self, key: Key, runs: Duration) -> Option<Asked> {
        let is_typing = self.typed(runs).is_some();
        if let Some((line, _)) = self.over.typed.take().filter(|_| is_typing) {
            self.typing(line, key, runs);
            return None;
        }
        let leaving = self.leaving(runs);
        self.over.leaving = None;
        let (shown, pages) = (self.shown(runs).1.place, self.setup.pages.as_slice().len());
        match Meant::by(key) {
            Meant::Leave if leaving == Some(key) => return Some(Asked::End),
            Meant::Leave => self.over.leaving = Some((key, runs)),
            Meant::Redraw => return Some(Asked::Redraw),
            Meant::Line => (self.over.typed, self.over.said) = (Some((String::new(), runs)), None),
            Meant::Help => self.over.said = Some((Said::Keys, runs)),
            Meant::Clear => self.clear(),
            Meant::Place(place) if place < pages => self.choose(place, runs),
            Meant::Next => self.choose((shown + 1) % pages, runs),
            Meant::Before => self.choose((shown + pages - 1) % pages, runs),
            Meant::Place(_) | Meant::Nothing => {}
        }
        None
    }

    /// A key while a line is typed; what is not put back is left.
    fn typing(&mut self, mut line: String, key: Key, runs: Duration) {
        let has_room = line.chars().count() < LONGEST;
        match key.code {
            Code::Enter => return self.enter(&line, runs),
            Code::Esc => return,
            _ if key.ctrl && Meant::by(key) == Meant::Leave => return,
            Code::Backspace if line.pop().is_none() => return,
            Code::Char(c) if !key.ctrl && !c.is_control() && has_room => line.push(c),
            _ => {}
        }
        self.over.typed = Some((line, runs));
    }

    fn enter(&mut self, line: &str, runs: Duration) {
        let say = |over: &mut Over, said| over.said = Some((said, runs));
        let (shown, pages) = (self.shown(runs).1.place, self.setup.pages.as_slice().len());
        match Typed::read(line) {
            Typed::Nothing => {}
            Typed::Page(page) => match self.setup.pages.place(page) {
                Some(place) => self.choose(place, runs),
                None => say(&mut self.over, Said::NotShown(page)),
            },
            Typed::Next => self.choose((shown + 1) % pages, runs),
            Typed::Before => self.choose((shown + pages - 1) % pages, runs),
            Typed::Check(check) => self.over.check = Some((check, runs)),
            Typed::NoCheck => say(&mut self.over, Said::NoCheck(line.trim().to_owned())),
            Typed::Unknown => say(&mut self.over, Said::NoCommand(line.trim().to_owned())),
        }
    }

    fn choose(&mut self, place: usize, runs: Duration) {
        self.clear();
        self.turn.choose(place, runs);
    }

    fn clear(&mut self) {
        (self.over.check, self.over.said) = (None, None);
        self.calls.clear();
    }

    /// How many things are remembered: what a test holds bounded over days.
    pub fn weight(&self) -> usize {
        let facts = self.facts.critical.len() + self.facts.unowned.len() + self.facts.due.len();
        facts + self.calls.weight() + self.records.len() + self.people.len()
    }
}
