//! What rows are worked out from and shown by.

use std::cell::RefCell;

use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::domain::facts::presence::Presence;
use crate::domain::readings::alarm::Alarm;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::filter::Haystack;
use crate::tui::model::{Model, Standstill};
use crate::words::Words;

/// Times that are nearer than this are told by their weekday.
const NEAR: i64 = 6 * 86_400;

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
    /// What wants attention, the worst first.
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

    fn is_near(self, at: Instant) -> bool {
        (at - self.now).abs() < NEAR
    }

    fn local(self, at: Instant, format: &str) -> String {
        zone::local(self.desk.world().zone, at).format(format).to_string()
    }

    /// `Tue 14:40`, or the date when it is further away than a week.
    pub fn short_wall(self, at: Instant) -> String {
        if self.is_near(at) { self.words().day_time(at) } else { self.local(at, "%d.%m. %Hh") }
    }

    /// In at most nine characters: `15:51`, `Wed 15:51`, `30 Nov`.
    pub fn brief_wall(self, at: Instant) -> String {
        let by_date = self.is_today(at) || !self.is_near(at);
        if by_date { self.brief_date(at) } else { self.words().day_time(at) }
    }

    /// In at most six characters: `15:51`, `30 Nov`.
    pub fn brief_date(self, at: Instant) -> String {
        match self.is_today(at) {
            true => self.local(at, "%H:%M"),
            false => self.words().short_day(zone::day(self.desk.world().zone, at)),
        }
    }

    /// Wall time, with the day when it is another one.
    pub fn clock_time(self, at: Instant) -> String {
        match (self.is_today(at), self.is_near(at)) {
            (true, _) => self.local(at, "%H:%M:%S"),
            (false, true) => self.words().day_time(at),
            (false, false) => self.local(at, "%d.%m.%Y %H:%M"),
        }
    }

    /// The time today, the date before.
    pub fn log_time(self, at: Instant) -> String {
        match self.now - at {
            _ if self.is_today(at) => self.local(at, "%H:%M:%S"),
            ..NEAR => self.words().day_time(at),
            _ => self.local(at, "%d.%m.%y"),
        }
    }

    /// `01.09.`
    pub fn day_and_month(self, at: Instant) -> String {
        self.local(at, "%d.%m.")
    }
}
