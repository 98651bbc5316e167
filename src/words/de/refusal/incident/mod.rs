//! Reasons of acts about an incident.

mod report;
mod target;
mod work;

pub(in crate::words) use report::whose;
pub(in crate::words::de) use report::{unfit, with};
pub(in crate::words::de) use target::a_kind;

use crate::domain::readings::refusal::OfIncident;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &OfIncident) -> Said {
    match reason {
        OfIncident::Work(reason) => work::work(words, reason),
        OfIncident::Outage(reason) => work::outage(words, reason),
        OfIncident::Class(reason) => target::class(words, reason),
        OfIncident::Target(reason) => target::target(words, reason),
        OfIncident::Link(reason) => target::link(words, reason),
        OfIncident::Report(reason) => report::report(words, reason),
        OfIncident::Held(reason) => report::held(words, reason),
        OfIncident::Journal(reason) => report::journal(words, reason),
    }
}
