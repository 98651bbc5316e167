//! Values as they are written on the command line: what cannot be read is said in the language that is
//! spoken.

use std::str::FromStr;

use chrono_tz::Tz;
use clap::builder::{ValueParser, ValueParserFactory};

use super::calendar::Pause;
use super::lang::words;
use crate::domain::base::cents::Cents;
use crate::domain::base::decimal;
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::misread::Misread;
use crate::domain::base::moment::{Day, Moment, OnDay, OnMonth};
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::version::Version;
use crate::domain::contract::{Channel, Contact, Ground, Impact, Kind, Urgency};
use crate::domain::facts::authority::Role;
use crate::domain::facts::count::Since;
use crate::domain::facts::{equipment, release};
use crate::import::servicenow::DateOrder;

/// Why a value is none, in words.
pub fn misread(why: impl Into<Misread>) -> String {
    words(Tz::UTC).misread(&why.into())
}

/// A whole number.
///
/// # Errors
/// It is none, or has two readings.
pub fn count(text: &str) -> Result<u32, String> {
    decimal::count(text).map_err(misread)
}

fn read<T>(text: &str) -> Result<T, String>
where
    T: FromStr,
    T::Err: Into<Misread>,
{
    text.parse().map_err(|why: T::Err| misread(why))
}

macro_rules! values {
    ($($value:ty),+ $(,)?) => {
        $(impl ValueParserFactory for $value {
            type Parser = ValueParser;

            fn value_parser() -> ValueParser {
                ValueParser::new(read::<Self>)
            }
        })+
    };
}

values!(
    Moment,
    Day,
    OnDay,
    Pause,
    Instant,
    OnMonth,
    Id,
    Number,
    Isc,
    Cents,
    Since,
    Version,
    Impact,
    Urgency,
    Channel,
    Kind,
    Contact,
    Ground,
    Role,
    equipment::Kind,
    DateOrder,
    release::Urgency,
);
