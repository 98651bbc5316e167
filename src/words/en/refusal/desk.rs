//! Reasons of acts about the desk.

use crate::domain::readings::refusal::{Named, OfDesk, Versioned};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfDesk) -> Said {
    match reason {
        OfDesk::Slip { tenant, kind, name, near } => {
            let kind = match kind {
                Named::System => "system",
                Named::App => "app",
            };
            let what = format!("tenant {tenant} names the {kind} {name}, which is not known");
            said(what, format!("write {near}, or {name} as a [[platform]]"))
        }
        OfDesk::NoLicence { tenant, kind, known } => said(
            format!("tenant {tenant} names the licence {kind}, which no contract counts"),
            format!("the licences are {}", words.list(known)),
        ),
        OfDesk::TooManyContacts { tenant, able, must_be, contract, agreed } => said(
            format!(
                "{tenant} names {able} {} contacts under {contract}, {agreed} are agreed",
                must_be.word()
            ),
            format!("name {agreed}, or agree another number"),
        ),
        OfDesk::NamelessReason(id) => said(format!("the reason {id} has no name"), "say it in words"),
        OfDesk::NoLevel { pack, level, known } => {
            let known: Vec<String> = known.iter().map(u8::to_string).collect();
            let what = format!("{pack} has no escalation level {level}");
            said(what, format!("its levels are {}", known.join(", ")))
        }
        OfDesk::NumbersGoOn { next } => {
            said(format!("the next incident is {next} already"), "numbers only grow: give a higher one")
        }
        OfDesk::NoVersions { kind, id } => {
            let kind = match kind {
                Versioned::Platform => "platform",
                Versioned::Software => "software",
            };
            said(format!("the {kind} {id} has no versions"), "name its versions, the newest first")
        }
    }
}
