//! A field of a form that is made from an act's declaration.

use super::{Choice, Field, Line, hint, pick};
use crate::domain::act::{self, Kind, Spec};
use crate::domain::offer::{More, Offer, Offers};
use crate::words::Words;

/// A field with what is in it.
#[derive(Debug)]
pub(super) struct Place {
    pub field: &'static act::Field,
    pub widget: Field,
    /// What its options say on the command line.
    values: Vec<&'static str>,
    pub offers: Offers,
    /// The switch that stands for none of the offers, where one of them is to be chosen.
    pub none: Option<&'static act::Field>,
}

/// What stands for nothing among the words of a choice.
const NONE: &str = "-";
/// Offers that are explained.
const EXPLAINED: usize = 6;

impl Place {
    pub fn new(spec: &'static Spec, field: &'static act::Field, offers: Offers, words: Words) -> Self {
        let without = match field.unless {
            [other] => spec.field(other).filter(|other| other.is_switch()),
            _ => None,
        };
        let none = without.filter(|_| offers.closed);
        let values = values(field);
        let widget = if offers.closed {
            let none = none.map(|none| words.label(none.label).label);
            let mut choice = Choice::stacked(offers.all.iter().map(|offer| called(offer, words)).chain(none));
            let first = offers.all.iter().position(|offer| Some(&offer.value) == offers.first.as_ref());
            choice.index = first.unwrap_or(0);
            Field::Choice(choice)
        } else {
            offers.first.as_ref().map_or_else(|| widget(field, &values, words), Field::proposed)
        };
        Self { field, widget, values, offers, none }
    }

    /// Takes what was typed for a field, where it is this one.
    pub fn fill(&mut self, name: &str, text: &str) {
        let closed = self.offers.closed;
        let position = self.offers.all.iter().position(|offer| offer.value == text);
        match &mut self.widget {
            Field::Choice(choice) if self.none.is_some_and(|none| none.name == name) => {
                choice.index = choice.options.len().saturating_sub(1);
            }
            _ if name != self.field.name => {}
            Field::Choice(choice) if closed => choice.index = position.unwrap_or(choice.index),
            Field::Check(on) => *on = true,
            Field::Choice(choice) => {
                choice.index = self.values.iter().position(|value| *value == text).unwrap_or(choice.index);
            }
            widget if self.field.is_repeated() && !widget.is_empty() => {
                let both = format!("{}, {text}", widget.value());
                widget.replace(&both);
            }
            widget => widget.replace(text),
        }
    }

    /// What it says for its field; several values stand with commas between them.
    pub fn written(&self) -> Vec<(&'static str, String)> {
        let field = self.field;
        let value = self.values.get(self.widget.chosen()).copied().unwrap_or(self.widget.value());
        match &self.widget {
            Field::Check(on) => on.then(|| (field.name, String::new())).into_iter().collect(),
            Field::Choice(choice) if self.offers.closed => match self.offers.all.get(choice.index) {
                Some(offer) => vec![(field.name, offer.value.clone())],
                None => self.none.map(|none| (none.name, String::new())).into_iter().collect(),
            },
            Field::Choice(_) if value == NONE => Vec::new(),
            // What is not written counts all the same, and excludes nothing that is.
            _ if value.is_empty() || Some(value) == field.default => Vec::new(),
            _ if field.is_repeated() => {
                let each = value.split(',').map(str::trim).filter(|text| !text.is_empty());
                each.map(|text| (field.name, text.to_owned())).collect()
            }
            _ => vec![(field.name, self.meant().map_or(value, |offer| &offer.value).to_owned())],
        }
    }

    /// The one among the offers that is typed, or begun.
    fn meant(&self) -> Option<&Offer> {
        let (all, typed) = (&self.offers.all, self.widget.value());
        if self.field.kind == Kind::Incident {
            return all.iter().find(|offer| offer.value == typed);
        }
        let by = |nth: usize| pick::one(typed, all, |offer| offer.names()[nth]);
        pick::one(typed, all, |offer| &offer.value).or_else(|| by(0)).or_else(|| by(1))
    }

    /// What may be meant: all that fit while none does, and what is known of them.
    pub fn proposed(&self, words: Words) -> Vec<Line> {
        let (all, typed) = (&self.offers.all, self.widget.value());
        if self.offers.closed {
            let chosen = all.get(self.widget.chosen());
            return chosen
                .and_then(|offer| offer.more.as_ref())
                .map(|more| hint(told(more, words)))
                .into_iter()
                .collect();
        }
        if all.iter().any(|offer| offer.more.is_some()) {
            let line = |offer: &Offer| {
                hint(format!("{}  {}", offer.value, offer.more.as_ref().map_or("", |more| told(more, words))))
            };
            return all.iter().take(EXPLAINED).map(line).collect();
        }
        if all.is_empty() || self.meant().is_some() {
            return Vec::new();
        }
        let fitting: Vec<&str> =
            all.iter().map(|offer| &*offer.value).filter(|name| pick::begins(name, typed)).collect();
        let names =
            if fitting.is_empty() { all.iter().map(|offer| &*offer.value).collect() } else { fitting };
        vec![hint(format!("{}: {}", words.label(self.field.label).label, words.list(&names)))]
    }
}

/// The words that a field takes, where it is written with one of a few.
fn values(field: &act::Field) -> Vec<&'static str> {
    match field.kind {
        _ if field.is_switch() => Vec::new(),
        Kind::Word(words) => {
            let none = (!field.required && field.default.is_none()).then_some(NONE);
            none.into_iter().chain(words.iter().copied()).collect()
        }
        Kind::YesNo => vec![NONE, "yes", "no"],
        Kind::Either(no, yes) => vec![no, yes],
        _ => Vec::new(),
    }
}

fn widget(field: &act::Field, values: &[&'static str], words: Words) -> Field {
    match field.kind {
        _ if field.is_switch() => Field::Check(false),
        _ if !values.is_empty() => {
            let mut choice = Choice::new(values.iter().map(|value| words.word(value)));
            choice.index = values.iter().position(|value| Some(*value) == field.default).unwrap_or(0);
            Field::Choice(choice)
        }
        Kind::Secret => Field::secret(),
        _ => field.default.map_or_else(Field::empty, Field::proposed),
    }
}

/// What else is to be known about an offer, in the reader's language.
fn told(more: &More, words: Words) -> &str {
    match more {
        More::Said(text) => text,
        More::Rule(rule) => words.meaning(rule),
    }
}

/// What people call it.
fn called(offer: &Offer, words: Words) -> &str {
    offer.called.as_ref().map_or(&offer.value, |called| words.called(called))
}
