//! The form of an act that has none of its own: made from the act's declaration.

use crate::domain::acts::decide::Act;
use crate::domain::acts::entry::{Entry, Kind, Known, Spec, Unread, Value, Wrong};
use crate::domain::acts::offer::{self, Typed};
use crate::domain::base::{span, zone};
use crate::domain::facts::entity::Entity;
use crate::domain::readings::desk;
use crate::domain::readings::refusal::Thing;
use crate::tui::cell::{Cell, Line};
use crate::tui::forms::field::Field;
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::judged;
use crate::tui::forms::lines::{duty, hint};
use crate::tui::forms::place::Place;
use crate::tui::forms::present::Present;
use crate::tui::role::Role;
use crate::words::Words;

/// What is filled in for an act of the list.
#[derive(Debug)]
pub struct EnteredForm {
    known: &'static Known<Act>,
    /// What it is about, as its field has it.
    subject: Option<(&'static str, String)>,
    places: Vec<Place>,
}

impl EnteredForm {
    /// About a row, or about what was typed in a line.
    pub fn new(
        known: &'static Known<Act>,
        about: Option<&Entity>,
        typed: Typed<'_>,
        cx: Present<'_>,
    ) -> Self {
        let first = known.spec.fields().next().filter(|field| field.is_argument());
        let given = first.and_then(|first| typed.iter().find(|(name, _)| *name == first.name));
        let subject = given.cloned().or_else(|| subject(known.spec, about));
        let own = subject.as_ref().map(|(name, _)| *name);
        // The console acts now.
        let happened = known.spec.happened.map(|field| field.name);
        let said: Vec<_> = subject.iter().chain(typed).cloned().collect();
        let open = known.spec.fields().filter(|field| !field.is_second);
        let open = open.filter(|field| ![own, happened].contains(&Some(field.name)));
        let places = open.filter_map(|field| {
            let offers = offer::offers(field, &said, present(cx));
            (!offers.idle).then(|| Place::new(known.spec, field, offers, cx.words()))
        });
        let mut places: Vec<Place> = places.collect();
        let within: Vec<&str> = places.iter().filter_map(|place| place.none).map(|none| none.name).collect();
        places.retain(|place| !within.contains(&place.field.name));
        for (name, text) in typed {
            places.iter_mut().for_each(|place| place.fill(name, text));
        }
        let mut form = Self { known, subject, places };
        form.changed(cx);
        form
    }

    fn typed(&self) -> Vec<(&'static str, String)> {
        let own = self.subject.iter().cloned();
        own.chain(self.places.iter().flat_map(Place::written)).collect()
    }

    fn read(&self, typed: Typed<'_>, cx: Present<'_>) -> Result<Act, Unread> {
        let typed = typed.iter().map(|(name, text)| (*name, text.as_str()));
        (self.known.read)(&Entry::of(self.known.spec, typed, present(cx))?)
    }

    /// What is wrong, with the names that fields have in forms.
    fn said(&self, Unread { field, wrong }: Unread, words: Words) -> String {
        let label = |name| self.known.spec.field(name).map_or(name, |field| words.label(field.label).label);
        let wrong = match wrong {
            Wrong::Together(other) => Wrong::Together(label(other)),
            Wrong::Alone(other) => Wrong::Alone(label(other)),
            wrong => wrong,
        };
        words.unread(&Unread { field: label(field), wrong }).what
    }

    /// What is there so far, and what help there is for what is not: a text or a number that is
    /// missing is for the act itself to refuse.
    fn drafted(&self, cx: Present<'_>) -> (Result<Act, Unread>, Option<Line>) {
        let (mut typed, mut help) = (self.typed(), None);
        for Place { field, .. } in &self.places {
            let there = |name: &str| typed.iter().any(|(known, _)| *known == name);
            let others = !field.unless.is_empty() && !field.unless.iter().any(|other| there(other));
            if there(field.name) || !(field.required || others) {
                continue;
            }
            let (nothing, is_text) = match field.kind {
                Kind::Line | Kind::Lines => ("", true),
                Kind::Hours | Kind::Minutes | Kind::Count(0, _) => ("0", false),
                _ => continue,
            };
            let label = cx.words().label(field.label);
            help = help.or_else(|| (!is_text).then(|| hint(format!("{}: {}", label.label, label.help))));
            typed.push((field.name, nothing.to_owned()));
        }
        (self.read(&typed, cx), help)
    }

