//! What rows are worked out from and shown by.

use std::cell::RefCell;

use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::domain::contract::Priority;
use crate::domain::facts::presence::Presence;
use crate::domain::readings::alarm::Alarm;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::filter::Haystack;
use crate::tui::model::{Model, Standstill};
use crate::words::Words;

/// A state of the desk; what is late changes with the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    seq: u64,
    minute: i64,
}

impl Moment {
    pub fn of(desk: &Desk, now: Instant) -> Self {
        Self { seq: desk.world().seq, minute: now.epoch().div_euclid(60) }
    }
}

/// A desk at a moment, as one console looks at it.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    pub desk: &'a Desk,
    pub model: &'a Model,
    /// What wants attention, the most urgent first.
    pub alarms: &'a [Alarm],
    /// What the alarms were worked out from: a desk that has gone on since has others.
    pub moment: Option<Moment>,
    /// What words are looked for in.
    pub haystack: &'a RefCell<Option<Haystack>>,
    pub now: Instant,
}

impl<'a> Scene<'a> {
    /// How things are said here.
    pub fn words(self) -> Words {
        Words::new(self.model.session.lang, self.desk.world().zone)
    }

    /// The desk as it was is shown: nothing of the present belongs there.
    pub fn is_past(self) -> bool {
        matches!(self.model.look.standstill, Some(Standstill::Past { .. }))
    }

    /// Where the other consoles are now.
    pub fn others(self) -> &'a [Presence] {
        if self.is_past() { &[] } else { &self.model.session.company.others }
    }

    fn is_today(self, at: Instant) -> bool {
        let zone = self.desk.world().zone;
        zone::day(zone, at) == zone::day(zone, self.now)
    }

    /// In a column that has what is to come and what was: `14:40`, `Tue 14:40`, `Tue 14:40 past`.
    pub fn due(self, at: Instant) -> String {
        self.words().moment_or_past(at, self.now)
    }

    /// In a column that has only the one or the other: `15:51`, `Wed 15:51`, `30 Nov`.
    pub fn when(self, at: Instant) -> String {
        self.words().brief_moment(at, self.now)
    }

    /// Whether seconds are shown of an incident of that priority, or of what has none.
    pub fn shows_seconds(self, of: Option<Priority>) -> bool {
        self.model.session.line.shows_seconds(of)
    }

    /// Today to the second.
    pub fn clock_time(self, at: Instant) -> String {
        if self.is_today(at) { self.to_the_second(at) } else { self.words().moment(at, self.now) }
    }

    /// The same in at most nine cells.
    pub fn log_time(self, at: Instant) -> String {
        if self.is_today(at) { self.to_the_second(at) } else { self.when(at) }
    }

    fn to_the_second(self, at: Instant) -> String {
        zone::local(self.desk.world().zone, at).format("%H:%M:%S").to_string()
    }
}
