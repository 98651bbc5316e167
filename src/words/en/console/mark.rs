//! A few characters in a cell.

use crate::domain::contract::Channel;
use crate::words::Words;
use crate::words::console::Mark;

pub(in crate::words) fn mark(_: Words, mark: Mark<'_>) -> String {
    match mark {
        Mark::LevelDue(level) => format!("{level} due"),
        Mark::LevelCalled(level) => format!("{level} done"),
        Mark::Left(left) => format!("left {left:>6}"),
        Mark::NoBudget(used) => format!("{used}/none"),
        Mark::Requested(days) | Mark::RequestedShift(days) => format!("req+{days}d"),
        Mark::Approved(days) => format!("ok+{days}d"),
        Mark::DeferredBy(days) => format!("defer+{days}d"),
        Mark::NoticeDue(days) => format!("due {days}"),
        Mark::NoticeIs(state) => format!("note {state}"),
        Mark::Opens(at) => format!("opens {at}"),
        Mark::Account(id) => format!("acct {id}"),
        Mark::SwitchedTo(state) => format!("{state}, switched"),
        Mark::UsersWithout(count) => format!("*{count} users"),
        Mark::Cancelled { who, count, of } => format!("cancel {who} {count:>3} of {of:>3}"),
        Mark::CancelledPercent { who, count, of, percent } => {
            format!("cancel {who} {count:>3} of {of:>3} {percent:>3}% ")
        }
        Mark::Channel(channel) => self::channel(channel).to_owned(),
        Mark::WorkedAround => "v wka".to_owned(),
        Mark::NeverMet => "never".to_owned(),
        Mark::Begin => "begin?".to_owned(),
        Mark::BeginOfContract => "begin of contract?".to_owned(),
        Mark::Full => "full".to_owned(),
        Mark::Learning => "accum.".to_owned(),
        Mark::Steady => "steady".to_owned(),
        Mark::Late => "late".to_owned(),
        Mark::Told | Mark::Enough => "ok".to_owned(),
        Mark::MessageOwed => "msg!".to_owned(),
        Mark::NoNotice => "NO!".to_owned(),
        Mark::NoMessage => "NO MSG!".to_owned(),
        Mark::Done => "done".to_owned(),
        Mark::Halted => "HALTED".to_owned(),
        Mark::NoticeMissing => "NO NOTE!".to_owned(),
        Mark::Refused => "refus.".to_owned(),
        Mark::NoticeWaived => "no note".to_owned(),
        Mark::Switched => "switched".to_owned(),
        Mark::BuyOk => "next buy ok".to_owned(),
        Mark::BuySoon => "buy soon".to_owned(),
        Mark::SwitchedOff => "SWITCHED OFF".to_owned(),
        Mark::BuyNow => "BUY NOW!".to_owned(),
        Mark::NotRented => "not rented".to_owned(),
        Mark::TooFew => "too few".to_owned(),
        Mark::NoPrerequisite => "prereq!".to_owned(),
    }
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "phone",
        Channel::Ticket => "ticket",
        Channel::Mail => "mail",
        Channel::Monitoring => "monit",
    }
}
