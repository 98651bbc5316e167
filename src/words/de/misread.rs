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
            format!("`{text}` ist keine Speichermenge; schreiben wie 4 GB, 1,5TB oder 4000000000")
        }
        Misread::Size(NotASize::TwoReadings(text, why)) => {
            format!("`{text}` ist keine Speichermenge: {}", unread(words, why))
        }
        Misread::Credits(NotAnAmount::NoAmount(text)) => format!(
            "`{text}` ist kein Guthaben; schreiben wie 250 oder 88,25, mit höchstens sechs Nachkommastellen"
        ),
        Misread::Credits(NotAnAmount::TwoReadings(text, why)) => {
            format!("`{text}` ist kein Guthaben: {}", unread(words, why))
        }
        Misread::Price(NotAPrice::NoPrice(text)) => {
            format!("`{text}` ist kein Preis; schreiben wie 3,50 oder 4, mit höchstens zwei Nachkommastellen")
        }
        Misread::Price(NotAPrice::TwoReadings(text, why)) => {
            format!("`{text}` ist kein Preis: {}", unread(words, why))
        }
        Misread::Count(NotACount::Unread(text, why)) => format!("`{text}`: {}", unread(words, why)),
        Misread::Count(NotACount::NotWhole(text)) => format!("`{text}` ist keine mögliche ganze Zahl"),
        Misread::Number(NotANumber(text)) => {
            format!("`{text}` ist keine Vorfallnummer; schreiben wie I-4711 oder 4711")
        }
        Misread::Firmware(NotFirmware(text)) => {
            format!("`{text}` ist keine Firmware-Version; schreiben wie 13r1 oder 13r3sr2")
        }
        Misread::Version(why) => version(why),
        Misread::Instant(NotAnInstant(text)) => {
            format!("`{text}` ist kein Zeitpunkt mit Zone; schreiben wie 2026-11-24T14:03:27+01:00")
        }
        Misread::Id(NotAnId(text)) => {
            format!("`{text}` ist keine Id; 1 bis 64 Kleinbuchstaben, Ziffern, `-`, `_` oder `.` verwenden")
        }
        Misread::Waves(_) => "Wellen sind steigende Prozentwerte ab 1, der letzte ist 100".to_owned(),
        Misread::Week(NotAWeek(text)) => {
            format!("`{text}` ist keine Woche; etwa 2026-W49 oder KW49/2026 schreiben")
        }
        Misread::Roster(why) => roster(why),
        Misread::Word(why) => word(why),
        Misread::Since(text) => {
            format!("`{text}` ist weder ein Tag wie 2026-01-02 noch ein Zeitpunkt wie 2026-01-02T09:00:00Z")
        }
        Misread::Pause => "als VON/BIS schreiben, zwei Zeitpunkte".to_owned(),
        Misread::Month(text) => format!("`{text}` ist kein Monat; schreiben wie 2026-11 oder 11/2026"),
        Misread::Priority(_) => "eine Priorität ist 1, 2, 3 oder 4".to_owned(),
        Misread::Key(text) => format!("`{text}` ist keine Taste; schreiben wie a, Ctrl-d, Enter oder PgUp"),
        Misread::Date(text) => format!("`{text}` ist kein Datum; schreiben wie 2026-01-01"),
        Misread::DateOrder => "schreiben wie D/M/YYYY, M/D/YYYY oder YYYY-MM-DD".to_owned(),
        Misread::TimeOfDay(text) => {
            format!("`{text}` ist keine Uhrzeit; von 00:00 bis 24:00 schreiben")
        }
        Misread::TimeZone(name) => format!("keine Zeitzone `{name}`; schreiben wie Europe/Berlin"),
        Misread::Country(text) => format!("`{text}` ist kein Land; die zwei Buchstaben schreiben, etwa DE"),
        Misread::Hash => "das ist kein argon2id-Hash; `pikett lock hash` erzeugt einen".to_owned(),
    }
}

