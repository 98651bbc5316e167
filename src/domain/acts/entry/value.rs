//! What is written into a field, and how it is read.

use super::field::Kind;
use super::unread::Wrong;
use super::vocabulary::Vocabulary;
use crate::domain::base::cents::Cents;
use crate::domain::base::isc::Isc;
use crate::domain::base::moment::{Moment, OnDay, Way};
use crate::domain::base::number::Number;
use crate::domain::base::span::{self, Length};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::week::Week;
use crate::domain::base::{bytes, decimal};
use crate::domain::calendar::Region;
use crate::domain::facts::count::Since;
use crate::domain::facts::roster::{self, Absence, Rung};
use crate::domain::facts::window::Window;

/// What was written, read without the present.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Incident(Number),
    Id(Id),
    Text(Text),
    Moment(Moment, Way),
    Day(OnDay, Way),
    Since(Since),
    Length(Length),
    /// Seconds.
    Seconds(i64),
    Count(u32),
    Bytes(u64),
    Cents(Cents),
    Isc(Isc),
    Word(&'static str),
    Pair(Text, Text),
    Yes(bool),
    Week(Week),
    Shift(Window),
    Days(Absence),
    Rung(Rung),
}

impl Kind {
    /// The words of which one is written, if it is one of some.
    pub fn vocabulary(self) -> Option<Vocabulary> {
        match self {
            Kind::Word(words) | Kind::Either(words) => Some(words),
            Kind::YesNo => Some(Vocabulary::YesNo),
            _ => None,
        }
    }

    /// Reads what was typed.
    ///
    /// # Errors
    /// It is nothing of this kind.
    pub fn read(self, typed: &str) -> Result<Value, Wrong> {
        Ok(match self {
            Kind::Incident => Value::Incident(typed.parse()?),
            Kind::Deferral => Value::Count(deferral(typed).ok_or(Wrong::Deferral)?),
            Kind::Named(_) | Kind::Id => Value::Id(typed.parse()?),
            Kind::Line | Kind::Secret => Value::Text(Text::line(typed)),
            Kind::Lines => Value::Text(Text::lines(typed)),
            Kind::Moment(way) => Value::Moment(typed.parse()?, way),
            Kind::Day(way) => Value::Day(typed.parse()?, way),
            Kind::Since => Value::Since(typed.parse()?),
            Kind::Length => Value::Length(span::read(typed)?),
            Kind::Hours => Value::Seconds(hours(typed)?),
            Kind::Minutes => Value::Seconds(i64::from(typed.parse::<i32>()?) * 60),
            Kind::Count(least, most) => {
                let count = decimal::count(typed)?;
                let fits = (least..=most).contains(&count);
                Value::Count(if fits { count } else { return Err(Wrong::Range { least, most }) })
            }
            Kind::Bytes => Value::Bytes(bytes::parse(typed)?),
            Kind::Cents => Value::Cents(typed.parse()?),
            Kind::Isc => Value::Isc(typed.parse()?),
            Kind::Word(words) => {
                let word = words.words().iter().find(|word| **word == typed);
                Value::Word(word.ok_or(Wrong::NoneOf(words.words()))?)
            }
            Kind::Either(words) => match words.words() {
                [no, yes] if typed == *no || typed == *yes => Value::Yes(typed == *yes),
                known => return Err(Wrong::NoneOf(known)),
            },
            Kind::Pair(example) => {
                let pair = typed.split_once('=').map(|(key, text)| (key.trim(), text.trim()));
                let pair = pair.filter(|(key, text)| !key.is_empty() && !text.is_empty());
                let (key, text) = pair.ok_or(Wrong::Pair(example))?;
                Value::Pair(Text::line(key), Text::lines(text))
            }
            Kind::Week => Value::Week(typed.parse()?),
            Kind::Shift => Value::Shift(roster::shift(typed)?),
            Kind::Days => Value::Days(roster::absence(typed)?),
            Kind::Rung => Value::Rung(typed.parse()?),
            Kind::Region => Value::Text(Text::line(Region::named(typed)?.code)),
            Kind::Yes | Kind::YesNo => match typed {
                "yes" => Value::Yes(true),
                "no" => Value::Yes(false),
                _ => return Err(Wrong::NoneOf(Vocabulary::YesNo.words())),
            },
            Kind::Group(_) => return Err(Wrong::Missing),
        })
    }
}

fn deferral(typed: &str) -> Option<u32> {
    let digits = typed.strip_prefix("D-").or_else(|| typed.strip_prefix("d-")).unwrap_or(typed);
    digits.parse().ok()
}

/// Seconds of a number of hours, or of a length; below zero with a sign.
fn hours(typed: &str) -> Result<i64, span::NotASpan> {
    match typed.strip_prefix('-') {
        Some(length) => span::hours(length).map(|seconds| -seconds),
        None => span::hours(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_with_a_sign() {
        for (text, expected) in [("1,5", 5_400), ("-0.5", -1_800), ("-1:30", -5_400), ("-90min", -5_400)] {
            assert_eq!(hours(text), Ok(expected), "{text}");
        }
        for text in ["", "-", "--1", "+1", "1.000"] {
            assert!(hours(text).is_err(), "{text}");
        }
    }
}
