//! Why an update cannot be deferred.

use crate::domain::base::span;
use crate::domain::base::table::Id;
use crate::domain::readings::refusal::deferral::Obstacle;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, server: &Id, why: &Obstacle, times: usize) -> Said {
    let help = match (why, times) {
        (Obstacle::Another(_), _) => {
            "wait until that server is updated, or have its deferral refused".to_owned()
        }
        (_, 0) => "no later time is admissible for this update".to_owned(),
        (_, 1) => "choose the admissible time".to_owned(),
        (_, count) => format!("choose one of the {count} admissible times"),
    };
    said(format!("{server} cannot be deferred: {}", obstacle(words, why)), help)
}

/// What stands against it.
pub(in crate::words::en) fn obstacle(words: Words, why: &Obstacle) -> String {
    match why {
        Obstacle::SecurityCritical => "it is a security-critical patch".to_owned(),
        Obstacle::Started => "the update has started already".to_owned(),
        Obstacle::Another(server) => format!("{server} has an active deferral of this reseller"),
        Obstacle::NotLater => "the new start is not later than the standard slot".to_owned(),
        Obstacle::TooLate { days } => {
            format!("the new start is more than {days} days after the standard slot")
        }
        Obstacle::NoWindow => "the new start is in no maintenance window outside office hours".to_owned(),
        Obstacle::TooShort { takes } => {
            format!("no maintenance window is open then for the {} it takes", span::short(*takes))
        }
        Obstacle::Backup { from, to } => {
            let (from, to) = (words.time_of_day(*from), words.time_of_day(*to));
            format!("the update would run into the daily backup {from}-{to}")
        }
        Obstacle::Full { capacity, taken } => {
            format!("that window has no room: {taken} of {capacity} are taken")
        }
        Obstacle::Busy(release) => format!("the server would still be in its update to {release}"),
        Obstacle::Passed => "the new start has passed".to_owned(),
        Obstacle::Unannounced(limit) => format!("new notice was due {}", words.wall(*limit)),
    }
}