fn version(why: &NotAVersion) -> String {
    match why {
        NotAVersion::NotNumbers(text) => {
            format!("`{text}` ist keine Version; Zahlen mit Punkten dazwischen schreiben, etwa 8.3.1")
        }
        NotAVersion::OneNumber(text) => {
            format!("`{text}` nennt keine zweite Zahl; beide schreiben, etwa {text}.3")
        }
    }
}

/// What the roster is written with.
fn roster(why: &NotOfRoster) -> String {
    match why {
        NotOfRoster::Shift(text) => {
            format!("`{text}` sind keine Zeiten einer Woche; etwa Mo-Fr 08:00-17:00 schreiben")
        }
        NotOfRoster::Days(text) => {
            format!("`{text}` sind keine Tage; etwa 24.12.2026 oder 24.12.2026..2.1.2027 schreiben")
        }
        NotOfRoster::Rung(text) => format!("`{text}` ist keine Stufe; etwa kaseya-support:1 schreiben"),
    }
}

fn moment(words: Words, why: &NotAMoment) -> String {
    match why {
        NotAMoment::NoTime(text) if text.is_empty() => {
            "noch keine Zeit; schreiben wie +2h, 17:30, morgen 9:00 oder 8.12. 22:00".to_owned()
        }
        NotAMoment::NoTime(text) => format!(
            "`{text}` ist kein Zeitpunkt; schreiben wie +2h, 17:30, morgen 9:00, 8.12. 22:00 oder 2026-12-08T22:00:00+01:00"
        ),
        NotAMoment::OnlyADay(text) => {
            format!("`{text}` nennt einen Tag; auch die Uhrzeit angeben, etwa {text} 9:00")
        }
        NotAMoment::Day(why) => day(words, why),
    }
}

fn day(words: Words, why: &NotADay) -> String {
    match why {
        NotADay::NoDay(text) => {
            format!("`{text}` ist kein Datum; schreiben wie 2026-12-08, 8.12.2026, morgen oder Montag")
        }
        NotADay::TwoReadings { text, first, second } => {
            let (first, second) = (words.day(*first), words.day(*second));
            format!("`{text}` lässt sich als {first} oder als {second} lesen; eines davon schreiben")
        }
        NotADay::OtherWeekday(day, weekday) => format!("{} ist kein {weekday}", words.day(*day)),
    }
}

fn span(words: Words, why: &NotASpan) -> String {
    match why {
        NotASpan::NoLength(text) => {
            format!("`{text}` ist keine Dauer; schreiben wie 2h30m, 1:30, 45m, 90s oder 5d")
        }
        NotASpan::TwoReadings(text, why) => format!("`{text}` ist keine Dauer: {}", unread(words, why)),
        NotASpan::Workdays(text) => format!(
            "`{text}` zählt Arbeitstage, die es ohne die Zeiten eines Vertrags nicht gibt; in Stunden schreiben"
        ),
    }
}

fn unread(words: Words, why: &Unread) -> String {
    match why {
        Unread::NoNumber => "es ist keine Zahl".to_owned(),
        Unread::TwoReadings { large, small } => {
            let (large, small) = (words.number(large), words.number(small));
            format!("es lässt sich als {large} oder als {small} lesen; {large} oder {small} schreiben")
        }
    }
}

fn word(NotAWord { of, word, known }: &NotAWord) -> String {
    let none = match of {
        WordOf::Impact => "keine Auswirkung",
        WordOf::Urgency => "keine Dringlichkeit",
        WordOf::Channel => "kein Kanal",
        WordOf::Kind | WordOf::Equipment => "keine Art",
        WordOf::Contact => "kein Kontaktweg",
        WordOf::Mark => "keine Markierung",
        WordOf::Use => "kein Verwendungszweck",
        WordOf::Ground => "kein Grund",
        WordOf::Stage => "kein Stand",
        WordOf::Weekday => "kein Wochentag",
        WordOf::Region => "keine Feiertagsliste",
        WordOf::Role => "keine Rolle",
        WordOf::Colour => "keine Farbe",
        WordOf::UpdateReason => {
            return format!("kein Grund `{word}`; ein Update eilt wegen {}", known.join(" oder "));
        }
    };
    format!("{none} `{word}`; es gibt {}", known.join(", "))
}
