//! Clocks and the ladder.

use crate::words::Words;
use crate::words::console::Clock;

pub(in crate::words) fn of_clock(_: Words, said: Clock<'_>) -> String {
    match said {
        Clock::Begins { title, calendar, at } => format!("  {title}, zählt {calendar}, beginnt {at}"),
        Clock::Of { sign, length } => format!(" von {sign} {length}"),
        Clock::MetAt { at, took, of } => format!(" v {at}, dauerte {took}{of}"),
        Clock::MissedBy(over) => format!("x versäumt um {over}"),
        Clock::MissedAfter(took) => format!("x versäumt, dauerte {took}"),
        Clock::Standing(left) => format!("noch {left}, steht"),
        Clock::Left(left) => format!("noch {left}"),
        Clock::KnownSince(at) => format!("  bekannt seit {at}"),
        Clock::Fresh { took } => format!("nach {took} nachgefragt, eine neue begann"),
        Clock::MissedRound { took } => format!("x versäumt, {took} verbraucht"),
        Clock::Round { verdict, took } => format!("{verdict}, dauerte {took}"),
        Clock::RoundFrom { at, priority } => format!("  Runde ab {at}  P{priority}  "),
        Clock::Called(at) => format!("angerufen {at}"),
        Clock::DueSince { at, key } => format!("FÄLLIG seit {at}  {key}"),
        Clock::DueAt { at, left } => format!("um {at} in {left}"),
    }
}
