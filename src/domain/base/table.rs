//! Named things in the order they became known, and small references to them.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::num::NonZeroU32;
use std::str::FromStr;

use indexmap::{IndexMap, IndexSet};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::base::text::Text;

/// A short name that is typed: small letters, digits, `-`, `_` and `.`, at most 64.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Id(Box<str>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnId(pub String);

impl Id {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Bytes as digits.
    pub fn of(bytes: [u8; 5]) -> Self {
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into())
    }
}

impl FromStr for Id {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_.".contains(&b);
        if (1..=64).contains(&text.len()) && text.bytes().all(plain) {
            Ok(Self(text.into()))
        } else {
            Err(NotAnId(Text::line(text).chars().take(64).collect()))
        }
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = Box::<str>::deserialize(input)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// A position, kept as the number after it so that one that may be missing takes no more room.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
struct Position(NonZeroU32);

impl Position {
    fn of(index: usize) -> Self {
        let after = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        Self(NonZeroU32::new(after).unwrap_or(NonZeroU32::MAX))
    }

    fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

impl fmt::Debug for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index())
    }
}

/// Points at a row of a [`Table<T>`]; valid as long as the table, which never forgets a row.
pub struct Ref<T>(Position, PhantomData<fn() -> T>);

impl<T> Ref<T> {
    fn new(index: usize) -> Self {
        Self(Position::of(index), PhantomData)
    }

    /// Position in the table.
    pub fn index(self) -> usize {
        self.0.index()
    }
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Ref<T> {}
impl<T> PartialEq for Ref<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Ref<T> {}
impl<T> Hash for Ref<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> Serialize for Ref<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(out)
    }
}
impl<'de, T> Deserialize<'de> for Ref<T> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        Ok(Self(Position::deserialize(input)?, PhantomData))
    }
}

/// Rows by id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>"))]
pub struct Table<T>(IndexMap<Id, T>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(IndexMap::new())
    }
}

impl<T> Table<T> {
    pub fn find(&self, id: &str) -> Option<Ref<T>> {
        self.0.get_index_of(id).map(Ref::new)
    }

    pub fn by_id(&self, id: &str) -> Option<&T> {
        self.0.get(id)
    }

    pub fn get(&self, row: Ref<T>) -> Option<&T> {
        self.0.get_index(row.index()).map(|(_, value)| value)
    }

    pub fn id(&self, row: Ref<T>) -> &str {
        self.0.get_index(row.index()).map_or("?", |(id, _)| id.as_str())
    }

    /// The row of an id, with the id as the table keeps it.
    pub fn row(&self, id: &str) -> Option<(&Id, &T)> {
        self.0.get_key_value(id)
    }

    pub fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        self.0.get_mut(id)
    }

    pub fn at_mut(&mut self, row: Ref<T>) -> Option<&mut T> {
        self.0.get_index_mut(row.index()).map(|(_, row)| row)
    }

    /// The row of an id; one that is not there is made.
    pub fn row_mut(&mut self, id: &Id, make: impl FnOnce() -> T) -> &mut T {
        self.0.entry(id.clone()).or_insert_with(make)
    }

    /// Puts a row, returns the one that was there.
    pub fn put(&mut self, id: Id, value: T) -> Option<T> {
        self.0.insert(id, value)
    }

    /// Has a row again as it was; one that was not there was put last, and is gone.
    pub fn put_back(&mut self, id: Id, before: Option<T>) {
        match before {
            Some(before) => drop(self.0.insert(id, before)),
            None => drop(self.0.shift_remove(&id)),
        }
    }

    pub fn rows(&self) -> impl ExactSizeIterator<Item = (&Id, &T)> {
        self.0.iter()
    }

    pub fn ids(&self) -> impl ExactSizeIterator<Item = &str> {
        self.0.keys().map(Id::as_str)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A name that stands in many rows, kept once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Name(Position);

/// Names of people, teams and clocks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Names(IndexSet<Text>);

impl Names {
    pub fn intern(&mut self, text: &Text) -> Name {
        if let Some(name) = self.find(text) {
            return name;
        }
        let (index, _) = self.0.insert_full(text.clone());
        Name(Position::of(index))
    }

    pub fn find(&self, text: &str) -> Option<Name> {
        self.0.get_index_of(text).map(|index| Name(Position::of(index)))
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Forgets those that came last.
    pub fn truncate(&mut self, len: usize) {
        self.0.truncate(len);
    }

    pub fn get(&self, name: Name) -> &str {
        self.0.get_index(name.0.index()).map_or("?", |text| text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain() {
        for good in ["srv-03", "8.3.9", "a", "klinikum_nord"] {
            assert_eq!(good.parse::<Id>().unwrap().as_str(), good);
        }
        let long = "x".repeat(65);
        for bad in ["", "Srv", "a b", "ä", "a/b", &long] {
            assert!(bad.parse::<Id>().is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_reference_outlives_later_rows_and_changes() {
        let mut table = Table::default();
        table.put("a".parse().unwrap(), 1);
        let a = table.find("a").unwrap();
        table.put("b".parse().unwrap(), 2);
        assert_eq!(table.put("a".parse().unwrap(), 3), Some(1));
        assert_eq!((table.get(a), table.id(a)), (Some(&3), "a"));
    }
}
