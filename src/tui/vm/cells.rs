//! Clocks, ages and names in a few characters.

use super::Cell;
use crate::domain::base::instant::Instant;
use crate::domain::base::span;
use crate::domain::calendar::Calendar;
use crate::domain::contract::Priority;
use crate::domain::contract::{ClockRule, Contract, Counting};
use crate::domain::facts::incident::Incident;
use crate::domain::readings::clock::{Reading, Verdict};
use crate::tui::role::Role;
use crate::words::Words;

pub fn priority_role(priority: Priority) -> Role {
    match priority {
        Priority::P1 => Role::P1,
        Priority::P2 => Role::P2,
        Priority::P3 => Role::P3,
        Priority::P4 => Role::P4,
    }
}

/// `1!`, `2*`, `4?`: the sign says that it is critical, that a ruling decided, or that it is a question
/// or a wish for advice.
pub fn priority(incident: &Incident, contract: Option<&Contract>) -> Cell {
    let number = incident.class.priority.number();
    let ruled = contract.is_some_and(|contract| incident.class.ruling(contract).is_some());
    let sign = match (incident.class.priority, ruled) {
        _ if !incident.kind.is_incident() => "?",
        (Priority::P1, _) => "!",
        (_, true) => "*",
        _ => " ",
    };
    let role = if incident.is_open() { priority_role(incident.class.priority) } else { Role::Dim };
    Cell::new(format!("{number}{sign}"), role)
}

/// A clock in at most nine characters: `1:47:33`, `x-0:53:27`, `v 0:41`, `= 3:20`, `5.5wd`, `~`.
pub fn clock(reading: &Reading, rule: &ClockRule, calendar: &Calendar, words: Words) -> Cell {
    match (reading.verdict, reading.stopped) {
        (Verdict::None, Some(_)) => Cell::dim("v ~"),
        (Verdict::None, None) => Cell::dim("~"),
        (Verdict::Met, _) => Cell::text(format!("v {}", hours(reading.elapsed))),
        (Verdict::Missed, Some(_)) => Cell::new(format!("x {}", hours(reading.elapsed)), Role::Missed),
        (Verdict::Missed, None) if reading.left.is_none() => Cell::new("x ~", Role::Missed),
        (Verdict::Missed, None) => Cell::new(over(reading.left.unwrap_or(0), calendar, words), Role::Missed),
        (Verdict::Paused, _) => Cell::text(format!("= {}", left(reading.left.unwrap_or(0), calendar, words))),
        (Verdict::Running, _) => {
            let role = if reading.percent.is_some_and(|percent| rule.is_soon(percent)) {
                Role::Soon
            } else {
                Role::Text
            };
            Cell::new(left(reading.left.unwrap_or(0), calendar, words), role)
        }
    }
}

/// Counted time that is left: seconds when it is close, working days when it is far.
fn left(seconds: i64, calendar: &Calendar, words: Words) -> String {
    let workday = calendar.workday();
    if calendar.zone().is_some() && seconds >= workday {
        return words.workdays(calendar.tenths(seconds));
    }
    if seconds >= 36_000 {
        format!("{}h{:02}", seconds / 3_600, seconds / 60 % 60)
    } else {
        span::clock_face(seconds)
    }
}

fn over(left: i64, calendar: &Calendar, words: Words) -> String {
    let over = -left;
    let workday = calendar.workday();
    match over {
        0..3_600 => format!("x-{}", span::clock_face(over)),
        _ if calendar.zone().is_some() && over >= workday => {
            format!("x-{}", words.workdays(calendar.tenths(over)))
        }
        _ => format!("x-{}", span::short(over)),
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
pub fn age(incident: &Incident, contract: Option<&Contract>, now: Instant) -> Cell {
    let age = (now - incident.received).max(0);
    let text = match contract.map(|contract| contract.calendar(Counting::Office)) {
        _ if age < 86_400 => format!("{}h{:02}", age / 3_600, age / 60 % 60),
        Some(office) => format!("{}wd", office.elapsed(incident.received, now) / office.workday().max(1)),
        None => span::short(age),
    };
    Cell::text(text)
}

/// Distance to a moment, or how long ago it was.
pub fn distance(at: Instant, now: Instant) -> String {
    let seconds = at - now;
    match seconds {
        0..36_000 => span::clock_face(seconds),
        36_000.. => span::short(seconds),
        ..0 => format!("-{}", span::short(seconds)),
    }
}
