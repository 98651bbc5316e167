//! What the program says, in each of its languages.
//!
//! The other rooms decide *what* there is to say: an enum with its arguments. How it is said stands
//! here and nowhere else, one `match` a language and area, without a `_` arm: a sentence that is
//! missing in one of the languages does not compile.
//!
//! What is said nowhere here: names of commands, options and keys of JSON, which are the same in
//! every language, and the contracts' own sentences, which stay as they were written.

pub mod about;
#[cfg(test)]
mod both;
mod de;
mod en;
mod failure;
pub mod head;
pub mod help;
mod lang;
mod misread;
pub mod note;
mod said;
mod times;
pub mod trouble;
pub mod usage;

pub use lang::Lang;
pub use said::Said;

use chrono_tz::Tz;

use crate::domain::misread::Misread;
use crate::domain::refusal::{Reason, Refusal};
use crate::engine::Failure;
use crate::store::StoreError;
use about::About;
use head::Head;
use help::Help;
use note::Note;
use trouble::Trouble;

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

spoken! {
    /// Why something was refused, and what would be right.
    reason(&Reason) -> Said;
    /// Why something was not done, and what to do.
    failure(&Failure) -> Said;
    /// The same, of the journal.
    store(&StoreError) -> Said;
    /// What is said beside an answer.
    note(&Note) -> String;
    /// The heading of a column.
    head(&Head) -> String;
    /// Why a command was not done.
    trouble(&Trouble) -> Said;
    /// What was written and could not be read.
    misread(&Misread) -> String;
    /// What the help says of an option or an argument.
    option(Help) -> String;
    /// What the help says of a command.
    about(About) -> String;
}

impl Words {
    /// What other crates and programmers are told.
    pub const PLAIN: Words = Words { lang: Lang::En, zone: Tz::UTC };

    pub fn new(lang: Lang, zone: Tz) -> Self {
        Self { lang, zone }
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
