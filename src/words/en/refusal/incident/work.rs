//! About the work on an incident, and about telephony that fails.

use crate::domain::readings::refusal::{OfOutage, OfWork};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn work(words: Words, reason: &OfWork) -> Said {
    match reason {
        OfWork::SameEta { number, eta } => {
            said(format!("{} is the ETA of {number} already", words.wall(*eta)), "give another one")
        }
        OfWork::Yours(number) => said(format!("{number} is yours already"), "start work on it"),
        OfWork::Theirs { number, whose } => {
            said(format!("{number} belongs to {whose}"), "take it over where that is meant: with --over")
        }
        OfWork::NothingFree => {
            said("nothing is left to take", "everything open belongs to somebody or waits")
        }
        OfWork::Started(number) => {
            said(format!("work on {number} has started already"), "add a note about what is done")
        }
        OfWork::NobodyNamed => said("neither a new owner nor a team is named", "name somebody, or a team"),
        OfWork::SameOwner { number, whose } => {
            said(format!("{number} belongs to {whose} already"), "name somebody else")
        }
        OfWork::SameAccess { number, granted } => {
            let what = if *granted { "is granted already" } else { "was not granted" };
            said(format!("access for {number} {what}"), "write a note instead")
        }
        OfWork::SameDevelopment { number, with_it } => {
            let what =
                if *with_it { "lies with development already" } else { "does not lie with development" };
            said(format!("{number} {what}"), "write a note instead")
        }
        OfWork::Visible { number, since } => {
            said(format!("{number} is visible since {}", words.wall(*since)), "nothing is left to do")
        }
        OfWork::NoNews(contract) => {
            said(format!("{contract} says nothing of news that a customer asks for"), "write a note instead")
        }
        OfWork::NoRequest(number) => said(
            format!("no request was made for {number} yet"),
            "record the request first: it is visible in the ticket system",
        ),
        OfWork::Waiting(number) => said(format!("{number} is waiting already"), "end the waiting first"),
        OfWork::NotWaiting(number) => {
            said(format!("{number} is not waiting"), "say what to wait for to begin waiting")
        }
        OfWork::RemindsLate { remind, until } => {
            let what = format!("asking again at {} comes when the waiting is over", words.wall(*remind));
            said(what, format!("ask again before {}", words.wall(*until)))
        }
        OfWork::FixEtaMissing => {
            said("the estimated time of the permanent fix is missing", "give it with the workaround")
        }
        OfWork::NoWork => said("no time worked", "give the time worked, such as 45m, or leave it out"),
        OfWork::Closed(number) => said(format!("{number} is closed already"), "reopen it to go on"),
        OfWork::NotResolved(number) => {
            said(format!("{number} is not resolved"), "resolve it with its cause first")
        }
        OfWork::Open(number) => said(format!("{number} is open"), "add a note, or classify it anew"),
    }
}

pub(super) fn outage(words: Words, reason: &OfOutage) -> Said {
    match reason {
        OfOutage::NotDown(number) => {
            said(format!("telephony is not down for {number}"), "nothing is left to end")
        }
        OfOutage::NotDownMeanwhile(number) => said(
            format!("telephony is not down for {number}"),
            "give the workaround without ending an outage",
        ),
        OfOutage::Lasts { number, since } => said(
            format!("telephony is down for {number} since {}", words.wall(*since)),
            "say when it works again, or that something else fails",
        ),
        OfOutage::Unended { number, since } => said(
            format!("telephony is down for {number} since {}", words.wall(*since)),
            "say that calls are possible again",
        ),
        OfOutage::NotPromised(contract) => {
            said(format!("{contract} says nothing of telephony that fails"), "write it into a note")
        }
        OfOutage::NoFunction { contract, name, known } => said(
            format!("{contract} names no function `{name}`"),
            format!("its primary functions are {}", words.list(known)),
        ),
        OfOutage::CallsWork(calls) => said(
            "no calls are possible since then, and nothing that fails is placing or receiving",
            format!("say that it fails too: {}", calls.join(", ")),
        ),
    }
}
