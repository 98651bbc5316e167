//! What the program says, in each of its languages.
//!
//! The other rooms decide *what* there is to say: an enum with its arguments. How it is said stands
//! here and nowhere else, one `match` a language and area, without a `_` arm: a sentence that is
//! missing in one of the languages does not compile.
//!
//! What is said nowhere here: names of commands, options and keys of JSON, which are the same in
//! every language, and the contracts' own sentences, which stay as they were written.

#[macro_use]
mod each;
pub mod asked;
mod command;
pub mod console;
mod de;
mod en;
mod found;
mod lang;
mod phrase;
mod record;
#[cfg(test)]
mod rendered;
pub mod report;
mod said;
mod state;
mod times;
mod why;

pub use command::command;
pub use lang::Lang;
pub use phrase::Phrase;
pub use said::{Labelled, Said};
pub use state::State;
pub use why::Why;

use std::borrow::Cow;

use chrono_tz::Tz;

use self::report::{Entry, Handing, Heading, Named, Pack, Title};
use crate::domain::act::{About, Label, Unread};
use crate::domain::alarm;
use crate::domain::alarm::meaning::{Left, Meaning};
use crate::domain::backup;
use crate::domain::duty::DutyKind;
use crate::domain::event::{Entity, Event};
use crate::domain::hours::Period;
use crate::domain::incident::{Kind, Outage};
use crate::domain::judgement::Claim;
use crate::domain::kept::Kept;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::span::Length;

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
    /// `incident I-4711`: something with what it is.
    entity(&Entity) -> String;
    /// What does not work while an outage lasts.
    outage(&Outage) -> String;
    /// `an incident`
    a_kind(Kind) -> &'static str;
    /// A text of a record that nobody wrote.
    kept(Kept) -> &'static str;
    /// A length of time, in working days where it was given so.
    length(Length) -> String;
    /// The days of a period, with the last one.
    period(Period) -> String;
    phrase(Phrase) -> &'static str;
    update_to(&str) -> String;
    /// `3 more`
    besides(usize) -> String;
    /// Titles of the list of alarms.
    alarm_columns(()) -> [&'static str; 6];
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
    /// What a check claims.
    claim(&Claim) -> String;
    /// What an act does, for lists and help.
    about(About) -> &'static str;
    /// What a field is called, and what is written into it.
    label(Label) -> Labelled;
    /// Why what was typed makes no act.
    unread(&Unread) -> Said;
}

impl Words {
    pub fn new(lang: Lang, zone: Tz) -> Self {
        Self { lang, zone }
    }

    /// As programs read it in JSON, whatever people speak.
    pub fn english(zone: Tz) -> Self {
        Self::new(Lang::En, zone)
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
