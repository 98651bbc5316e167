//! What could not be read.

use crate::domain::base::bytes::NotASize;
use crate::domain::base::cents::NotAPrice;
use crate::domain::base::decimal::{NotACount, Unread};
use crate::domain::base::firmware::NotFirmware;
use crate::domain::base::instant::NotAnInstant;
use crate::domain::base::isc::NotAnAmount;
use crate::domain::base::misread::{Misread, NotAWord, NotOfRoster, WordOf};
use crate::domain::base::moment::{NotADay, NotAMoment};
use crate::domain::base::number::NotANumber;
use crate::domain::base::span::NotASpan;
use crate::domain::base::table::NotAnId;
use crate::domain::base::version::NotAVersion;
use crate::domain::base::week::NotAWeek;
use crate::words::Words;

pub(in crate::words) fn misread(words: Words, misread: &Misread) -> String {
    match misread {
        Misread::Moment(why) => moment(words, why),
        Misread::Day(why) => day(words, why),
        Misread::Span(why) => span(words, why),
        Misread::Size(NotASize::NoSize(text)) => {
            format!("`{text}` is no amount of storage; write it like 4 GB, 1.5TB or 4000000000")
        }
        Misread::Size(NotASize::TwoReadings(text, why)) => {
            format!("`{text}` is no amount of storage: {}", unread(words, why))
        }
        Misread::Credits(NotAnAmount::NoAmount(text)) => {
            format!("`{text}` is no amount of credits; write it like 250 or 88.25, with six decimals at most")
        }
        Misread::Credits(NotAnAmount::TwoReadings(text, why)) => {
            format!("`{text}` is no amount of credits: {}", unread(words, why))
        }
        Misread::Price(NotAPrice::NoPrice(text)) => {
            format!("`{text}` is no price; write it like 3.50 or 4, with two decimals at most")
        }
        Misread::Price(NotAPrice::TwoReadings(text, why)) => {
            format!("`{text}` is no price: {}", unread(words, why))
        }
        Misread::Count(NotACount::Unread(text, why)) => format!("`{text}`: {}", unread(words, why)),
        Misread::Count(NotACount::NotWhole(text)) => format!("`{text}` is no whole number that can be"),
        Misread::Number(NotANumber(text)) => {
            format!("`{text}` is no incident number; write it like I-4711 or 4711")
        }
        Misread::Firmware(NotFirmware(text)) => {
            format!("`{text}` is no version of firmware; write it like 13r1 or 13r3sr2")
        }
        Misread::Version(NotAVersion::NotNumbers(text)) => {
            format!("`{text}` is no version; write numbers with dots between them, such as 8.3.1")
        }
        Misread::Version(NotAVersion::OneNumber(text)) => {
            format!("`{text}` says no second number; write both, such as {text}.3")
        }
        Misread::Instant(NotAnInstant(text)) => {
            format!("`{text}` is not a time with zone; write it like 2026-11-24T14:03:27+01:00")
        }
        Misread::Id(NotAnId(text)) => {
            format!("`{text}` is no id; use 1 to 64 small letters, digits, `-`, `_` or `.`")
        }
        Misread::Waves(_) => "waves are rising percentages from 1, of which the last is 100".to_owned(),
        Misread::Week(NotAWeek(text)) => format!("`{text}` is no week; write it like 2026-W49"),
        Misread::Roster(why) => roster(why),
        Misread::Word(why) => word(why),
        Misread::Since(text) => {
            format!("`{text}` is neither a day such as 2026-01-02 nor a time such as 2026-01-02T09:00:00Z")
        }
        Misread::Pause => "write it as FROM/TO, two times".to_owned(),
        Misread::Month(text) => format!("`{text}` is no month; write it like 2026-11 or 11/2026"),
        Misread::Priority(_) => "a priority is 1, 2, 3 or 4".to_owned(),
        Misread::Key(text) => format!("`{text}` is no key; write it like a, Ctrl-d, Enter or PgUp"),
        Misread::Date(text) => format!("`{text}` is no date; write it like 2026-01-01"),
        Misread::DateOrder => "write it like D/M/YYYY, M/D/YYYY or YYYY-MM-DD".to_owned(),
        Misread::TimeOfDay(text) => format!("`{text}` is no time of day; write it from 00:00 to 24:00"),
        Misread::TimeZone(name) => format!("no time zone `{name}`; write it like Europe/Berlin"),
        Misread::Country(text) => format!("`{text}` is no country; write its two letters, such as DE"),
        Misread::Hash => "this is no argon2id hash; `pikett lock hash` makes one".to_owned(),
    }
}

