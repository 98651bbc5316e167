//! What was typed for an act, field by field.

use std::collections::BTreeMap;

use super::field::{Arity, Field};
use super::unread::{Unread, Wrong};
use super::value::Value;
use super::{Kind, Spec};
use crate::domain::base::instant::Instant;
use crate::domain::readings::desk::Present;

/// What was typed, by the names of the fields, and the present that it is read in.
pub struct Entry<'a> {
    cx: Present<'a>,
    values: BTreeMap<&'static str, Vec<Value>>,
}

impl<'a> Entry<'a> {
    /// Reads what was typed for an act. A switch that is there has one value of any text.
    ///
    /// # Errors
    /// Something cannot be read, is missing, or makes no sense together with something else.
    pub fn of<'t>(
        spec: &'static Spec,
        typed: impl IntoIterator<Item = (&'static str, &'t str)>,
        cx: Present<'a>,
    ) -> Result<Self, Unread> {
        let mut entry = Self { cx, values: BTreeMap::new() };
        for (name, text) in typed {
            let Some(field) = spec.field(name) else { continue };
            let value = match field.arity {
                Arity::Switch(meant) => Value::Yes(meant),
                _ => field.kind.read(text).map_err(|wrong| Unread { field: name, wrong })?,
            };
            entry.values.entry(name).or_default().push(value);
        }
        for field in spec.fields() {
            entry.check(field).map_err(|wrong| Unread { field: field.name, wrong })?;
        }
        // What counts when nothing is written excludes nothing that is.
        for field in spec.fields() {
            let Some(default) = field.default.filter(|_| !entry.is_given(field.name)) else { continue };
            let value = field.kind.read(default).map_err(|wrong| Unread { field: field.name, wrong })?;
            entry.values.insert(field.name, vec![value]);
        }
        Ok(entry)
    }

    fn check(&self, field: &Field) -> Result<(), Wrong> {
        let has = |name: &&'static str| self.values.contains_key(name);
        if has(&field.name) {
            if let Some(other) = field.without.iter().find(|other| has(other)) {
                return Err(Wrong::Together(other));
            }
            if let Some(other) = field.with.filter(|other| !has(other)) {
                return Err(Wrong::Alone(other));
            }
            let many = self.values.get(field.name).is_some_and(|values| values.len() > 1);
            return if many && !field.is_repeated() { Err(Wrong::Twice) } else { Ok(()) };
        }
        if field.default.is_some() {
            return Ok(());
        }
        let wanted = field.required || (!field.unless.is_empty() && !field.unless.iter().any(has));
        if wanted { Err(Wrong::Missing) } else { Ok(()) }
    }

    /// The value of a field, as its act has it.
    ///
    /// # Errors
    /// It is missing.
    pub fn take<T: Take>(&self, field: &'static Field) -> Result<T, Unread> {
        T::take(self, field)
    }

    /// What was written into a field that is known by its name, if anything.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.all(name).first()
    }

    /// Everything that was written into a field.
    pub fn all(&self, name: &str) -> &[Value] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    pub fn is_given(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    pub fn present(&self) -> Present<'a> {
        self.cx
    }

    /// When the act happened, where that was said.
    pub fn happened(&self, spec: &'static Spec) -> Option<Instant> {
        let field = spec.happened?;
        match self.get(field.name)? {
            Value::Moment(moment, way) => Some(moment.at(*way, self.cx.desk.world().zone, self.cx.now)),
            _ => None,
        }
    }

    /// What was written into a field makes no sense there.
    pub fn wrong(field: &Field, wrong: Wrong) -> Unread {
        Unread { field: field.name, wrong }
    }

    /// A complaint about a field.
    pub fn missing(field: &Field) -> Unread {
        let name = match field.kind {
            Kind::Group(fields) => fields.first().map_or("", |first| first.name),
            _ => field.name,
        };
        Unread { field: name, wrong: Wrong::Missing }
    }
}

/// A type that fields are read into.
pub trait Take: Sized {
    /// # Errors
    /// Nothing was written, and it cannot be left out.
    fn take(entry: &Entry<'_>, field: &'static Field) -> Result<Self, Unread> {
        one_of(entry, field).ok_or_else(|| Entry::missing(field))
    }

    /// As [`Take::take`], where it can be left out.
    ///
    /// # Errors
    /// What was written makes none.
    fn optional(entry: &Entry<'_>, field: &'static Field) -> Result<Option<Self>, Unread> {
        Ok(one_of(entry, field))
    }

    /// From one value; `None` for a value of another kind.
    fn of(value: &Value, entry: &Entry<'_>) -> Option<Self>;
}

/// The value of a field; of a group the first that there is: its fields are ways to say the same.
pub(super) fn one_of<T: Take>(entry: &Entry<'_>, field: &'static Field) -> Option<T> {
    let field = std::slice::from_ref(field);
    let fields = if let [Field { kind: Kind::Group(fields), .. }] = field { fields } else { field };
    fields.iter().find_map(|field| T::of(entry.get(field.name)?, entry))
}