    /// How the times that are filled in were understood.
    fn understood(&self, cx: Present<'_>) -> Vec<Line> {
        let (tz, words) = (cx.desk.world().zone, cx.words());
        let line = |Place { field, widget, .. }: &Place| match field.kind.read(widget.value()).ok()? {
            Value::Moment(moment, way) => {
                let at = moment.at(way, tz, cx.now);
                let ahead = at > cx.now;
                let distance = if ahead { format!(", +{}", span::short(at - cx.now)) } else { String::new() };
                let said = format!("{}{distance}", words.wall(at));
                // A time that is over today is meant for tomorrow only where somebody says so.
                let another = moment.names_no_day() && zone::day(tz, at) != zone::day(tz, cx.now);
                Some(if another { duty(false, said, None) } else { hint(said) })
            }
            Value::Day(day, way) => Some(hint(words.day(day.date(way, tz, cx.now)))),
            _ => None,
        };
        self.places.iter().filter_map(line).collect()
    }
}

/// The field that says what an act is about, and how it names a row.
pub fn subject(spec: &'static Spec, row: Option<&Entity>) -> Option<(&'static str, String)> {
    let field = spec.fields().next()?;
    let name = match (field.kind, row?) {
        (Kind::Incident, Entity::Incident(number)) => number.to_string(),
        (Kind::Named(Thing::Tenant | Thing::BackedUp), Entity::Tenant(id))
        | (Kind::Named(Thing::Server | Thing::BackedUp), Entity::Server(id))
        | (Kind::Named(Thing::Reseller), Entity::Reseller(id))
        | (Kind::Named(Thing::Release), Entity::Release(id))
        | (Kind::Named(Thing::Account), Entity::Account(id)) => id.to_string(),
        _ => return None,
    };
    Some((field.name, name))
}

impl Form for EnteredForm {
    fn of(&self) -> (&'static Spec, String) {
        let subject = self.subject.as_ref().map(|(_, subject)| subject.clone());
        (self.known.spec, subject.unwrap_or_default())
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        self.places.iter().map(|place| (Caption::Said(place.field.label), &place.widget)).collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        self.places.get_mut(index).map(|place| &mut place.widget)
    }

    /// What the act's own rules say of it, and what may be meant.
    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let words = cx.words();
        let (act, help) = self.drafted(cx);
        let mut lines: Vec<Line> = help.into_iter().collect();
        match act {
            Ok(act) => lines.extend(self.understood(cx).into_iter().chain(judged([act], cx))),
            Err(Unread { wrong: Wrong::Missing, field }) => {
                let label = self.known.spec.field(field).map(|field| words.label(field.label));
                lines.extend(label.map(|label| hint(format!("{}: {}", label.label, label.help))));
            }
            Err(unread) => lines.push(vec![Cell::new(self.said(unread, words), Role::Missed)]),
        }
        lines.extend(self.places.iter().flat_map(|place| place.proposed(words)));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        self.read(&self.typed(), cx).map_err(|unread| self.said(unread, cx.words()))
    }

    fn meant(&self, cx: Present<'_>) -> Option<Act> {
        self.drafted(cx).0.ok()
    }

    fn is_about_row(&self) -> bool {
        self.subject.is_some()
    }

    fn changed(&mut self, cx: Present<'_>) {
        let typed = self.typed();
        for place in self.places.iter_mut().filter(|place| !place.offers.closed) {
            place.offers = offer::offers(place.field, &typed, present(cx));
        }
    }
}

fn present(cx: Present<'_>) -> desk::Present<'_> {
    desk::Present { desk: cx.desk, now: cx.now }
}
