//! A field of a form that is made from an act's declaration.

use crate::domain::acts::entry as act;
use crate::domain::acts::entry::{Kind, Spec};
use crate::domain::acts::offer::{More, Offer, Offers};
use crate::domain::base::kept::Kept;
use crate::tui::cell;
use crate::tui::cell::Line;
use crate::tui::forms::field::{Choice, Field};
use crate::tui::forms::lines::hint;
use crate::tui::forms::marks::Marks;
use crate::tui::forms::pick;
use crate::words::Words;

/// A field with what is in it.
#[derive(Debug)]
pub(super) struct Place {
    pub field: &'static act::Field,
    pub widget: Field,
    pub offers: Offers,
    /// The switch that stands for none of the offers, where one of them is to be chosen.
    pub none: Option<&'static act::Field>,
}

/// What is meant where nothing is said, among the options of a choice.
const NOTHING: &str = "";
const SIGNS: &[&str] = &["[ ]", "[x]"];
/// Offers that are explained.
const EXPLAINED: usize = 6;

impl Place {
    pub fn new(spec: &'static Spec, field: &'static act::Field, offers: Offers, words: Words) -> Self {
        let without = match field.unless {
            [other] => spec.field(other).filter(|other| other.is_switch()),
            _ => None,
        };
        let none = without.filter(|_| offers.closed);
        let widget = match (offers.closed, field.is_repeated()) {
            (true, true) => {
                Field::Marks(Marks::new(SIGNS, offers.all.iter().map(|offer| line(offer, words))))
            }
            (true, false) => Field::Choice(chosen(field, &offers, none, words)),
            (false, _) => offers.first.as_ref().map_or_else(|| self::widget(field, words), Field::proposed),
        };
        Self { field, widget, offers, none }
    }

    /// Takes what was typed for a field, where it is this one.
    pub fn fill(&mut self, name: &str, text: &str) {
        let position = self.offers.all.iter().position(|offer| offer.value == text);
        match &mut self.widget {
            Field::Choice(choice) if self.none.is_some_and(|none| none.name == name) => {
                choice.choose(NOTHING);
            }
            _ if name != self.field.name => {}
            Field::Choice(choice) => choice.choose(text),
            Field::Marks(marks) => position.into_iter().for_each(|line| marks.set(line, 1)),
            Field::Check(on) => *on = true,
            widget if self.field.is_repeated() && !widget.is_empty() => {
                let both = format!("{}, {text}", widget.value());
                widget.replace(&both);
            }
            widget => widget.replace(text),
        }
    }

    /// What it says for its field; several values stand with commas between them.
    pub fn written(&self) -> Vec<(&'static str, String)> {
        let (field, value) = (self.field, self.widget.value());
        match &self.widget {
            Field::Check(on) => on.then(|| (field.name, String::new())).into_iter().collect(),
            Field::Choice(_) if value == NOTHING => {
                self.none.map(|none| (none.name, String::new())).into_iter().collect()
            }
            Field::Marks(marks) => {
                let rows = self.offers.all.iter().zip(marks.chosen()).filter(|(_, sign)| **sign > 0);
                rows.map(|(offer, _)| (field.name, offer.value.clone())).collect()
            }
            // What is not written counts all the same, and excludes nothing that is.
            _ if value.is_empty() || Some(value) == field.default => Vec::new(),
            Field::Choice(_) => vec![(field.name, value.to_owned())],
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
            let chosen = all.iter().find(|offer| offer.value == typed);
            let more = chosen.and_then(|offer| offer.more.as_ref());
            return more.map(|more| hint(told(more, words))).into_iter().collect();
        }
        if all.iter().any(|offer| offer.more.is_some()) {
            return all.iter().take(EXPLAINED).map(|offer| hint(line(offer, words))).collect();
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

/// An offer with what is known of it.
fn line(offer: &Offer, words: Words) -> String {
    let name = called(offer, words);
    offer.more.as_ref().map_or_else(|| name.to_owned(), |more| format!("{name}  {}", told(more, words)))
}

/// What people call it; what came with the program is in the reader's language.
fn called(offer: &Offer, words: Words) -> &str {
    let Some(called) = &offer.called else { return &offer.value };
    let name = words.called(called);
    Kept::of(name).map_or(name, |kept| words.kept(kept))
}

/// What else is to be known about an offer, in the reader's language.
fn told(more: &More, words: Words) -> &str {
    match more {
        More::Said(text) => text,
        More::Rule(rule) => words.meaning(rule),
    }
}

/// One of the offers, or none of them where nothing has to be said.
fn chosen(field: &act::Field, offers: &Offers, none: Option<&act::Field>, words: Words) -> Choice {
    let all = offers.all.iter().map(|offer| (offer.value.as_str(), called(offer, words)));
    let nothing = || (NOTHING, none.map_or(cell::NOTHING, |none| words.label(none.label).label));
    let before = (none.is_none() && !field.required && field.unless.is_empty()).then(nothing);
    let after = none.map(|_| nothing());
    let mut choice = Choice::of(before.into_iter().chain(all).chain(after));
    choice.stacked = true;
    offers.first.iter().for_each(|first| choice.choose(first));
    choice
}

fn widget(field: &act::Field, words: Words) -> Field {
    let nothing = (!field.required && field.default.is_none()).then_some((NOTHING, cell::NOTHING));
    let mut choice = match field.kind {
        _ if field.is_switch() => return Field::Check(false),
        Kind::Secret => return Field::secret(),
        Kind::Lines if field.default.is_none() => return Field::area(),
        kind => match kind.vocabulary() {
            Some(known) => {
                let all = known.words().iter().copied().zip(words.vocabulary(known));
                Choice::of(nothing.into_iter().chain(all))
            }
            None => return field.default.map_or_else(Field::empty, Field::proposed),
        },
    };
    field.default.iter().for_each(|default| choice.choose(default));
    Field::Choice(choice)
}
