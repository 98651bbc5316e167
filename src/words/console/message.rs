//! What is said to whoever sits here: a value until it is drawn, because the keys in it are the user's.

use std::path::PathBuf;

use super::{Barred, Doing, Verb};
use crate::domain::base::misread::Misread;
use crate::domain::base::number::Number;
use crate::domain::readings::callee::Named;
use crate::domain::readings::filter::Misunderstood;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Said in words already.
    Text(String),
    Barred(Barred),
    Misread(Misread),
    /// A filter.
    Misunderstood(Misunderstood),
    /// Chosen by its description: the name says what it was.
    BarredAct(Verb, Barred),
    /// What came while nobody was there, and how many seconds that was.
    Away {
        away: i64,
        came: Came,
    },
    /// What came since the last session.
    LastTime(Came),
    Act(OfAct),
    View(OfView),
    Command(OfCommand),
}

/// What came of an act, or of what was typed for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfAct {
    NothingWritten,
    NothingToChange(Doing),
    /// A level was called: whom to call now, and by which number.
    Called {
        number: Number,
        level: u8,
        who: Named,
    },
    /// Some parts were done, the others were not for these reasons.
    Partly {
        what: Doing,
        done: usize,
        taken_back: bool,
        failed: usize,
        reasons: String,
    },
    /// Bytes of a paste that had no room, and how many a text has at most.
    PasteCut {
        bytes: usize,
        most: usize,
    },
    PastedNowhere,
    Copied {
        first: String,
        more: usize,
    },
    NotKept {
        file: PathBuf,
        why: Unkept,
    },
    /// What was kept before cannot be used; where it is now, if it could be set aside.
    Unusable {
        file: PathBuf,
        aside: Option<PathBuf>,
        why: Unkept,
    },
    Drafts(Vec<String>),
    NoShell,
    ReadOnly(Bound),
}

/// Why something is not kept from one session to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unkept {
    NoFile,
    /// Than so many bytes.
    TooLarge {
        most: u64,
    },
    /// As the system says it, or the reader of JSON.
    System(String),
}

impl From<std::io::Error> for Unkept {
    fn from(error: std::io::Error) -> Self {
        Self::System(error.to_string())
    }
}

/// Why a console stays read-only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    ResellersView,
    NotWritable,
    Asked,
    /// The server lets whoever has this token look, and no more.
    Token,
}

/// About what is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfView {
    FilterCleared,
    /// A step of the tour that was not done in time.
    StepOver {
        seconds: i64,
    },
    NoMatch,
    Dropped(String),
    Saved {
        name: String,
        filter: String,
    },
    BadName {
        most: usize,
    },
    TooMany {
        most: usize,
    },
    NoneSaved,
    Which(Vec<String>),
    NoSuch {
        name: String,
        known: Vec<String>,
    },
    NoTheme {
        name: String,
        known: Vec<String>,
    },
    Theme(String),
    AtPresent,
    InFuture,
    /// Nothing calls for so many minutes.
    Muted {
        minutes: i64,
    },
    /// It calls again.
    Heard,
}

/// About a command that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfCommand {
    TakesNothing(&'static str),
    Unknown { name: String, near: Vec<&'static str> },
    NoIncident(Number),
}

/// How much came of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Came {
    pub new: usize,
    pub resolved: usize,
    pub escalated: usize,
    pub missed: usize,
    pub other: usize,
}

impl Came {
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

macro_rules! messages {
    ($($variant:ident($kind:ty),)+) => {
        $(impl From<$kind> for Message {
            fn from(said: $kind) -> Self {
                Message::$variant(said)
            }
        })+
    };
}

messages! {
    Text(String),
    Barred(Barred),
    Misunderstood(Misunderstood),
    Act(OfAct),
    View(OfView),
    Command(OfCommand),
}

impl<T: Into<Misread>> From<T> for Message {
    fn from(why: T) -> Self {
        Self::Misread(why.into())
    }
}

impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
