//! What contracts tell apart in what is reported to a desk.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::base::kept::Kept;
use crate::domain::base::misread::{Misread, NotAWord, WordOf};

/// One scale from 1 (critical) to 4 for all contracts; the names are the contract's (A67).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub enum Priority {
    P1,
    P2,
    P3,
    P4,
}

impl Priority {
    pub const ALL: [Priority; 4] = [Priority::P1, Priority::P2, Priority::P3, Priority::P4];

    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// 1 to 4.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// 0 to 3.
    pub fn index(self) -> usize {
        self as usize
    }
}

impl From<Priority> for u8 {
    fn from(priority: Priority) -> u8 {
        priority.number()
    }
}

impl TryFrom<u8> for Priority {
    type Error = Misread;
    fn try_from(number: u8) -> Result<Self, Misread> {
        Self::from_number(number).ok_or_else(|| Misread::Priority(number.to_string()))
    }
}

/// Values that are known by a word each.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $what:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $key)] $variant,)+ }

        impl $name {
            pub const ALL: [$name; [$($key),+].len()] = [$($name::$variant),+];
            /// Their words, in the same order.
            pub const KEYS: &[&'static str] = &[$($key),+];

            /// The word used on the command line and in files.
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => $key,)+ }
            }

            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|each| each.key() == word)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.key())
            }
        }

        impl FromStr for $name {
            type Err = NotAWord;
            fn from_str(word: &str) -> Result<Self, NotAWord> {
                let known = || NotAWord::new(WordOf::$what, word, Self::ALL.map(Self::key));
                Self::parse(word).ok_or_else(known)
            }
        }
    };
}

words! {
    /// Who is affected (F101).
    Impact, Impact {
        High = "high",
        Medium = "medium",
        Limited = "limited",
        VeryLimited = "very-limited",
    }
}

words! {
    /// How badly work is hindered (F102 to F105).
    Urgency, Urgency {
        Critical = "critical",
        High = "high",
        Medium = "medium",
        Low = "low",
    }
}

words! {
    /// How an incident reached the desk (F036, F025).
    Channel, Channel {
        Phone = "phone",
        Ticket = "ticket",
        Mail = "mail",
        /// Found by the provider's own monitoring.
        Monitoring = "monitoring",
    }
}

words! {
    /// What is asked for (F270).
    #[derive(Default)]
    Kind, Kind {
        #[default]
        Incident = "incident",
        Question = "question",
        Advice = "advice",
    }
}

impl Kind {
    /// Why one that is no incident is rated lowest.
    pub fn kept(self) -> Option<Kept> {
        match self {
            Kind::Incident => None,
            Kind::Question => Some(Kept::Question),
            Kind::Advice => Some(Kept::Advice),
        }
    }

    pub fn is_incident(&self) -> bool {
        *self == Kind::Incident
    }
}

words! {
    /// How the customer was told something.
    Contact, Contact {
        Ticket = "ticket",
        Mail = "mail",
        Phone = "phone",
    }
}

words! {
    /// What was found about an item of a checklist.
    Mark, Mark {
        /// Not looked at, or no longer sure.
        Open = "open",
        Ok = "ok",
        Fail = "fail",
    }
}

/// Who asks for a level of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Requester {
    Reseller,
    /// The customer itself, where the contract is the customer's own.
    Customer,
    Us,
    /// Nobody: the contract has it done by itself (F262).
    Rule,
}
