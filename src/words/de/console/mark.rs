//! A few characters in a cell.

use crate::domain::contract::Channel;
use crate::words::Words;
use crate::words::console::Mark;

pub(in crate::words) fn mark(_: Words, mark: Mark<'_>) -> String {
    match mark {
        Mark::LevelDue(level) => format!("{level} fäl."),
        Mark::LevelCalled(level) => format!("{level} erl."),
        Mark::Left(left) => format!("Rest {left:>6}"),
        Mark::NoBudget(used) => format!("{used}/ohne"),
        Mark::Requested(days) | Mark::RequestedShift(days) => format!("ant+{days}d"),
        Mark::Approved(days) => format!("ok+{days}d"),
        Mark::DeferredBy(days) => format!("auf+{days}d"),
        Mark::NoticeDue(days) => format!("bis {days}"),
        Mark::NoticeIs(state) => format!("Ank. {state}"),
        Mark::Opens(at) => format!("öffnet {at}"),
        Mark::Account(id) => format!("Kto {id}"),
        Mark::SwitchedTo(state) => format!("{state}, gewechselt"),
        Mark::UsersWithout(count) => format!("*{count} ohne"),
        Mark::Cancelled { who, count, of } => format!("gek. {who} {count:>3} von {of:>3}"),
        Mark::CancelledPercent { who, count, of, percent } => {
            format!("gek. {who} {count:>3} von {of:>3} {percent:>3}% ")
        }
        Mark::Channel(channel) => self::channel(channel).to_owned(),
        Mark::WorkedAround => "v WKA".to_owned(),
        Mark::NeverMet => "nie".to_owned(),
        Mark::Begin => "wann?".to_owned(),
        Mark::BeginOfContract => "Vertragsbeginn?".to_owned(),
        Mark::Full => "voll".to_owned(),
        Mark::Learning => "misst".to_owned(),
        Mark::Steady => "stabil".to_owned(),
        Mark::Late => "spät".to_owned(),
        Mark::Told | Mark::Enough => "ok".to_owned(),
        Mark::MessageOwed => "MLD!".to_owned(),
        Mark::NoNotice => "NEIN".to_owned(),
        Mark::NoMessage => "MELDUNG!".to_owned(),
        Mark::Done => "fertig".to_owned(),
        Mark::Halted => "HALT".to_owned(),
        Mark::NoticeMissing => "OHNE AN!".to_owned(),
        Mark::Refused => "abgel.".to_owned(),
        Mark::NoticeWaived => "ohne An.".to_owned(),
        Mark::Switched => "gewechselt".to_owned(),
        Mark::BuyOk => "reicht noch".to_owned(),
        Mark::BuySoon => "bald kaufen".to_owned(),
        Mark::SwitchedOff => "ABGESCHALTET".to_owned(),
        Mark::BuyNow => "KAUFEN!".to_owned(),
        Mark::NotRented => "ungemietet".to_owned(),
        Mark::TooFew => "zu wenig".to_owned(),
        Mark::NoPrerequisite => "Vorbed.!".to_owned(),
    }
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "Tel.",
        Channel::Ticket => "Ticket",
        Channel::Mail => "Mail",
        Channel::Monitoring => "Monit.",
    }
}
