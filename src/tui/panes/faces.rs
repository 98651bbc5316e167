//! Clocks, ages and names in a few characters.

use crate::domain::base::instant::Instant;
use crate::domain::base::{span, zone};
use crate::domain::calendar::Calendar;
use crate::domain::contract::{ClockRule, Contract, Counting, Priority};
use crate::domain::facts::incident::Incident;
use crate::domain::readings::clock::{Reading, Verdict};
use crate::tui::cell::{Cell, width};
use crate::tui::panes::scene::Scene;
use crate::tui::role::Role;
use crate::words::Words;
use crate::words::console::Mark;

/// `1!`, `2*`, `4i`: the sign says that it is critical, that a ruling decided, or that somebody only
/// wants to know something.
pub fn priority(incident: &Incident, contract: Option<&Contract>) -> Cell {
    let number = incident.class.priority.number();
    let ruled = contract.is_some_and(|contract| incident.class.ruling(contract).is_some());
    let sign = match (incident.class.priority, ruled) {
        _ if !incident.kind.is_incident() => "i",
        (Priority::P1, _) => "!",
        (_, true) => "*",
        _ => " ",
    };
    let role = if incident.is_open() { Role::of_priority(incident.class.priority) } else { Role::Dim };
    Cell::new(format!("{number}{sign}"), role)
}

/// A clock in at most nine characters: `1:47:33`, `-0:53:27`, `v 0:41`, `= 3:20`, `5.5wd`, `~`; one that
/// rests has eleven: `opens 08:30`.
pub struct Face {
    /// How it stands.
    sign: &'static str,
    /// What is left, over or was taken.
    pub time: String,
    pub role: Role,
}

impl Face {
    fn new(sign: &'static str, time: impl Into<String>, role: Role) -> Self {
        Self { sign, time: time.into(), role }
    }

    pub fn text(&self) -> String {
        format!("{}{}", self.sign, self.time)
    }

    pub fn cell(&self) -> Cell {
        Cell::new(self.text(), self.role)
    }
}

/// As [`Face`]; of an incident of that priority, for a line that may have to be spared.
pub fn clock(
    reading: &Reading,
    rule: &ClockRule,
    calendar: &Calendar,
    priority: Priority,
    at: Scene<'_>,
) -> Face {
    face(reading, rule, calendar, at.words(), at.now, at.shows_seconds(Some(priority)))
}

/// The same where no console looks at it, with seconds or without.
pub fn face(
    reading: &Reading,
    rule: &ClockRule,
    calendar: &Calendar,
    words: Words,
    now: Instant,
    seconds: bool,
) -> Face {
    let counted = || left(reading.left.unwrap_or(0), calendar, words, seconds);
    match (reading.verdict, reading.stopped) {
        (Verdict::None, Some(_)) => Face::new("v ", "~", Role::Dim),
        (Verdict::None, None) => Face::new("", "~", Role::Dim),
        (Verdict::Met, _) => Face::new("v ", hours(reading.elapsed), Role::Text),
        (Verdict::Missed, Some(_)) => Face::new("x ", hours(reading.elapsed), Role::Missed),
        (Verdict::Missed, None) => match reading.left {
            None => Face::new("x ", "~", Role::Missed),
            Some(left) => Face::new("-", over(-left, calendar, words, seconds), Role::Missed),
        },
        (Verdict::Paused, _) => Face::new("= ", counted(), Role::Text),
        (Verdict::Running, _) => {
            let soon = reading.percent.is_some_and(|percent| rule.is_soon(percent));
            let left = reading.left.unwrap_or(0);
            let resting = resting(left, calendar, words, now);
            let time = resting.map_or_else(counted, |opens| words.mark(Mark::Opens(&opens)));
            Face::new("", time, if soon { Role::Soon } else { Role::Text })
        }
    }
}

/// When a clock goes on that stands because it is night, a weekend or a holiday: `08:30`, or the day
/// where that is further away. What is told in working days stands at night anyway.
fn resting(left: i64, calendar: &Calendar, words: Words, now: Instant) -> Option<String> {
    let zone = calendar.zone().filter(|_| left < calendar.workday() && !calendar.is_open(now))?;
    let opens = calendar.next_open(now).ok()?;
    let words = Words { zone, ..words };
    Some(if opens - now < 86_400 { words.time_of_day(opens) } else { words.weekday(zone::day(zone, opens)) })
}

/// How wide a clock is that rests, while the office of some contract is closed.
pub fn resting_width(at: Scene<'_>) -> Option<u16> {
    let is_closed = |office: &Calendar| office.zone().is_some() && !office.is_open(at.now);
    let mut contracts = at.desk.contracts().all();
    contracts.find(|contract| is_closed(contract.calendar(Counting::Office)))?;
    let opens = at.words().mark(Mark::Opens("08:30"));
    u16::try_from(width(&opens)).ok()
}

/// Counted time that is left: seconds when it is close, working days when it is far.
fn left(seconds: i64, calendar: &Calendar, words: Words, shown: bool) -> String {
    let workday = calendar.workday();
    if calendar.zone().is_some() && seconds >= workday {
        return words.workdays(calendar.tenths(seconds));
    }
    if seconds >= 36_000 { minutes(seconds) } else { length(seconds, shown) }
}

/// `1:06:45`, or `1h06` where seconds are not shown.
pub fn length(seconds: i64, shown: bool) -> String {
    if shown { span::clock_face(seconds) } else { minutes(seconds) }
}

/// `1h06`
fn minutes(seconds: i64) -> String {
    format!("{}h{:02}", seconds / 3_600, seconds / 60 % 60)
}

fn over(over: i64, calendar: &Calendar, words: Words, shown: bool) -> String {
    match over {
        0..3_600 => length(over, shown),
        _ if calendar.zone().is_some() && over >= calendar.workday() => words.workdays(calendar.tenths(over)),
        _ => span::short(over),
    }
}

/// `0:41`, `27:05`, `12d`
fn hours(seconds: i64) -> String {
    if seconds < 360_000 {
        format!("{}:{:02}", seconds / 3_600, seconds / 60 % 60)
    } else {
        format!("{}d", seconds / 86_400)
    }
}

/// How long the incident has been on the desk: that time runs on, whoever is waited for.
pub fn age(incident: &Incident, contract: Option<&Contract>, words: Words, now: Instant) -> Cell {
    let age = (now - incident.received).max(0);
    let text = match contract.map(|contract| contract.calendar(Counting::Office)) {
        _ if age < 86_400 => minutes(age),
        Some(office) => {
            words.whole_workdays(office.elapsed(incident.received, now) / office.workday().max(1))
        }
        None => span::short(age),
    };
    Cell::text(text)
}

/// Distance to a moment, or how long ago it was; with seconds where they are shown.
pub fn distance(until: Instant, now: Instant, shown: bool) -> String {
    let seconds = until - now;
    match seconds {
        0..36_000 => length(seconds, shown),
        36_000.. => span::short(seconds),
        ..0 => format!("-{}", span::short(seconds)),
    }
}
