//! About what is said with a report, the contract it falls under, and what is recorded already.

use crate::domain::base::text::Text;
use crate::domain::contract::{Fault, Standing};
use crate::domain::readings::refusal::{OfHeld, OfJournal, OfReport, Unfit};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn report(words: Words, reason: &OfReport) -> Said {
    match reason {
        OfReport::Reporter { who, standing, whose, hard } => {
            let (standing, whose) = (with(*standing), self::whose(words, whose));
            let exception = if *hard { "" } else { ", or a reason for an exception" };
            let help = format!("name one of the {standing} contacts of {whose}{exception}");
            said(unfit(who, standing, &whose), help)
        }
        OfReport::CallerUnchanged(number) => {
            said(format!("nothing new is said about the caller of {number}"), "give a name, a code or a note")
        }
        OfReport::WrongCode(number) => {
            said(format!("that is not the code of the reseller of {number}"), "ask for the right one")
        }
        OfReport::CodeUnknown => {
            said("the desk knows no code of that reseller", "set it first: `pikett reseller code`")
        }
        OfReport::DetailMissing { label, key } => {
            said(format!("the {label} is missing"), format!("give it as `{key}`"))
        }
        OfReport::NoDetail { contract, key, known } => {
            let help = match known.is_empty() {
                true => "put it into the description".to_owned(),
                false => format!("its details are {}", words.list(known)),
            };
            said(format!("{contract} asks for no detail `{key}`"), help)
        }
        OfReport::DetailKnown { number, label } => {
            said(format!("the {label} of {number} is known"), "ask for what is missing")
        }
        OfReport::Detail { label, fault } => {
            said(self::fault(fault, label), format!("give the {label} as the login page shows it"))
        }
        OfReport::NothingNew(number) => {
            said(format!("nothing new is said about {number}"), "give a description, a component or a detail")
        }
        OfReport::NoChecklist(contract) => {
            said(format!("{contract} has no checklist"), "write a note about what was found")
        }
        OfReport::NoItem { item, known } => said(
            format!("the checklist has no item `{item}`"),
            format!("its items are {}", words.list(known)),
        ),
        OfReport::ChecklistUnchanged(number) => {
            said(format!("nothing on the checklist of {number} changes"), "mark an item ok or fail")
        }
    }
}

/// Whose contacts they are: `TK Süd GmbH`, or `Klinikum Nord or TK Süd GmbH`.
pub(in crate::words) fn whose(_: Words, names: &[Text]) -> String {
    if names.is_empty() { "a reseller".to_owned() } else { names.join(" or ") }
}

pub(in crate::words::en) fn with(standing: Standing) -> &'static str {
    match standing {
        Standing::Certified => "certified",
        Standing::Authorised => "authorised",
    }
}

pub(in crate::words::en) fn unfit(who: &Unfit, standing: &str, whose: &str) -> String {
    match who {
        Unfit::Nobody => format!("no {standing} contact is named"),
        Unfit::Monitoring => "found by monitoring".to_owned(),
        Unfit::Stranger(name) => format!("{name} is no contact of {whose}"),
        Unfit::EndCustomer(name) => format!("{name} is the end customer's, not the reseller's"),
        Unfit::Contact(name) => format!("{name} is not {standing}"),
    }
}

fn fault(fault: &Fault, label: &str) -> String {
    match fault {
        Fault::Length(length) => format!("the {label} has {length} characters"),
        Fault::Licence { known, given } => format!("the licence code begins with {known}, not {given}"),
    }
}

pub(super) fn held(_: Words, reason: &OfHeld) -> Said {
    match reason {
        OfHeld::Foreign { tenant, contract, held } => said(
            format!("{tenant} does not hold the contract {contract}"),
            format!("it holds {}", held.join(", ")),
        ),
        OfHeld::NoIncidents { contract, others } => said(
            format!("no incidents fall under {contract}"),
            format!("incidents fall under {}", others.join(", ")),
        ),
        OfHeld::None { tenant, held, others } => {
            let others = others.join(", ");
            let help = match held {
                false => format!("name the contract that it is about (`--contract`): {others}"),
                true => format!(
                    "keep the call outside this desk, or give the tenant a contract with incidents: {others}"
                ),
            };
            said(format!("{tenant} holds no contract with incidents"), help)
        }
        OfHeld::Several { tenant, held } => {
            said(format!("{tenant} holds several contracts"), format!("name one of {}", held.join(", ")))
        }
    }
}

pub(super) fn journal(words: Words, reason: &OfJournal) -> Said {
    match reason {
        OfJournal::NoExternal { tenant, external } => said(
            format!("there is no incident {external} of {tenant}"),
            "bring in what can be read of it first",
        ),
        OfJournal::Late { seq, seconds } => said(
            format!("record {seq} can no longer be taken back"),
            format!("undo reaches back {seconds} seconds; record a correction"),
        ),
        OfJournal::Others(by) => {
            said(format!("that was done by {by}"), "everybody takes back only what they did")
        }
        OfJournal::ChangedLater(entity) => said(
            format!("{} was changed by a later act", words.thing(entity)),
            "take back the later act first, or record a correction",
        ),
        OfJournal::IdTaken(id) => {
            said(format!("the id {id} was given to another act"), "give each act an id of its own")
        }
    }
}
