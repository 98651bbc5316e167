//! What was written and could not be read: of every kind that people write.

use super::billing::NotAPrice;
use super::bytes::NotASize;
use super::credit::{NotAnAmount, NotFirmware};
use super::decimal::NotACount;
use super::incident::NotANumber;
use super::instant::NotAnInstant;
use super::moment::{NotADay, NotAMoment};
use super::plan::NoWaves;
use super::span::NotASpan;
use super::table::NotAnId;
use super::version::NotAVersion;

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
    Word(NotAWord),
    /// Neither a day nor a time.
    Since(String),
    /// No two times with a slash between them.
    Pause,
    Month(String),
    Priority(String),
    Key(String),
    /// It is no hash of a passphrase; not shown.
    Hash,
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
    Word(NotAWord),
}
