//! Acts on the command line: one subcommand for each act of the list, made from its declaration.

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Args, Command as Parser, FromArgMatches, Subcommand};

use crate::cli::act::{Answer, Written};
use crate::cli::args::{DeskArgs, WriteArgs};
use crate::cli::lang::{lang, words};
use crate::cli::output::Problem;
use crate::cli::{answers, desk};
use crate::client::Receipt;
use crate::domain::acts::decide::{Act, ENTERED};
use crate::domain::acts::entry::{Arity, Entry, Field, Kind, Known, Label, Spec, Unread, label};
use crate::domain::base::instant::Instant;
use crate::domain::readings::desk::{Desk, Present};
use crate::words::Words;

/// An act of one room, as it was typed.
pub struct Entered<const ROOM: usize> {
    known: &'static Known<Act>,
    typed: Vec<(&'static str, String)>,
    write: WriteArgs,
    /// Only to be judged.
    dry: bool,
}

/// Only says what would follow.
const WHAT_IF: &str = "what-if";

fn of_room(room: usize) -> impl Iterator<Item = &'static Known<Act>> {
    ENTERED.iter().filter(move |known| known.spec.room as usize == room)
}

impl<const ROOM: usize> std::fmt::Debug for Entered<ROOM> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Entered").field(&self.known.spec.name).finish_non_exhaustive()
    }
}

impl<const ROOM: usize> Subcommand for Entered<ROOM> {
    fn augment_subcommands(parser: Parser) -> Parser {
        of_room(ROOM).fold(parser, |parser, known| parser.subcommand(subcommand(known.spec)))
    }

    fn augment_subcommands_for_update(parser: Parser) -> Parser {
        Self::augment_subcommands(parser)
    }

    fn has_subcommand(name: &str) -> bool {
        of_room(ROOM).any(|known| known.spec.name == name)
    }
}

impl<const ROOM: usize> FromArgMatches for Entered<ROOM> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let missing = || clap::Error::new(clap::error::ErrorKind::MissingSubcommand);
        let (name, matches) = matches.subcommand().ok_or_else(missing)?;
        let known = of_room(ROOM).find(|known| known.spec.name == name).ok_or_else(missing)?;
        let write = WriteArgs::from_arg_matches(matches)?;
        let dry = matches.get_flag(WHAT_IF);
        Ok(Self { known, typed: typed(known.spec, matches), write, dry })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// What was typed, field by field.
fn typed(spec: &'static Spec, matches: &ArgMatches) -> Vec<(&'static str, String)> {
    let mut typed = Vec::new();
    for field in spec.fields() {
        if field.is_switch() {
            typed.extend(matches.get_flag(field.name).then(|| (field.name, String::new())));
            continue;
        }
        // What counts when nothing is typed the entry knows.
        if matches.value_source(field.name) == Some(ValueSource::DefaultValue) {
            continue;
        }
        let values = matches.get_many::<String>(field.name).into_iter().flatten();
        typed.extend(values.map(|value| (field.name, value.clone())));
    }
    typed
}

/// The subcommand of an act, with its help in the language that is spoken.
fn subcommand(spec: &'static Spec) -> Parser {
    let words = Words::new(lang(), chrono_tz::UTC);
    let parser = spec.fields().fold(Parser::new(spec.name), |parser, field| parser.arg(arg(field, words)));
    let what_if = Arg::new(WHAT_IF).long(WHAT_IF).action(ArgAction::SetTrue);
    let parser = parser.arg(what_if.help(words.label(Label::Common(label::Common::WhatIf)).help));
    let parser = alternatives(spec).fold(parser, Parser::group);
    // What stands above options that are shared is not about this act.
    WriteArgs::augment_args(parser).about(words.act(spec.about).help)
}

fn arg(field: &'static Field, words: Words) -> Arg {
    let shown = field.shown.unwrap_or_else(|| placeholder(field.kind));
    let help = words.label(field.label).help;
    let default = field.default.filter(|default| !default.is_empty());
    let help = default.map_or_else(|| help.to_owned(), |default| words.with_default(help, default));
    let arg = Arg::new(field.name).help(help);
    // What can be written, and what counts without it, is said in the help's own words.
    let arg = if field.is_switch() { arg } else { arg.hide_possible_values(true).hide_default_value(true) };
    let arg = match field.arity {
        Arity::Switch(_) => arg.long(field.name).action(ArgAction::SetTrue),
        Arity::Argument | Arity::Rest if field.shown.is_none() => arg.value_name(field.name.to_uppercase()),
        Arity::Argument | Arity::Rest => arg.value_name(shown),
        Arity::Option | Arity::Repeated => arg.long(field.name).value_name(shown),
    };
    let arg = match field.arity {
        Arity::Switch(_) => return related(field, arg),
        Arity::Rest => arg.action(ArgAction::Append).num_args(1..),
        Arity::Repeated => arg.action(ArgAction::Append),
        Arity::Argument | Arity::Option => arg.action(ArgAction::Set),
    };
    // A time or an amount may begin with a sign.
    let signed =
        matches!(field.kind, Kind::Moment(_) | Kind::Day(_) | Kind::Since | Kind::Hours | Kind::Minutes);
    let arg = arg.allow_hyphen_values(signed && !field.is_argument());
    let arg = match field.kind {
        Kind::Word(known) | Kind::Either(known) => {
            arg.value_parser(clap::builder::PossibleValuesParser::new(known.words()))
        }
        kind => arg.value_parser(move |text: &str| checked(field, kind, text)),
    };
    let arg = field.default.into_iter().fold(arg, Arg::default_value);
    related(field, arg.hide_possible_values(true).hide_default_value(true))
}

