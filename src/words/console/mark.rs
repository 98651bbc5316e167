//! A few characters in a cell: as short as its column.

use crate::domain::contract::Channel;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark<'a> {
    WorkedAround,
    /// When a clock that rests goes on.
    Opens(&'a str),
    NeverMet,
    /// A level of the ladder.
    LevelDue(u8),
    LevelCalled(u8),
    Channel(Channel),
    /// The begin of a contract is not known.
    Begin,
    BeginOfContract,
    /// What is left of an allowance, in a small pane.
    Left(&'a str),
    NoBudget(&'a str),
    Full,
    Learning,
    Steady,
    Late,
    Told,
    MessageOwed,
    NoNotice,
    NoMessage,
    Done,
    Halted,
    NoticeMissing,
    Requested(i64),
    Approved(i64),
    Refused,
    RequestedShift(i64),
    DeferredBy(i64),
    NoticeWaived,
    NoticeDue(&'a str),
    NoticeIs(&'a str),
    Account(&'a str),
    Switched,
    SwitchedTo(&'a str),
    BuyOk,
    BuySoon,
    SwitchedOff,
    BuyNow,
    NotRented,
    UsersWithout(usize),
    TooFew,
    NoPrerequisite,
    Enough,
    Cancelled {
        who: &'a str,
        count: u32,
        of: u32,
    },
    CancelledPercent {
        who: &'a str,
        count: u32,
        of: u32,
        percent: u32,
    },
}
