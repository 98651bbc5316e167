//! Clocks and the ladder.

use crate::words::Words;
use crate::words::console::Clock;

pub(in crate::words) fn of_clock(_: Words, said: Clock<'_>) -> String {
    match said {
        Clock::Begins { title, calendar, at } => format!("  {title}, counts {calendar}, begins {at}"),
        Clock::Of { sign, length } => format!(" of {sign} {length}"),
        Clock::MetAt { at, took, of } => format!(" v {at}, took {took}{of}"),
        Clock::MissedBy(over) => format!("x missed by {over}"),
        Clock::MissedAfter(took) => format!("x missed, took {took}"),
        Clock::Standing(left) => format!("{left} left, standing"),
        Clock::Left(left) => format!("{left} left"),
        Clock::KnownSince(at) => format!("  known since {at}"),
        Clock::Fresh { took } => format!("asked back after {took}, a fresh one began"),
        Clock::MissedRound { took } => format!("x missed, {took} used"),
        Clock::Round { verdict, took } => format!("{verdict}, took {took}"),
        Clock::RoundFrom { at, priority } => format!("  round from {at}  P{priority}  "),
        Clock::Called(at) => format!("called {at}"),
        Clock::DueSince { at, key } => format!("DUE since {at}  {key}"),
        Clock::DueAt { at, left } => format!("at {at} in {left}"),
    }
}
