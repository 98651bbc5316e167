//! What the program says, in each of its languages.
//!
//! The other rooms decide *what* there is to say: an enum with its arguments. How it is said stands
//! here and nowhere else, one `match` a language and area, without a `_` arm: a sentence that is
//! missing in one of the languages does not compile.
//!
//! What only the surfaces have to say is declared here as well ([`console`], [`report`], [`form`]); the
//! sentences stand in `en` and `de`, in files that are named alike.
//!
//! What is said nowhere here: names of commands, options and keys of JSON, which are the same in
//! every language, and the contracts' own sentences, which stay as they were written.

pub mod about;
#[macro_use]
mod each;
pub mod asked;
#[cfg(test)]
mod both;
mod cell;
pub mod checkup;
mod command;
pub mod console;
mod de;
mod done;
mod en;
mod failure;
mod filter;
pub mod form;
mod found;
pub mod head;
pub mod help;
mod lang;
pub mod line;
mod misread;
pub mod note;
mod parser;
mod phrase;
pub mod record;
#[cfg(test)]
mod rendered;
pub mod report;
mod rule;
mod said;
mod state;
mod times;
pub mod trend;
pub mod trouble;
pub mod updating;
pub mod usage;
pub mod usual;
mod vocabulary;
pub mod wall;
mod why;
mod written;

use std::borrow::Cow;

use chrono_tz::Tz;

use self::checkup::{Area, Checkup, Verdict};
use self::head::Head;
use self::help::Help;
use self::line::Printed;
use self::note::Note;
use self::report::{Entry, Handing, Heading, Named, Pack, Title};
use self::trend::Trend as Drawn;
use self::trouble::Trouble;
use self::usual::Usual;
use crate::domain::acts::entry::{About, Label, Unread};
use crate::domain::acts::judgement::Claim;
use crate::domain::base::instant::Instant;
use crate::domain::base::kept::{Filled, Kept};
use crate::domain::base::misread::Misread;
use crate::domain::base::span::Length;
use crate::domain::base::text::Text;
use crate::domain::base::written::Wrong;
use crate::domain::contract::Kind;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Event;
use crate::domain::facts::hours::Period;
use crate::domain::facts::incident::Outage;
use crate::domain::readings::alarm::meaning::{Left, Meaning};
use crate::domain::readings::clock::End;
use crate::domain::readings::duty::DutyKind;
use crate::domain::readings::filter::Misunderstood;
use crate::domain::readings::refusal::{Reason, Refusal};
use crate::domain::readings::{alarm, backup};
use crate::engine::Failure;
use crate::import::servicenow::{BadCsv, BadRow};
use crate::store::StoreError;
pub use cell::Caption;
pub use command::command;
pub use done::Done;
pub use filter::filter;
pub use form::{Hint, OfBackup};
pub use lang::Lang;
pub use phrase::Phrase;
pub use said::{ActName, Labelled, Said};
pub use state::State;
use updating::Updating;
pub use why::Why;

/// A language, and the zone that times are said in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub lang: Lang,
    pub zone: Tz,
}

