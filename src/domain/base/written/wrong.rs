//! What is wrong with a file that somebody wrote.

use chrono::NaiveDate;

use crate::domain::base::misread::Misread;

/// What is wrong, by kind of file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// As the library says it that reads TOML.
    Toml(String),
    Misread(Misread),
    /// Something of that name is there already.
    Twice(Named, String),
    Least(Least),
    Empty(Empty),
    /// No text that can be read.
    Encoding(Encoding),
    Pack(OfPack),
    Calendar(OfCalendar),
    Desk(OfDesk),
    Look(OfLook),
}

/// What has a name of its own in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    Rule,
    Clock,
    Category,
    Product,
    Detail,
    Function,
    Component,
    Item,
    Scope,
    Ground,
    /// A row of a table, by the table's key.
    Row(&'static str),
}

/// What the bytes of a file seem to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf16,
    /// UTF-16 without the mark that says so.
    Unmarked,
    Utf32,
    /// Some encoding in which this byte is a character.
    Byte(u8),
}

/// A contract pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfPack {
    /// An id of the pack's own.
    Id,
    NoSuch(Named, String),
    /// A key that its table needs for something else in it.
    MissingKey(&'static str),
    NoHours,
    /// A priority that no pack has.
    NoPriority(u8),
    /// One that every pack has.
    MissingPriority(u8),
    FivePriorities,
    TwoTargets(u8),
    NoLength,
    NoTarget,
    CriticalTooSoon,
    ColumnTaken,
    Warnings,
    /// Of hours of work.
    WarningsFromOne,
    Trigger,
    Ladder,
    Range(u32),
    NoCell,
    Rows(usize),
    Cells(usize),
    Steps([&'static str; 4]),
    YearDays,
    Reminders,
    Tight,
    Switching,
    Cloud,
    Circle,
    Permille,
    Budget,
    Percent,
    TwoDescriptions,
    Label,
    Gigabyte,
}

/// Of what at least one is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Least {
    Any,
    User,
    /// Of these, which a product opens.
    Opened(String),
}

/// A list that has something in it where it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Empty {
    Components,
    Checklist,
}

/// A calendar, of its own or within a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfCalendar {
    /// For so many days after this one.
    Closed {
        days: u64,
        after: NaiveDate,
    },
    Workday,
    Overlap(String),
    PastMidnight,
    NoTime,
}

/// A desk file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfDesk {
    EmptyCode,
    /// A reason of what is not urgent.
    NotUrgent,
    Overlap,
    NoWindow,
    NoRoom,
    NoBackup,
    /// The same contract from the same day on.
    ContractTwice(String),
    Undated,
    /// An amount whose decimals are lost.
    Unquoted(String),
    Versions,
    NoVersion,
}

/// Keys and themes of the console, and its settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfLook {
    NoAction(String),
    /// A key that is pressed by accident, and what it would record.
    Slip {
        key: String,
        action: &'static str,
    },
    Bound {
        key: String,
        to: &'static str,
    },
    ThreeKeys,
    NoColour(String),
    MissingRole(&'static str),
    /// No time, where `off` says so.
    Never,
}

/// Whatever could not be read as what it should be.
impl<T: Into<Misread>> From<T> for Wrong {
    fn from(why: T) -> Self {
        Self::Misread(why.into())
    }
}

macro_rules! wrongs {
    ($($area:ident($of:ty),)+) => {
        $(impl From<$of> for Wrong {
            fn from(of: $of) -> Self {
                Self::$area(of)
            }
        })+
    };
}

wrongs! {
    Least(Least),
    Empty(Empty),
    Encoding(Encoding),
    Pack(OfPack),
    Calendar(OfCalendar),
    Desk(OfDesk),
    Look(OfLook),
}
