//! What everybody in the room has to hear of: what was not so when it was looked last.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::facts::life::{Phase, Segment};
use crate::domain::readings::desk::Desk;
use crate::wall::facts::Facts;

/// What is new is announced for so long.
const ANNOUNCED: Duration = Duration::from_secs(15);
/// Seconds by which a record may come later than what it tells.
const LATE: i64 = 60;

/// What is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    Critical(Number),
    Level { level: u8, number: Number },
}

/// What is seen over the whole width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    Critical(Came, Number),
    Level { level: u8, number: Number },
}

/// How an incident came to be critical.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// It was reported.
    New,
    /// It was over, and is open again.
    Again,
    /// It had another class.
    Now,
}

impl News {
    pub fn number(self) -> Number {
        match self {
            News::Critical(_, number) | News::Level { number, .. } => number,
        }
    }

    fn call(self) -> Call {
        match self {
            News::Critical(_, number) => Call::Critical(number),
            News::Level { level, number } => Call::Level { level, number },
        }
    }

    fn is_so(self, facts: &Facts) -> bool {
        match self {
            News::Critical(_, number) => facts.critical.contains(&number),
            News::Level { level, number } => {
                facts.due.iter().any(|due| (due.number, due.level) == (number, level))
            }
        }
    }
}

/// Who was called, and for what.
#[derive(Debug, Default)]
pub struct Calls {
    /// What was known when it was looked last: nothing before the first look.
    known: Option<Known>,
    announced: Vec<News>,
    /// When the last of it came.
    since: Duration,
    pub rang: Duration,
}

/// Critical incidents, levels that are due, and the last incident of all; when it was looked.
#[derive(Debug)]
struct Known {
    critical: BTreeSet<Number>,
    due: BTreeSet<(Number, u8)>,
    last: Option<Number>,
    at: Instant,
}

impl Calls {
    /// Compares with what was there when it was looked last; all of it, so that nothing is lost that came while
    /// the desk was out of reach. Answers with what is to be heard.
    pub fn look(&mut self, facts: &Facts, desk: &Desk, now: Instant, runs: Duration) -> Option<Call> {
        let known = Known {
            critical: facts.critical.iter().copied().collect(),
            due: facts.due.iter().map(|due| (due.number, due.level)).collect(),
            last: desk.world().incidents.as_slice().last().map(|incident| incident.number),
            at: now,
        };
        let Some(before) = self.known.replace(known) else {
            self.rang = runs;
            return None;
        };
        let critical = facts.critical.iter().filter(|number| !before.critical.contains(number));
        let mut news: Vec<News> =
            critical.map(|number| News::Critical(before.came(desk, *number), *number)).collect();
        let due = facts.due.iter().filter(|due| !before.due.contains(&(due.number, due.level)));
        news.extend(due.map(|due| News::Level { level: due.level, number: due.number }));
        let first = news.first()?.call();
        // What is announced still, and what came now, are announced together; nothing for less than its time.
        self.announced = [news, self.announced(facts, runs)].concat();
        self.announced.sort_by_key(|news| matches!(news, News::Level { .. }));
        self.since = runs;
        Some(first)
    }

    /// What is announced, as far as it is still so.
    pub fn announced(&self, facts: &Facts, runs: Duration) -> Vec<News> {
        let is_on = runs.saturating_sub(self.since) < ANNOUNCED;
        self.announced.iter().copied().filter(|news| is_on && news.is_so(facts)).collect()
    }

    /// Somebody has seen it.
    pub fn clear(&mut self) {
        self.announced.clear();
    }

    /// How many things are remembered.
    pub fn weight(&self) -> usize {
        self.announced.len() + self.known.as_ref().map_or(0, |known| known.critical.len() + known.due.len())
    }
}

impl Known {
    fn came(&self, desk: &Desk, number: Number) -> Came {
        if self.last.is_none_or(|last| number > last) {
            return Came::New;
        }
        let Some(incident) = desk.world().incident(number) else { return Came::Now };
        let course = incident.life.course();
        let is_again = |pair: &[Segment]| {
            let was_over = pair[0].phase == Phase::Resolved || pair[0].cycle != pair[1].cycle;
            was_over && pair[1].phase != Phase::Resolved && pair[1].from + LATE >= self.at
        };
        if course.segments().windows(2).any(is_again) { Came::Again } else { Came::Now }
    }
}
