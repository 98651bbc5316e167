//! Small parts of sentences.

use std::fmt;

use crate::domain::base::kept::{Filled, Kept};
use crate::domain::base::span::{self, Length};
use crate::domain::base::text::Text;
use crate::domain::contract::Kind;
use crate::domain::facts::hours::Period;
use crate::words::usual::Usual;
use crate::words::{Phrase, Words};

/// `an incident`
pub(in crate::words) fn a_kind(_: Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Incident => "an incident",
        Kind::Question => "a question",
        Kind::Advice => "a wish for advice",
    }
}

/// With its last day.
pub(in crate::words) fn period(words: Words, period: Period) -> String {
    format!("{} to {}", words.day(period.from), words.day(period.last()))
}

pub(in crate::words) fn phrase(_: Words, phrase: Phrase) -> &'static str {
    match phrase {
        Phrase::NothingAlarming => "nothing wants attention",
        Phrase::NothingUrgent => "nothing urgent",
        Phrase::Now => "now",
        Phrase::TheClock => "clock",
        Phrase::NothingDue => "no level is due",
        Phrase::NobodyReachable => "NOBODY can be reached",
        Phrase::NobodyCalled => "whom the desk calls is not set",
        Phrase::Yes => "yes",
        Phrase::No => "no",
        Phrase::CallsFail => "calls fail",
        Phrase::CallsWork => "calls work",
        Phrase::ReceivedNow => "received now:",
        Phrase::Close => "close",
        Phrase::Reopen => "reopen",
        Phrase::AnotherOne => "another one",
    }
}

pub(in crate::words) fn update_to(_: Words, release: &str) -> String {
    format!("update to {release}")
}

pub(in crate::words) fn alike(_: Words, (count, first): (usize, &str)) -> String {
    if count < 2 { first.to_owned() } else { format!("{count} incidents, first {first}") }
}

pub(in crate::words) fn besides(_: Words, more: usize) -> String {
    format!("{more} more")
}

/// Records are in English.
pub(in crate::words) fn kept(_: Words, kept: Kept) -> &'static str {
    kept.text()
}

/// As records have it.
pub(in crate::words) fn filled(_: Words, filled: Filled<'_>) -> String {
    Text::from(filled).to_string()
}

/// `10.0wd`, `2h30`
pub(in crate::words) fn length(words: Words, length: Length) -> String {
    match length {
        Length::Seconds(seconds) => span::short(seconds),
        Length::Workdays(thousandths) => words.workdays(thousandths / 100),
    }
}

each! {
    usual(Usual) {
        Reaction => "reaction",
        Start => "start",
        Restore => "restore",
        Publish => "publish",
        PhoneContact => "phone-contact",
    }
}

/// `1 day`, `5 days`
pub(in crate::words::en) fn days<N: fmt::Display + Copy + PartialEq + From<u8>>(count: N) -> String {
    let noun = if count == N::from(1) { "day" } else { "days" };
    format!("{count} {noun}")
}
