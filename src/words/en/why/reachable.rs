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
        Because::OnCall(week) => format!("on call in {week}"),
        Because::Hours => "within their hours".to_owned(),
        Because::Always => "around the clock".to_owned(),
    }
}

fn off(words: Words, why: Off) -> String {
    match why {
        Off::Absent(to) => format!("away until {}", words.day(to)),
        Off::Holiday(name) => format!("public holiday, {name}"),
        Off::OutsideHours => "outside their hours".to_owned(),
    }
}
