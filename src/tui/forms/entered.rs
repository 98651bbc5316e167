//! The form of an act that has none of its own: made from the act's declaration.

use uuid::Uuid;

use super::{Caption, Choice, Field, Form, Line, Present, check_line, hint};
use crate::domain::act::{self, Entry, Kind, Known, Spec, Unread, Value, Wrong};
use crate::domain::decide::{Act, Command, judge};
use crate::domain::entity::Entity;
use crate::domain::event::Via;
use crate::domain::incident::Number;
use crate::domain::refusal::Thing;
use crate::domain::{desk, span};
use crate::tui::cell::Cell;

/// What is filled in for an act of the list.
#[derive(Debug)]
pub struct EnteredForm {
    known: &'static Known,
    /// The row that it is about, as its field has it.
    subject: Option<(&'static str, String)>,
    fields: Vec<(&'static act::Field, Field)>,
}

/// What stands for nothing among the words of a choice.
const NONE: &str = "-";

impl EnteredForm {
    /// About a row, or about nothing that is there yet.
    pub fn new(known: &'static Known, about: Option<&Entity>) -> Self {
        let subject = subject(known.spec, about);
        let own = subject.as_ref().map(|(name, _)| *name);
        // The console acts now.
        let happened = known.spec.happened.map(|field| field.name);
        let open = known.spec.fields().filter(|field| ![own, happened].contains(&Some(field.name)));
        let fields = open.map(|field| (field, widget(field))).collect();
        Self { known, subject, fields }
    }

    /// The same with what was typed in a line.
    pub fn filled(mut self, typed: &[(&'static str, String)]) -> Self {
        for (field, widget) in &mut self.fields {
            for (_, text) in typed.iter().filter(|(name, _)| *name == field.name) {
                fill(field, widget, text);
            }
        }
        if let Some((name, text)) = &mut self.subject
            && let Some((_, typed)) = typed.iter().find(|(typed, _)| typed == name)
        {
            text.clone_from(typed);
        }
        self
    }

    fn typed(&self) -> Vec<(&'static str, String)> {
        let own = self.subject.iter().cloned();
        own.chain(self.fields.iter().flat_map(|(field, widget)| written(field, widget))).collect()
    }

    fn read(&self, cx: Present<'_>) -> Result<Act, Unread> {
        let typed = self.typed();
        let typed = typed.iter().map(|(name, text)| (*name, text.as_str()));
        let present = desk::Present { desk: cx.desk, now: cx.now };
        (self.known.read)(&Entry::of(self.known.spec, typed, present)?)
    }

    /// How the times that are filled in were understood.
    fn understood(&self, cx: Present<'_>) -> Vec<Line> {
        let (zone, words) = (cx.desk.world().zone, cx.words());
        let line =
            |(field, widget): &(&'static act::Field, Field)| match field.kind.read(widget.value()).ok()? {
                Value::Moment(moment, way) => {
                    let at = moment.at(way, zone, cx.now);
                    let ahead = at > cx.now;
                    let distance =
                        if ahead { format!(", +{}", span::short(at - cx.now)) } else { String::new() };
                    Some(hint(format!("{}{distance}", words.wall(at))))
                }
                Value::Day(day, way) => Some(hint(words.day(day.date(way, zone, cx.now)))),
                _ => None,
            };
        self.fields.iter().filter_map(line).collect()
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

fn widget(field: &act::Field) -> Field {
    match field.kind {
        _ if field.is_switch() => Field::Check(false),
        Kind::Word(words) => {
            let none = (!field.required && field.default.is_none()).then_some(NONE);
            let mut choice = Choice::new(none.into_iter().chain(words.iter().copied()));
            let default = |words: &[String]| words.iter().position(|word| Some(&**word) == field.default);
            choice.index = default(&choice.options).unwrap_or(0);
            Field::Choice(choice)
        }
        Kind::YesNo => Field::Choice(Choice::new([NONE, "yes", "no"])),
        _ => field.default.map_or_else(Field::empty, Field::proposed),
    }
}

fn fill(field: &act::Field, widget: &mut Field, text: &str) {
    match widget {
        Field::Check(on) => *on = true,
        Field::Choice(choice) => {
            choice.index = choice.options.iter().position(|option| option == text).unwrap_or(choice.index);
        }
        _ if field.is_repeated() && !widget.is_empty() => {
            let both = format!("{}, {text}", widget.value());
            widget.replace(&both);
        }
        _ => widget.replace(text),
    }
}

/// What a widget says for its field; several values stand with commas between them.
fn written(field: &'static act::Field, widget: &Field) -> Vec<(&'static str, String)> {
    let value = widget.value();
    match widget {
        Field::Check(on) => on.then(|| (field.name, String::new())).into_iter().collect(),
        Field::Choice(_) if value == NONE => Vec::new(),
        _ if value.is_empty() => Vec::new(),
        _ if field.is_repeated() => {
            let each = value.split(',').map(str::trim).filter(|text| !text.is_empty());
            each.map(|text| (field.name, text.to_owned())).collect()
        }
        _ => vec![(field.name, value.to_owned())],
    }
}

impl Form for EnteredForm {
    fn title(&self, cx: Present<'_>) -> String {
        let about = cx.words().about(self.known.spec.about);
        let Some((_, subject)) = &self.subject else { return about.to_owned() };
        let number: Option<Number> = subject.parse().ok();
        let incident = number.and_then(|number| cx.desk.world().incident(number));
        match incident {
            Some(incident) => format!("{subject} {}: {about}", incident.subject),
            None => format!("{subject}: {about}"),
        }
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        self.fields.iter().map(|(field, widget)| (Caption::Said(field.label), widget)).collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        self.fields.get_mut(index).map(|(_, widget)| widget)
    }

    /// What the act's own rules say of it, and nothing else.
    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let words = cx.words();
        match self.read(cx) {
            Ok(act) => {
                let command = Command { id: Uuid::nil(), by: NONE.into(), via: Via::Console, at: None, act };
                let judged = judge(cx.desk, &command, cx.now);
                let checks = judged.checks.iter().map(|check| check_line(check, words));
                self.understood(cx).into_iter().chain(checks).collect()
            }
            Err(Unread { wrong: Wrong::Missing, field }) => {
                let label = self.known.spec.field(field).map(|field| words.label(field.label));
                label
                    .map(|label| vec![Cell::dim(format!("{}: {}", label.label, label.help))])
                    .into_iter()
                    .collect()
            }
            Err(unread) => vec![vec![Cell::new(words.unread(&unread).what, crate::tui::role::Role::Missed)]],
        }
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        self.read(cx).map_err(|unread| {
            let label = self.known.spec.field(unread.field).map(|field| cx.words().label(field.label).label);
            let said = cx.words().unread(&Unread { field: label.unwrap_or(unread.field), ..unread });
            said.what
        })
    }

    /// As it would be typed: the same in every language.
    fn what(&self) -> String {
        let name = self.known.spec.name;
        self.subject.as_ref().map_or_else(|| name.to_owned(), |(_, subject)| format!("{name} {subject}"))
    }

    fn is_about_row(&self) -> bool {
        self.subject.is_some()
    }
}
