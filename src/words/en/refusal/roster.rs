//! Reasons of acts about the people of the desk.

use crate::domain::readings::refusal::OfRoster;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfRoster) -> Said {
    match reason {
        OfRoster::NoWay(id) => said(format!("{id} has neither phone nor mail"), "give one of them"),
        OfRoster::Empty { person, cleared } => said(
            format!("what is given as {cleared} of {person} is empty"),
            format!("to have none: pikett roster put {person} --clear {cleared}"),
        ),
        OfRoster::NoPhone { person, written } => {
            said(format!("`{written}` of {person} is no phone number"), "such as +49 30 23125 110")
        }
        OfRoster::NoMail { person, written } => {
            said(format!("`{written}` of {person} is no mail address"), "such as roth@desk.example")
        }
        OfRoster::TooLong { person, chars, most } => said(
            format!("{chars} characters are too many for {person}"),
            format!("name, phone, mail and title have at most {most} each"),
        ),
        OfRoster::Overlap(id) => said(format!("hours of {id} overlap"), "name each hour of the week once"),
        OfRoster::NoTitle { person, title, known } => said(
            format!("{person} bears the title {title}, which no level has"),
            format!("the titles are {}", words.list(known)),
        ),
    }
}
