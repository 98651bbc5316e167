//! Why what was typed makes no act.

use std::num::ParseIntError;

use crate::domain::base::bytes::NotASize;
use crate::domain::base::cents::NotAPrice;
use crate::domain::base::decimal::NotACount;
use crate::domain::base::isc::NotAnAmount;
use crate::domain::base::misread::{Misread, NotAWord};
use crate::domain::base::moment::{NotADay, NotAMoment};
use crate::domain::base::number::NotANumber;
use crate::domain::base::span::NotASpan;
use crate::domain::base::table::NotAnId;
use crate::domain::base::week::NotAWeek;

/// A field that cannot be read, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    pub field: &'static str,
    pub wrong: Wrong,
}

/// What is wrong with what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    Missing,
    /// Only one of these two can be said.
    Together(&'static str),
    /// It says something only together with this one.
    Alone(&'static str),
    /// Written as often as that, once is enough.
    Twice,
    NoSuchOption(String),
    NoneOf(&'static [&'static str]),
    /// Neither impact and urgency, nor a priority.
    Unrated,
    Range {
        least: u32,
        most: u32,
    },
    Pair(&'static str),
    Deferral,
    /// What is urgent has a weighty reason (F086).
    NoWeight,
    Minutes,
    /// It cannot be read as what it is to be.
    Misread(Misread),
}

macro_rules! misread {
    ($($error:ty),+ $(,)?) => {
        $(impl From<$error> for Wrong {
            fn from(error: $error) -> Self { Wrong::Misread(error.into()) }
        })+
    };
}

misread!(
    NotANumber,
    NotAnId,
    NotAMoment,
    NotADay,
    NotASpan,
    NotACount,
    NotASize,
    NotAPrice,
    NotAnAmount,
    NotAWeek,
    NotAWord,
    Misread,
);

impl From<ParseIntError> for Wrong {
    fn from(_: ParseIntError) -> Self {
        Wrong::Minutes
    }
}