/// For each area, the function of the language that is spoken.
macro_rules! spoken {
    ($($(#[$doc:meta])* $area:ident($meaning:ty) -> $said:ty;)+) => {
        impl Words {
            $($(#[$doc])*
            pub fn $area(self, meaning: $meaning) -> $said {
                match self.lang {
                    Lang::En => en::$area(self, meaning),
                    Lang::De => de::$area(self, meaning),
                }
            })+
        }
    };
}
use spoken;

spoken! {
    /// Why something was refused, and what would be right.
    reason(&Reason) -> Said;
    /// What an alarm says.
    alarm(&Meaning) -> String;
    /// What its kind is called in lists.
    alarm_title(alarm::Kind) -> &'static str;
    /// What runs out.
    limit(Left) -> String;
    /// What is owed to an incident, for lists.
    chip(DutyKind) -> Cow<'static, str>;
    /// What has to be done about backups.
    backup_due(backup::DutyKind) -> &'static str;
    /// What happened, in one line.
    event(&Event) -> String;
    taken_back(&Event) -> String;
    /// That it was recorded, or would be, as the command line answers.
    fact(&Event) -> String;
    /// `incident I-4711`: something with what it is.
    entity(&Entity) -> String;
    /// What does not work while an outage lasts.
    outage(&Outage) -> String;
    /// `an incident`
    a_kind(Kind) -> &'static str;
    /// What a clock is called that many contracts have.
    usual(Usual) -> &'static str;
    /// A text of a record that nobody wrote.
    kept(Kept) -> &'static str;
    /// The same, with what was filled in.
    filled(Filled<'_>) -> String;
    /// A length of time, in working days where it was given so.
    length(Length) -> String;
    /// The days of a period, with the last one.
    period(Period) -> String;
    phrase(Phrase) -> &'static str;
    update_to(&str) -> String;
    /// `3 more`
    besides(usize) -> String;
    /// What is so of so many incidents, by the first of them.
    alike((usize, &str)) -> String;
    /// A line of the handover, or a title.
    handing(Handing<'_>) -> String;
    /// A line of a calendar.
    entry(Entry<'_>) -> String;
    /// A line about a contract.
    pack(Pack) -> String;
    /// What a table of a month is called.
    table(Title) -> &'static str;
    /// What a column of it is called.
    heading(Heading) -> &'static str;
    /// What a cell of it says.
    named(&Named) -> String;
    /// Whose contacts somebody is to be one of.
    whose(&[Text]) -> String;
    /// The same in one line, where it is clear what is to be done.
    brief(&Reason) -> String;
    /// What a check claims.
    claim(&Claim) -> String;
    /// When a clock ends, seen from now.
    end((End, Instant)) -> String;
    /// What an act does, and what it is called.
    act(About) -> ActName;
    /// What a field is called, and what is written into it.
    label(Label) -> Labelled;
    /// Why what was typed makes no act.
    unread(&Unread) -> Said;
    /// What surfaces alone say about updates of servers.
    updating(&Updating) -> String;
    /// What the command line says when an act is done.
    done(&Done) -> String;
    /// Something to know while one fills in a form.
    hint(&Hint) -> String;
    /// What can be recorded of a backup.
    of_backup(OfBackup) -> &'static str;
    /// Why something was not done, and what to do.
    failure(&Failure) -> Said;
    /// The same, of the journal.
    store(&StoreError) -> Said;
    /// A line of an answer, or a part of one.
    line(&Printed<'_>) -> String;
    /// A label, or what a cell of a table says.
    cell(Caption) -> &'static str;
    /// What is said beside an answer.
    note(&Note) -> String;
    /// The heading of a column.
    head(&Head) -> String;
    /// What is said of pictures.
    trend(Drawn<'_>) -> String;
    /// Why a command was not done.
    trouble(&Trouble) -> Said;
    /// What was written and could not be read.
    misread(&Misread) -> String;
    /// What of a filter was not understood, and where.
    misunderstood(&Misunderstood) -> String;
    /// What is wrong with a log of another system, and where.
    bad_csv(&BadCsv) -> String;
    /// Why a row of one was left out.
    bad_row(&BadRow) -> String;
    /// What a look at the surroundings found, and what to do.
    checkup(&Checkup) -> Said;
    /// What it is about.
    area(Area) -> &'static str;
    /// How it stands.
    standing(Verdict) -> &'static str;
    /// What is wrong with a file, and what to do.
    wrong(&Wrong) -> Said;
    /// What the help says of an option or an argument.
    option(Help) -> String;
    /// A word of the wall.
    wall_word(wall::Word) -> &'static str;
    wall_happened(wall::Happened) -> &'static str;
    /// What the wall says.
    on_wall(wall::OnWall<'_>) -> String;
    loud(wall::Loud<'_>) -> String;
    /// What the help says of a command.
    purpose(about::About) -> String;
}

impl Words {
    /// What other crates and programmers are told.
    pub const PLAIN: Words = Words { lang: Lang::En, zone: Tz::UTC };

    pub fn new(lang: Lang, zone: Tz) -> Self {
        Self { lang, zone }
    }

    /// As programs read it in JSON, whatever people speak.
    pub fn english(zone: Tz) -> Self {
        Self::new(Lang::En, zone)
    }

    /// Something about updates of servers.
    pub fn update(self, said: impl Into<Updating>) -> String {
        self.updating(&said.into())
    }

    /// What was wrong, with the number of the rule behind it.
    pub fn refused(self, refusal: &Refusal) -> String {
        let what = self.reason(&refusal.reason).what;
        match &refusal.rule {
            Some(rule) => format!("{what} ({})", rule.id),
            None => what,
        }
    }

    /// What would be right.
    pub fn help(self, refusal: &Refusal) -> String {
        self.reason(&refusal.reason).help
    }
}
