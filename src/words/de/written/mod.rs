//! What is wrong with a file that somebody wrote.

mod noun;
mod pack;

use crate::domain::base::written::{Empty, Encoding, Least, OfCalendar, OfDesk, OfLook, Wrong};
use crate::words::note::Note;
use crate::words::said::said;
use crate::words::{Said, Words};
use noun::noun;

pub(in crate::words) fn wrong(words: Words, wrong: &Wrong) -> Said {
    let what = match wrong {
        Wrong::Toml(says) => format!("TOML-Fehler: {says}"),
        Wrong::Misread(why) => words.misread(why),
        Wrong::Twice(what, name) => format!("{} `{name}` ist zweimal angegeben", noun(*what)),
        Wrong::Least(Least::Any) => "hier ist mindestens 1 nötig".to_owned(),
        Wrong::Least(Least::User) => "es gilt für mindestens 1 Benutzer".to_owned(),
        Wrong::Least(Least::Opened(what)) => format!("schaltet mindestens 1 der {what} frei"),
        Wrong::Empty(Empty::Components) => {
            "keine Komponente; eine nennen oder die Liste weglassen".to_owned()
        }
        Wrong::Empty(Empty::Checklist) => "eine Checkliste hat mindestens einen Punkt".to_owned(),
        Wrong::Encoding(what) => return said(encoding(*what), "die Datei als UTF-8 speichern"),
        Wrong::Pack(what) => pack::wrong(what),
        Wrong::Calendar(what) => calendar(words, what),
        Wrong::Desk(what) => desk(what),
        Wrong::Look(what) => look(what),
    };
    said(what, words.note(&Note::MendPlace))
}

pub(in crate::words) fn encoding(encoding: Encoding) -> String {
    match encoding {
        Encoding::Utf16 => "die Datei ist UTF-16".to_owned(),
        Encoding::Unmarked => "die Datei ist UTF-16 ohne Kennung".to_owned(),
        Encoding::Utf32 => "die Datei ist UTF-32".to_owned(),
        Encoding::Byte(byte @ 0xa0..=0xff) => {
            let letter = char::from(byte);
            format!("diese Bytes sind kein UTF-8: Byte {byte:#04x} ist {letter} in Latin-1 und Windows-1252")
        }
        Encoding::Byte(byte) => format!(
            "diese Bytes sind kein UTF-8: Byte {byte:#04x} gehört zu Windows-1252 oder einer anderen Kodierung"
        ),
    }
}

fn calendar(words: Words, wrong: &OfCalendar) -> String {
    match wrong {
        OfCalendar::Closed { days, after } => {
            let after = words.day(*after);
            format!(
                "keine Öffnungszeiten in den {days} Tagen nach {after}; mindestens ein Zeitfenster angeben"
            )
        }
        OfCalendar::Workday => "ein Arbeitstag dauert eine Sekunde bis 24 Stunden".to_owned(),
        OfCalendar::Overlap(day) => format!("die Öffnungszeiten von {day} überschneiden sich"),
        OfCalendar::PastMidnight => {
            "die Zeiten eines einzelnen Datums enden an diesem Datum; den Rest unter das nächste schreiben"
                .to_owned()
        }
        OfCalendar::NoTime => "die Zeiten sind leer; ein ganzer Tag ist 00:00 bis 24:00".to_owned(),
    }
}

fn desk(wrong: &OfDesk) -> String {
    match wrong {
        OfDesk::EmptyCode => "der Code ist leer; einen angeben oder ihn weglassen",
        OfDesk::NotUrgent => "einen Grund haben nur dringende Releases: `urgent = true`",
        OfDesk::Overlap => "das Wartungsfenster überschneidet ein anderes; aus beiden eines machen",
        OfDesk::NoWindow => "das Wartungsfenster ist leer; Tage und zwei verschiedene Uhrzeiten angeben",
        OfDesk::NoRoom => "ein Wartungsfenster ohne Platz ist keines; es weglassen",
        OfDesk::NoBackup => "das Backup dauert keine Zeit; zwei verschiedene Uhrzeiten angeben",
        OfDesk::ContractTwice(name) => {
            return format!("der Vertrag `{name}` ist mit demselben Beginn zweimal angegeben");
        }
        OfDesk::Undated => "mit `at` angeben, wann das Guthaben abgelesen wurde",
        OfDesk::Unquoted(number) => {
            return format!("eine Menge mit Nachkommastellen in Anführungszeichen setzen, etwa \"{number}\"");
        }
        OfDesk::Versions => "die Versionen der Plattform angeben, jede einmal, die neueste zuerst",
        OfDesk::NoVersion => "die Version des Systems angeben",
    }
    .to_owned()
}

fn look(wrong: &OfLook) -> String {
    match wrong {
        OfLook::NoAction(name) => format!("die Aktion `{name}` gibt es nicht"),
        OfLook::Slip { key, action } => {
            format!("`{key}` ist schnell versehentlich gedrückt: `{action}` erfasst etwas")
        }
        OfLook::Bound { key, to } => format!("`{key}` ist schon mit `{to}` belegt"),
        OfLook::ThreeKeys => "eine Folge hat höchstens zwei Tasten".to_owned(),
        OfLook::NoColour(text) => format!("`{text}` ist keine Farbe; schreiben wie #56B4E9"),
        OfLook::MissingRole(name) => format!("die Rolle `{name}` fehlt"),
        OfLook::Never => "für nie `off` schreiben".to_owned(),
    }
}
