//! Reasons of acts about the people of the desk.

use crate::domain::readings::refusal::OfRoster;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfRoster) -> Said {
    match reason {
        OfRoster::NoWay(id) => said(format!("{id} has neither phone nor mail"), "give one of them"),
        OfRoster::Overlap(id) => said(format!("hours of {id} overlap"), "name each hour of the week once"),
        OfRoster::NoTitle { person, title, known } => said(
            format!("{person} bears the title {title}, which no level has"),
            format!("the titles are {}", words.list(known)),
        ),
    }
}