/// What the roster is written with.
fn roster(why: &NotOfRoster) -> String {
    match why {
        NotOfRoster::Shift(text) => {
            format!("`{text}` are no hours of a week; write them like mon-fri 08:00-17:00")
        }
        NotOfRoster::Days(text) => {
            format!("`{text}` are no days; write them like 2026-12-24 or 2026-12-24..2027-01-02")
        }
        NotOfRoster::Rung(text) => format!("`{text}` is no level; write it like kaseya-support:1"),
    }
}

fn moment(words: Words, why: &NotAMoment) -> String {
    match why {
        NotAMoment::NoTime(text) if text.is_empty() => {
            "no time yet; write it like +2h, 17:30, tomorrow 9:00 or 8.12. 22:00".to_owned()
        }
        NotAMoment::NoTime(text) => format!(
            "`{text}` is no time; write it like +2h, 17:30, tomorrow 9:00, 8.12. 22:00 or 2026-12-08T22:00:00+01:00"
        ),
        NotAMoment::OnlyADay(text) => format!("`{text}` names a day; say the time too, such as {text} 9:00"),
        NotAMoment::Day(why) => day(words, why),
    }
}

fn day(words: Words, why: &NotADay) -> String {
    match why {
        NotADay::NoDay(text) => {
            format!("`{text}` is no date; write it like 2026-12-08, 8.12.2026, tomorrow or Monday")
        }
        NotADay::TwoReadings { text, first, second } => {
            let (first, second) = (words.day(*first), words.day(*second));
            format!("`{text}` can be read as {first} or as {second}; write one of them")
        }
        NotADay::OtherWeekday(day, weekday) => format!("{} is no {weekday}", words.day(*day)),
    }
}

fn span(words: Words, why: &NotASpan) -> String {
    match why {
        NotASpan::NoLength(text) => {
            format!("`{text}` is not a length of time; write it like 2h30m, 1:30, 45m, 90s or 5d")
        }
        NotASpan::TwoReadings(text, why) => {
            format!("`{text}` is not a length of time: {}", unread(words, why))
        }
        NotASpan::Workdays(text) => format!(
            "`{text}` counts working days, which are none without a contract's hours; write it in hours"
        ),
    }
}

fn unread(words: Words, why: &Unread) -> String {
    match why {
        Unread::NoNumber => "it is no number".to_owned(),
        Unread::TwoReadings { large, small } => {
            let (large, small) = (words.number(large), words.number(small));
            format!("it can be read as {large} or as {small}; write {large} or {small}")
        }
    }
}

fn word(NotAWord { of, word, known }: &NotAWord) -> String {
    let one = match of {
        WordOf::Impact => "impact",
        WordOf::Urgency => "urgency",
        WordOf::Channel => "channel",
        WordOf::Kind | WordOf::Equipment => "kind",
        WordOf::Contact => "contact",
        WordOf::Mark => "mark",
        WordOf::Use => "use",
        WordOf::Ground => "ground",
        WordOf::Stage => "stage",
        WordOf::Weekday => "day",
        WordOf::Region => "holiday list",
        WordOf::Role => "role",
        WordOf::Colour => "colour",
        WordOf::UpdateReason => {
            return format!("no reason `{word}`; an update is urgent for {}", known.join(" or "));
        }
    };
    format!("no {one} `{word}`; there are {}", known.join(", "))
}
