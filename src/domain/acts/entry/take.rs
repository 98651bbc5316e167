//! From what was written into a field to what its act has.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::entered::{Entry, Take, one_of};
use super::field::{Arity, Field, INCIDENT};
use super::unread::{Unread, Wrong};
use super::value::Value;
use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::week::Week;
use crate::domain::contract::{Channel, Contact, Impact, Kind as Wish, Priority, Urgency};
use crate::domain::facts::code::Code;
use crate::domain::facts::count::Since;
use crate::domain::facts::incident::Rating;
use crate::domain::facts::release;
use crate::domain::facts::roster::{Absence, Rung};
use crate::domain::facts::window::Window;

impl<T: Take> Take for Option<T> {
    fn take(entry: &Entry<'_>, field: &'static Field) -> Result<Self, Unread> {
        T::optional(entry, field)
    }

    fn of(value: &Value, entry: &Entry<'_>) -> Option<Self> {
        T::of(value, entry).map(Some)
    }
}

impl<T: Take> Take for Vec<T> {
    fn take(entry: &Entry<'_>, field: &'static Field) -> Result<Self, Unread> {
        Ok(entry.all(field.name).iter().filter_map(|value| T::of(value, entry)).collect())
    }

    fn of(value: &Value, entry: &Entry<'_>) -> Option<Self> {
        T::of(value, entry).map(|one| vec![one])
    }
}

impl<T: Take + Ord> Take for BTreeSet<T> {
    fn take(entry: &Entry<'_>, field: &'static Field) -> Result<Self, Unread> {
        Vec::take(entry, field).map(|all| all.into_iter().collect())
    }

    fn of(value: &Value, entry: &Entry<'_>) -> Option<Self> {
        T::of(value, entry).map(|one| Self::from([one]))
    }
}

impl Take for BTreeMap<Text, Text> {
    fn take(entry: &Entry<'_>, field: &'static Field) -> Result<Self, Unread> {
        let pair = |value: &Value| match value {
            Value::Pair(key, text) => Some((key.clone(), text.clone())),
            _ => None,
        };
        Ok(entry.all(field.name).iter().filter_map(pair).collect())
    }

    fn of(_: &Value, _: &Entry<'_>) -> Option<Self> {
        None
    }
}

/// A switch; what it means when it is not there is the opposite.
impl Take for bool {
    fn take(entry: &Entry<'_>, field: &'static Field) -> Result<Self, Unread> {
        match (entry.get(field.name), field.arity) {
            (Some(value), _) => Self::of(value, entry).ok_or_else(|| Entry::missing(field)),
            (None, Arity::Switch(meant)) => Ok(!meant),
            (None, _) => Err(Entry::missing(field)),
        }
    }

    fn of(value: &Value, _: &Entry<'_>) -> Option<Self> {
        if let Value::Yes(yes) = value { Some(*yes) } else { None }
    }
}

/// Types that one kind of value is read into as it is.
macro_rules! plain {
    ($($type:ty: $pattern:pat => $taken:expr;)+) => {
        $(impl Take for $type {
            fn of(value: &Value, _: &Entry<'_>) -> Option<Self> {
                match value {
                    $pattern => $taken,
                    _ => None,
                }
            }
        })+
    };
}

plain! {
    Number: Value::Incident(number) => Some(*number);
    Id: Value::Id(id) => Some(id.clone());
    Text: Value::Text(text) => Some(text.clone());
    Code: Value::Text(text) => Code::of(text);
    u64: Value::Bytes(bytes) => Some(*bytes);
    u32: Value::Count(count) => Some(*count);
    u16: Value::Count(count) => u16::try_from(*count).ok();
    u8: Value::Count(count) => u8::try_from(*count).ok();
    Cents: Value::Cents(cents) => Some(*cents);
    Isc: Value::Isc(isc) => Some(*isc);
    Week: Value::Week(week) => Some(*week);
    Window: Value::Shift(hours) => Some(hours.clone());
    Absence: Value::Days(days) => Some(*days);
    Rung: Value::Rung(rung) => Some(rung.clone());
    Priority: Value::Count(number) => Priority::from_number(u8::try_from(*number).ok()?);
    Impact: Value::Word(word) => word.parse().ok();
    Urgency: Value::Word(word) => word.parse().ok();
    Contact: Value::Word(word) => word.parse().ok();
    Channel: Value::Word(word) => word.parse().ok();
    Wish: Value::Word(word) => word.parse().ok();
}

/// Seconds; working days are those of the contract of the incident that the act is about.
impl Take for i64 {
    fn of(value: &Value, entry: &Entry<'_>) -> Option<Self> {
        match value {
            Value::Seconds(seconds) => Some(*seconds),
            Value::Length(length) => {
                let number = one(entry, INCIDENT.name).unwrap_or(Number(0));
                Some(entry.present().desk.worked(number, *length))
            }
            _ => None,
        }
    }
}

/// From now on where nothing is written.
impl Take for Since {
    fn take(entry: &Entry<'_>, field: &'static Field) -> Result<Self, Unread> {
        Ok(one_of(entry, field).unwrap_or_default())
    }

    fn of(value: &Value, _: &Entry<'_>) -> Option<Self> {
        if let Value::Since(since) = value { Some(*since) } else { None }
    }
}

impl Take for Instant {
    fn of(value: &Value, entry: &Entry<'_>) -> Option<Self> {
        let (zone, now) = (entry.present().desk.world().zone, entry.present().now);
        if let Value::Moment(moment, way) = value { Some(moment.at(*way, zone, now)) } else { None }
    }
}

impl Take for NaiveDate {
    fn of(value: &Value, entry: &Entry<'_>) -> Option<Self> {
        let (zone, now) = (entry.present().desk.world().zone, entry.present().now);
        if let Value::Day(day, way) = value { Some(day.date(*way, zone, now)) } else { None }
    }
}

/// Impact and urgency, or the priority directly.
impl Take for Rating {
    fn take(entry: &Entry<'_>, field: &'static Field) -> Result<Self, Unread> {
        let unrated = Unread { field: "priority", wrong: Wrong::Unrated };
        Self::optional(entry, field)?.ok_or(unrated)
    }

    fn optional(entry: &Entry<'_>, _: &'static Field) -> Result<Option<Self>, Unread> {
        let (impact, urgency) = (one(entry, "impact"), one(entry, "urgency"));
        let matrix = impact.zip(urgency).map(|(impact, urgency)| Rating::Matrix(impact, urgency));
        let direct = || Some(Rating::Direct(one(entry, "priority")?, one(entry, "reason")));
        // What is no incident is rated lowest unless something else is said.
        let kind: Option<Wish> = one(entry, "kind");
        let other = || {
            let kind = kind.filter(|kind| !kind.is_incident())?;
            Some(Rating::Direct(Priority::P4, Some(Text::from(kind.kept()?))))
        };
        Ok(matrix.or_else(direct).or_else(other))
    }

    fn of(_: &Value, _: &Entry<'_>) -> Option<Self> {
        None
    }
}

/// The value of a field that is known by its name.
fn one<T: Take>(entry: &Entry<'_>, name: &str) -> Option<T> {
    T::of(entry.get(name)?, entry)
}

impl Take for release::Stage {
    fn of(value: &Value, _: &Entry<'_>) -> Option<Self> {
        let Value::Word(word) = value else { return None };
        release::Stage::ALL.into_iter().find(|stage| stage.word() == *word)
    }
}

impl Take for release::Urgency {
    fn of(value: &Value, _: &Entry<'_>) -> Option<Self> {
        if let Value::Word(word) = value { word.parse().ok() } else { None }
    }
}
