//! One thing to fill in, and how it is written.

use super::label::{self, Label};
use super::source::Source;
use super::vocabulary::Vocabulary;
use crate::domain::base::moment::Way;
use crate::domain::readings::refusal::Thing;

/// How often a field is written, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arity {
    /// By its place.
    Argument,
    /// By its place, once or more; the last of them.
    Rest,
    /// By its name.
    Option,
    /// By its name, as often as wanted.
    Repeated,
    /// Its name alone; what it means when it is there.
    Switch(bool),
}

/// Something to fill in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Name of the option, or of the place, in small letters.
    pub name: &'static str,
    pub label: Label,
    pub kind: Kind,
    pub arity: Arity,
    pub required: bool,
    /// Required unless one of these is there.
    pub unless: &'static [&'static str],
    /// What counts when nothing is written.
    pub default: Option<&'static str>,
    /// Makes sense only together with this one.
    pub with: Option<&'static str>,
    /// Makes no sense together with these.
    pub without: &'static [&'static str],
    /// The placeholder, where the kind's own says too little.
    pub shown: Option<&'static str>,
    /// Another name of the option.
    pub alias: Option<&'static str>,
    /// What the desk knows that may be meant.
    pub from: Option<Source>,
    /// Says what another field says too, in another unit; a form has only the other one.
    pub is_second: bool,
}

/// The incident that an act is about.
pub const INCIDENT: Field = Field::argument("number", Kind::Incident, Label::Common(label::Common::Incident));

/// When it happened, if not now.
pub const HAPPENED: Field =
    Field::option("at", Kind::Moment(Way::Back), Label::Common(label::Common::HappenedAt));

impl Field {
    const fn new(name: &'static str, kind: Kind, label: Label, arity: Arity) -> Self {
        Self {
            name,
            label,
            kind,
            arity,
            required: false,
            unless: &[],
            default: None,
            with: None,
            without: &[],
            shown: None,
            alias: None,
            from: None,
            is_second: false,
        }
    }

    /// Written by its place, and required.
    pub const fn argument(name: &'static str, kind: Kind, label: Label) -> Self {
        Self { required: true, ..Self::new(name, kind, label, Arity::Argument) }
    }

    /// Written by its place, once or more.
    pub const fn rest(name: &'static str, kind: Kind, label: Label) -> Self {
        Self { required: true, ..Self::new(name, kind, label, Arity::Rest) }
    }

    /// Written by its name.
    pub const fn option(name: &'static str, kind: Kind, label: Label) -> Self {
        Self::new(name, kind, label, Arity::Option)
    }

    /// Written by its name, as often as wanted.
    pub const fn repeated(name: &'static str, kind: Kind, label: Label) -> Self {
        Self::new(name, kind, label, Arity::Repeated)
    }

    /// There or not.
    pub const fn switch(name: &'static str, label: Label) -> Self {
        Self::new(name, Kind::Yes, label, Arity::Switch(true))
    }

    /// There for "no": `--failed`, `--gone`.
    pub const fn denial(name: &'static str, label: Label) -> Self {
        Self::new(name, Kind::Yes, label, Arity::Switch(false))
    }

    /// Several fields that make one value.
    pub const fn group(fields: &'static [Field]) -> Self {
        let label = Label::Common(label::Common::Group);
        Self::new("", Kind::Group(fields), label, Arity::Option)
    }

    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// A place that may be left out.
    pub const fn optional(self) -> Self {
        Self { required: false, ..self }
    }

    /// Required unless one of these is there.
    pub const fn unless(self, others: &'static [&'static str]) -> Self {
        Self { required: false, unless: others, ..self }
    }

    pub const fn or(self, default: &'static str) -> Self {
        Self { default: Some(default), required: false, ..self }
    }

    pub const fn with(self, other: &'static str) -> Self {
        Self { with: Some(other), ..self }
    }

    pub const fn without(self, others: &'static [&'static str]) -> Self {
        Self { without: others, ..self }
    }

    pub const fn shown(self, placeholder: &'static str) -> Self {
        Self { shown: Some(placeholder), ..self }
    }

    pub const fn alias(self, name: &'static str) -> Self {
        Self { alias: Some(name), ..self }
    }

    /// What is meant is among what the desk knows, for the most part.
    pub const fn from(self, source: Source) -> Self {
        Self { from: Some(source), ..self }
    }

    /// Another field says the same, and forms have only that one.
    pub const fn second(self) -> Self {
        Self { is_second: true, ..self }
    }

    pub fn is_argument(&self) -> bool {
        matches!(self.arity, Arity::Argument | Arity::Rest)
    }

    pub fn is_switch(&self) -> bool {
        matches!(self.arity, Arity::Switch(_))
    }

    pub fn is_repeated(&self) -> bool {
        matches!(self.arity, Arity::Rest | Arity::Repeated)
    }
}

/// What is written into a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// The number of an incident.
    Incident,
    /// The number of a deferral.
    Deferral,
    /// The name of something that the desk has.
    Named(Thing),
    /// A name that is free to choose, in the letters of names.
    Id,
    /// Words in one line.
    Line,
    /// Words, perhaps in several lines.
    Lines,
    /// Something in one line that nobody may read.
    Secret,
    /// A moment; which way one is meant that names no date.
    Moment(Way),
    /// A civil day.
    Day(Way),
    /// A civil day, or a moment.
    Since,
    /// A length of time; working days are those of the contract.
    Length,
    /// Hours of work; below zero for what is taken away.
    Hours,
    /// Minutes of work; below zero for what is taken away.
    Minutes,
    /// A whole number from … to ….
    Count(u32, u32),
    Bytes,
    Cents,
    Isc,
    /// One of these.
    Word(Vocabulary),
    /// One of two words: the first for no, the second for yes.
    Either(Vocabulary),
    /// `KEY=TEXT`, such as this.
    Pair(&'static str),
    /// A week of a year.
    Week,
    /// Weekly hours.
    Shift,
    /// Days, from the first to the last.
    Days,
    /// A level of a contract.
    Rung,
    /// A list of public holidays.
    Region,
    /// There or not.
    Yes,
    /// `yes` or `no`.
    YesNo,
    /// Several fields that make one value.
    Group(&'static [Field]),
}
