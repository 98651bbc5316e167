//! Why an update cannot be deferred.

use crate::domain::base::span;
use crate::domain::base::table::Id;
use crate::domain::readings::refusal::deferral::Obstacle;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, server: &Id, why: &Obstacle, times: usize) -> Said {
    let help = match (why, times) {
        (Obstacle::Another(_), _) => {
            "warten, bis der andere Server aktualisiert ist, oder dessen Aufschub ablehnen lassen".to_owned()
        }
        (_, 0) => "für dieses Update ist kein späterer Zeitpunkt zulässig".to_owned(),
        (_, 1) => "den zulässigen Zeitpunkt wählen".to_owned(),
        (_, count) => format!("einen der {count} zulässigen Zeitpunkte wählen"),
    };
    said(format!("das Update von {server} lässt sich nicht aufschieben: {}", obstacle(words, why)), help)
}

/// What stands against it.
pub(in crate::words::de) fn obstacle(words: Words, why: &Obstacle) -> String {
    match why {
        Obstacle::SecurityCritical => "der Patch ist sicherheitskritisch".to_owned(),
        Obstacle::Started => "das Update hat bereits begonnen".to_owned(),
        Obstacle::Another(server) => format!("für {server} läuft bereits ein Aufschub dieses Resellers"),
        Obstacle::NotLater => "der neue Beginn liegt nicht nach dem regulären Termin".to_owned(),
        Obstacle::TooLate { days } => {
            format!("der neue Beginn liegt mehr als {days} Tage nach dem regulären Termin")
        }
        Obstacle::NoWindow => {
            "der neue Beginn liegt in keinem Wartungsfenster außerhalb der Bürozeiten".to_owned()
        }
        Obstacle::TooShort { takes } => {
            format!("dann ist kein Wartungsfenster so lange offen, wie es dauert: {}", span::short(*takes))
        }
        Obstacle::Backup { from, to } => {
            let (from, to) = (words.time_of_day(*from), words.time_of_day(*to));
            format!("das Update würde sich mit dem täglichen Backup {from}-{to} überschneiden")
        }
        Obstacle::Full { capacity, taken } => {
            format!("dieses Fenster ist voll: {taken} von {capacity} belegt")
        }
        Obstacle::Busy(release) => format!("der Server wäre noch im Update auf {release}"),
        Obstacle::Passed => "der neue Beginn liegt in der Vergangenheit".to_owned(),
        Obstacle::Unannounced(limit) => {
            format!("die neue Ankündigung war am {} fällig", words.wall(*limit))
        }
    }
}
