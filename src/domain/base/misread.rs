//! What was written and could not be read: of every kind that people write.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::bytes::NotASize;
use super::cents::NotAPrice;
use super::decimal::NotACount;
use super::firmware::NotFirmware;
use super::instant::NotAnInstant;
use super::isc::NotAnAmount;
use super::moment::{NotADay, NotAMoment, NotAMonth};
use super::number::NotANumber;
use super::span::NotASpan;
use super::table::NotAnId;
use super::version::NotAVersion;
use super::waves::NoWaves;
use super::week::NotAWeek;

/// Why something that a roster is written with could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOfRoster {
    /// Weekly hours.
    Shift(String),
    /// The days of an absence.
    Days(String),
    /// A level of a contract.
    Rung(String),
}

/// Why a text could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    Moment(NotAMoment),
    Day(NotADay),
    Span(NotASpan),
    Size(NotASize),
    Credits(NotAnAmount),
    Price(NotAPrice),
    Count(NotACount),
    Number(NotANumber),
    Firmware(NotFirmware),
    Version(NotAVersion),
    Instant(NotAnInstant),
    Id(NotAnId),
    Waves(NoWaves),
    Week(NotAWeek),
    Roster(NotOfRoster),
    Word(NotAWord),
    /// Neither a day nor a time.
    Since(String),
    /// No two times with a slash between them.
    Pause,
    Month(String),
    Priority(String),
    Key(String),
    /// A date as files have it.
    Date(String),
    /// In which order a date is written.
    DateOrder,
    TimeOfDay(String),
    TimeZone(String),
    Country(String),
    /// It is no hash of a passphrase; not shown.
    Hash,
}

impl From<NotAMonth> for Misread {
    fn from(NotAMonth(text): NotAMonth) -> Self {
        Self::Month(text)
    }
}

/// A date as files have it: year, month and day.
///
/// # Errors
/// It is none.
pub fn date(text: &str) -> Result<NaiveDate, Misread> {
    text.parse().map_err(|_| Misread::Date(text.to_owned()))
}

/// A time zone by its IANA name.
///
/// # Errors
/// There is none of that name.
pub fn zone(text: &str) -> Result<Tz, Misread> {
    text.parse().map_err(|_| Misread::TimeZone(text.to_owned()))
}

/// Which of `known` a word is.
///
/// # Errors
/// None of them.
pub fn place<const N: usize>(of: WordOf, word: &str, known: [&'static str; N]) -> Result<usize, NotAWord> {
    known.iter().position(|one| *one == word).ok_or_else(|| NotAWord::new(of, word, known))
}

/// A word that is none of those that there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAWord {
    pub of: WordOf,
    pub word: String,
    pub known: Vec<&'static str>,
}

/// What a word is one of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordOf {
    Impact,
    Urgency,
    Channel,
    Kind,
    Contact,
    Mark,
    /// What a licence is used for.
    Use,
    /// Why a span does not count.
    Ground,
    /// Why an update is urgent.
    UpdateReason,
    /// A kind of equipment.
    Equipment,
    /// The stage of a release.
    Stage,
    Weekday,
    Region,
    /// What is coloured.
    Role,
    Colour,
}

impl NotAWord {
    pub fn new<const N: usize>(of: WordOf, word: &str, known: [&'static str; N]) -> Self {
        Self { of, word: word.to_owned(), known: known.to_vec() }
    }
}

macro_rules! misread {
    ($($variant:ident($why:ty),)+) => {
        $(impl From<$why> for Misread {
            fn from(why: $why) -> Self {
                Self::$variant(why)
            }
        })+
    };
}

misread! {
    Moment(NotAMoment),
    Day(NotADay),
    Span(NotASpan),
    Size(NotASize),
    Credits(NotAnAmount),
    Price(NotAPrice),
    Count(NotACount),
    Number(NotANumber),
    Firmware(NotFirmware),
    Version(NotAVersion),
    Instant(NotAnInstant),
    Id(NotAnId),
    Waves(NoWaves),
    Week(NotAWeek),
    Roster(NotOfRoster),
    Word(NotAWord),
}
