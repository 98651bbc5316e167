//! Reasons that acts of every kind have.

use crate::domain::facts::authority::Role;
use crate::domain::readings::refusal::{Barred, Common, Earlier, Part, Thing, When};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &Common) -> Said {
    match reason {
        Common::NoSuch { thing, name, known } => {
            let (one, all) = named(*thing);
            said(format!("there is no {one} {name}"), format!("{all} are {}", words.list(known)))
        }
        Common::NamesNone { of, id, thing, name, known } => {
            let ((of, _), (one, all)) = (named(*of), named(*thing));
            let what = format!("{of} {id} names the {one} {name}, which is not known");
            said(what, format!("{all} are {}", words.list(known)))
        }
        Common::NoIncident(number) => {
            said(format!("there is no incident {number}"), "see `pikett incident list` for the numbers")
        }
        Common::NoPack(pack) => said(format!("there is no contract {pack}"), "put its pack beside the desk"),
        Common::NoPackOf { number, pack } => {
            let name =
                pack.as_ref().map_or_else(String::new, |pack| format!(" {} {}", pack.id, pack.version));
            let what = format!("the contract{name} of {number} is not known here");
            said(what, "put its pack beside the desk")
        }
        Common::NoUpdateRules => {
            said("no contract with update rules is known", "put its pack beside the desk")
        }
        Common::Ahead { at, when } => said(format!("{} lies in the future", words.wall(*at)), come(*when)),
        Common::Passed(at) => {
            said(format!("{} lies in the past", words.wall(*at)), "give a time to come, such as +2h")
        }
        Common::Backwards { at, earlier, since } => {
            let (at, since, what) = (words.wall(*at), words.wall(*since), first(*earlier));
            let what = format!("{at} is before {what} ({since}): time does not run backwards");
            said(what, format!("give a time from {since} on"))
        }
        Common::Missing(part) => {
            let part = lacking(*part);
            said(format!("{part} is missing"), format!("give {part}"))
        }
        Common::TooLong { bytes, most } => {
            let what = format!("a text of {bytes} bytes is too long: at most {most} are kept");
            said(what, "shorten it, or spread it over several notes")
        }
        Common::Moved { seen, touched } => said(
            format!("it has changed since: record {touched} came after {seen}, which was seen last"),
            "look again, and send it with what is there now",
        ),
        Common::Nameless => said("who acts has no name that can be seen", "give a name of letters"),
        Common::NotOpen { number, stage } => said(format!("{number} is {}", stage.word()), "reopen it first"),
        Common::NotAllowed { role, because } => not_allowed(*role, *because),
    }
}

/// What is not somebody's to do, and who or what else would do.
fn not_allowed(role: Role, because: Barred) -> Said {
    let (what, help) = match because {
        Barred::Act => ("do that", "it takes a token of another role"),
        Barred::Exception => ("make an exception for who reports", "leave out --override"),
        Barred::Channel => ("say how a report came", "leave out --channel: it is a ticket"),
        Barred::Time => ("say when it happened", "leave the time out: it happens now"),
        Barred::Contact => ("say that the customer was told", "leave out --contact"),
        Barred::Requester => ("escalate for the desk", "give --by-reseller or --by-customer"),
        Barred::Look => ("see that", "it takes a token of another role"),
        Barred::Token => ("see to such a token", "it takes a token with at least the same rights"),
    };
    said(format!("the role {role} may not {what}"), help)
}

/// One of it, and all of them.
fn named(thing: Thing) -> (&'static str, &'static str) {
    match thing {
        Thing::Tenant => ("tenant", "the tenants"),
        Thing::Reseller => ("reseller", "the resellers"),
        Thing::Server => ("server", "the servers"),
        Thing::DataCentre => ("data centre", "the data centres"),
        Thing::Release => ("release", "the releases"),
        Thing::Account => ("account", "the accounts"),
        Thing::Contract => ("contract", "the contracts"),
        Thing::Person => ("person on the roster", "those on it"),
        Thing::BackedUp => ("server and no tenant", "the servers"),
    }
}

fn come(when: When) -> &'static str {
    match when {
        When::Happened => "give the time at which it happened",
        When::Received => "give the time of receipt",
        When::CallsFail => "give the time since which calls fail",
        When::Measured => "give the time of measurement",
        When::Exported => "give the time of the export",
        When::Configured => "give the time since which it is configured",
        When::Span => "record the span when it is over",
        When::Count => "record the count when it holds",
        When::Cancelled => "licences are cancelled daily: record it on that day",
    }
}

fn first(earlier: Earlier) -> &'static str {
    match earlier {
        Earlier::Receipt => "the receipt",
        Earlier::Reopening => "the reopening",
        Earlier::Resolved => "the end of the work",
        Earlier::Waiting => "the waiting that it ends",
        Earlier::Development => "its way to development",
        Earlier::Outage => "the outage that it ends",
        Earlier::OutageBefore => "the outage that it goes on from",
        Earlier::OutageEnded => "the end of the outage before",
    }
}

pub(in crate::words::en) fn lacking(part: Part) -> &'static str {
    match part {
        Part::Subject => "the subject",
        Part::Reason => "the reason",
        Part::ClassReason => "the reason for the new class",
        Part::EscalationReason => "the reason for the escalation",
        Part::ReopenReason => "the reason for reopening",
        Part::CorrectionReason => "the reason of the correction",
        Part::Cause => "the cause",
        Part::Note => "the note",
        Part::NoteText => "the text of the note",
        Part::Workaround => "the workaround in words",
        Part::Wanted => "what is waited for",
        Part::WorkDone => "what was done",
        Part::Fault => "what went wrong",
        Part::User => "the user",
        Part::TeamName => "the name of the team",
        Part::Licence => "the licence",
        Part::Reference => "the activation key or order number",
        Part::Platform => "the platform",
        Part::Callee => "who is called",
        Part::Name => "the name",
    }
}
