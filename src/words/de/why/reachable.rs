//! Why somebody of the desk can be reached, or cannot.

use crate::domain::readings::roster::{Because, Off};
use crate::words::Words;

pub(in crate::words) fn reachable(words: Words, reached: Result<Because, Off>) -> String {
    match reached {
        Ok(because) => on(because),
        Err(why) => off(words, why),
    }
}

fn on(because: Because) -> String {
    match because {
        Because::OnCall(week) => format!("Bereitschaft in {week}"),
        Because::Hours => "innerhalb der Zeiten".to_owned(),
        Because::Always => "rund um die Uhr".to_owned(),
    }
}

fn off(words: Words, why: Off) -> String {
    match why {
        Off::Absent(to) => format!("abwesend bis {}", words.day(to)),
        Off::Holiday(name) => format!("Feiertag, {name}"),
        Off::OutsideHours => "außerhalb der Zeiten".to_owned(),
    }
}
