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
        Wrong::Toml(says) => says.clone(),
        Wrong::Misread(why) => words.misread(why),
        Wrong::Twice(what, name) => format!("{} `{name}` is given twice", noun(*what)),
        Wrong::Least(Least::Any) => "at least 1 is needed here".to_owned(),
        Wrong::Least(Least::User) => "it is meant for at least 1 user".to_owned(),
        Wrong::Least(Least::Opened(what)) => format!("opens at least 1 of the {what}"),
        Wrong::Empty(Empty::Components) => "no component; name one, or leave the list out".to_owned(),
        Wrong::Empty(Empty::Checklist) => "a checklist has at least one item".to_owned(),
        Wrong::Encoding(what) => return said(encoding(*what), "save the file as UTF-8"),
        Wrong::Pack(what) => pack::wrong(what),
        Wrong::Calendar(what) => calendar(words, what),
        Wrong::Desk(what) => desk(what),
        Wrong::Look(what) => look(what),
    };
    said(what, words.note(&Note::MendPlace))
}

pub(in crate::words) fn encoding(encoding: Encoding) -> String {
    match encoding {
        Encoding::Utf16 => "the file is UTF-16".to_owned(),
        Encoding::Unmarked => "the file is UTF-16 without a mark".to_owned(),
        Encoding::Utf32 => "the file is UTF-32".to_owned(),
        Encoding::Byte(byte @ 0xa0..=0xff) => {
            let letter = char::from(byte);
            format!("these bytes are no UTF-8: byte {byte:#04x} is {letter} in Latin-1 and Windows-1252")
        }
        Encoding::Byte(byte) => {
            format!(
                "these bytes are no UTF-8: byte {byte:#04x} is one of Windows-1252 or of another encoding"
            )
        }
    }
}

fn calendar(words: Words, wrong: &OfCalendar) -> String {
    match wrong {
        OfCalendar::Closed { days, after } => {
            let after = words.day(*after);
            format!("no opening hours in the {days} days after {after}; give at least one window")
        }
        OfCalendar::Workday => "a working day lasts from one second to 24 hours".to_owned(),
        OfCalendar::Overlap(day) => format!("opening hours of {day} overlap"),
        OfCalendar::PastMidnight => {
            "hours of a single date end on that date; write the rest under the next one".to_owned()
        }
        OfCalendar::NoTime => "the hours are empty; a whole day is 00:00 to 24:00".to_owned(),
    }
}

fn desk(wrong: &OfDesk) -> String {
    match wrong {
        OfDesk::EmptyCode => "an empty code; give one, or leave it out",
        OfDesk::NotUrgent => "a reason is for urgent releases: `urgent = true`",
        OfDesk::Overlap => "the window overlaps another one; make one of the two",
        OfDesk::NoWindow => "the window is empty; give days and two different times",
        OfDesk::NoRoom => "a window with no room is no window; leave it out",
        OfDesk::NoBackup => "the backup takes no time; give two different times",
        OfDesk::ContractTwice(name) => return format!("the contract `{name}` is given twice with one begin"),
        OfDesk::Undated => "say `at` which time the balance was read",
        OfDesk::Unquoted(number) => return format!("quote an amount with decimals, such as \"{number}\""),
        OfDesk::Versions => "give the versions of the platform, each once, the newest first",
        OfDesk::NoVersion => "say which version of the system",
    }
    .to_owned()
}

fn look(wrong: &OfLook) -> String {
    match wrong {
        OfLook::NoAction(name) => format!("there is no action `{name}`"),
        OfLook::Slip { key, action } => {
            format!("`{key}` is pressed by accident: `{action}` records something")
        }
        OfLook::Bound { key, to } => format!("`{key}` is bound to `{to}` already"),
        OfLook::ThreeKeys => "a sequence has at most two keys".to_owned(),
        OfLook::NoColour(text) => format!("`{text}` is no colour; write it like #56B4E9"),
        OfLook::MissingRole(name) => format!("the role `{name}` is missing"),
        OfLook::Never => "write `off` for never".to_owned(),
    }
}