/// Options of which at least one is needed, so that whoever gives none is told all of them. An argument
/// keeps its place in the usage instead.
fn alternatives(spec: &'static Spec) -> impl Iterator<Item = ArgGroup> {
    // Names of fields that this act has not are nothing to the parser.
    debug_assert!(spec.fields().flat_map(|field| field.unless).all(|other| spec.field(other).is_some()));
    let first = |field: &&Field| {
        let before = spec.fields().take_while(|other| other.name != field.name);
        !field.unless.is_empty()
            && !field.is_argument()
            && !before.into_iter().any(|other| other.unless.contains(&field.name))
    };
    spec.fields().filter(first).map(|field| {
        let names = std::iter::once(field.name).chain(field.unless.iter().copied());
        ArgGroup::new(format!("any-{}", field.name)).args(names).required(true).multiple(true)
    })
}

/// What it goes with, and what it excludes.
fn related(field: &'static Field, arg: Arg) -> Arg {
    let arg = field.alias.into_iter().fold(arg, Arg::visible_alias);
    let arg = field.with.into_iter().fold(arg, Arg::requires);
    let arg = arg.conflicts_with_all(field.without).required(field.required);
    match field.is_argument() && !field.unless.is_empty() {
        true => arg.required_unless_present_any(field.unless),
        false => arg,
    }
}

/// What was typed, once it can be read.
fn checked(field: &'static Field, kind: Kind, text: &str) -> Result<String, String> {
    match kind.read(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(wrong) => {
            let said = words(chrono_tz::UTC).unread(&Unread { field: field.name, wrong });
            Err(if said.help.is_empty() { said.what } else { said.help })
        }
    }
}

fn placeholder(kind: Kind) -> &'static str {
    match kind {
        Kind::Incident => "I-N",
        Kind::Deferral => "D-N",
        Kind::Named(_) | Kind::Id => "ID",
        Kind::Line | Kind::Lines | Kind::Secret => "TEXT",
        Kind::Moment(_) => "TIME",
        Kind::Day(_) | Kind::Since => "DAY",
        Kind::Length => "SPAN",
        Kind::Hours => "H",
        Kind::Minutes | Kind::Count(..) => "N",
        Kind::Bytes => "BYTES",
        Kind::Cents => "AMOUNT",
        Kind::Isc => "ISC",
        Kind::Word(_) | Kind::Either(_) => "WORD",
        Kind::Pair(_) => "KEY=TEXT",
        Kind::Week => "WEEK",
        Kind::Shift => "HOURS",
        Kind::Days => "DAYS",
        Kind::Rung => "CONTRACT:LEVEL",
        Kind::Region => "REGION",
        Kind::Yes | Kind::YesNo => "yes|no",
        Kind::Group(_) => "",
    }
}

impl<const ROOM: usize> Entered<ROOM> {
    pub fn name(&self) -> &'static str {
        self.known.spec.name
    }

    /// What was typed into a field, the first of it.
    pub fn said(&self, name: &str) -> Option<&str> {
        self.typed.iter().find(|(field, _)| *field == name).map(|(_, text)| text.as_str())
    }

    pub fn run(&self, desk_args: &DeskArgs) -> Result<(), Problem> {
        let would = answers::would(self.known.spec).filter(|_| self.dry);
        let Some(would) = would else { return super::perform::run(desk_args, self) };
        desk::at(desk_args, None, |desk, now| {
            let cx = Present { desk, now };
            would(&self.act(cx)?, cx, self.write.json)
        })
    }

    fn entry<'a>(&self, cx: Present<'a>) -> Result<Entry<'a>, Unread> {
        let typed = self.typed.iter().map(|(name, text)| (*name, text.as_str()));
        Entry::of(self.known.spec, typed, cx)
    }
}

impl<const ROOM: usize> Written for Entered<ROOM> {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let act = self.entry(cx).and_then(|entry| (self.known.read)(&entry));
        act.map_err(|unread| {
            let said = words(cx.desk.world().zone).unread(&unread);
            Problem::usage(said.what, said.help)
        })
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn is_dry(&self) -> bool {
        self.dry
    }

    fn happened(&self, cx: Present<'_>) -> Option<Instant> {
        self.entry(cx).ok()?.happened(self.known.spec)
    }

    fn owed(&self, act: &Act, desk: &Desk, now: Instant) -> Option<String> {
        answers::owed(act, desk, now)
    }

    fn answer(&self, act: &Act, receipt: &Receipt, cx: Present<'_>) -> Answer {
        answers::answer(act, receipt, cx)
    }
}
