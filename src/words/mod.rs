//! What the program says, in each of its languages.
//!
//! The other rooms decide *what* there is to say: an enum with its arguments. How it is said stands
//! here and nowhere else, one `match` a language and area, without a `_` arm: a sentence that is
//! missing in one of the languages does not compile.
//!
//! What is said nowhere here: names of commands, options and keys of JSON, which are the same in
//! every language, and the contracts' own sentences, which stay as they were written.

mod de;
mod en;
mod lang;
mod said;
mod times;
mod why;

pub use lang::Lang;
pub use said::Said;
pub use why::Why;

use chrono_tz::Tz;

use crate::domain::availability::Unmeasured;
use crate::domain::backup;
use crate::domain::billing::Ground;
use crate::domain::contract::Contract;
use crate::domain::duty::DutyKind;
use crate::domain::finding::{Finding, Found};
use crate::domain::incident::Outage;
use crate::domain::instant::Instant;
use crate::domain::licence::Missing;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::version::{AppLine, Comparison, Compatibility, Support};
use crate::domain::why::{Answer, Thought, Title};

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
    /// What a number is.
    title(&Title) -> String;
    /// The number itself.
    answer(&Answer) -> String;
    /// An input, or a piece of arithmetic.
    thought(&Thought) -> String;
    /// In place of numbers, where there are none.
    uncounted(()) -> &'static str;
    /// What is said of a refusal in place of a number.
    was_refused(()) -> &'static str;
    /// A time that would be allowed.
    possible(Instant) -> String;
    /// What would follow, or is not as it should be.
    found(&Found) -> String;
    /// What is not as it should be with backups.
    backed_up(backup::Finding) -> &'static str;
    /// What is not so any more.
    no_longer(backup::Finding) -> String;
    /// A licence that is presupposed and not there: `2 ip-channel`, `office or office-plus for 3 users`.
    missing(&Missing) -> String;
    /// So many licences would be better.
    advised(u32) -> String;
    /// Why it is that day from which cancelled licences are counted.
    ground(Ground) -> &'static str;
    /// What fails: `no calls`, or `cannot place, receive`.
    fails(&Outage) -> String;
    /// What is still owed, short.
    owed(DutyKind) -> String;
    /// Why there is nothing to read of a contract's year or hours.
    unmeasured(Unmeasured) -> String;
    /// What is guaranteed of an app with a server, short.
    verdict(Compatibility) -> &'static str;
    /// Why that is so, to stand behind a colon.
    apart(Compatibility) -> String;
    /// Sides that are another version when the contract is read to the letter.
    odd(&Comparison) -> Option<String>;
    /// What the end customer is to be told before the next update.
    inform(&AppLine<'_>) -> Option<String>;
    /// Why a version of a system is supported or not.
    supported(Support) -> &'static str;
    /// From when on a contract holds, and how many rules it quotes.
    quotes(&Contract) -> String;
    /// In place of a ruling, where none leaves a setting open.
    own_affair(()) -> &'static str;
}

impl Words {
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

    /// All that is to be seen to about a product besides the number of its licences.
    pub fn seen_to(self, missing: &[Missing], warnings: &[Finding]) -> String {
        let missing = missing.iter().map(|missing| self.missing(missing));
        let warned = warnings.iter().map(|warning| self.found(&warning.what));
        missing.chain(warned).collect::<Vec<_>>().join(", ")
    }

    /// What would be right.
    pub fn help(self, refusal: &Refusal) -> String {
        self.reason(&refusal.reason).help
    }
}
