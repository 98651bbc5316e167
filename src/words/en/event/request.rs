//! What was asked for, and by whom.

use super::part::{class, with_note};
use crate::domain::base::text::Text;
use crate::domain::contract::{Kind, Requester};
use crate::domain::facts::code::Given;
use crate::domain::facts::incident::{Explained, Report};
use crate::words::Words;

pub(super) fn reported(words: Words, report: &Report) -> String {
    let by = report.reporter.as_ref().map(|name| format!(", reporter {name}")).unwrap_or_default();
    let rules = &report.contract.version;
    let exception = report.override_reason.as_ref();
    let exception = exception.map(|why| format!(", accepted because: {why}")).unwrap_or_default();
    let (code, class) = (code(report.code), class(words, &report.class));
    let kind = match report.kind {
        Kind::Incident => String::new(),
        kind => format!("{}, ", words.state(kind)),
    };
    let channel = words.state(report.channel);
    format!("{kind}received by {channel}{by}, {class}, rules {rules}{code}{exception}")
}

pub(super) fn clarified(words: Words, reporter: Option<&Text>, given: Given, note: Option<&Text>) -> String {
    let name = reporter.map(|name| format!(": {name}")).unwrap_or_default();
    with_note(words, &format!("caller clarified{name}{}", code(given)), note)
}

pub(super) fn escalated(
    words: Words,
    (level, who): (u8, &Text),
    reason: &Text,
    requested_by: Requester,
    asked_by: Option<&Text>,
) -> String {
    let who = if who.is_empty() { String::new() } else { format!(", {who}") };
    let asked = match requested_by {
        Requester::Us => "",
        Requester::Reseller => ", the reseller asked",
        Requester::Customer => ", the customer asked",
        Requester::Rule => ", by itself",
    };
    let reason = words.recorded(reason);
    format!("escalated to level {level}{who}: {reason}{asked}{}", named(asked_by))
}

pub(super) fn news(words: Words, by: Option<&Text>, text: Option<&Text>) -> String {
    with_note(words, &format!("the customer asks for news{}", named(by)), text)
}

fn named(by: Option<&Text>) -> String {
    by.map(|name| format!(" ({name})")).unwrap_or_default()
}

fn code(given: Given) -> &'static str {
    match given {
        Given::Nothing => "",
        Given::Unchecked => ", a code that was not checked",
        Given::Right => ", with the code",
        Given::Wrong => ", WRONG CODE",
    }
}

/// Rows of the source that could not be read.
pub(super) fn incomplete(what: &str) -> String {
    format!("not everything could be read, its clocks are not judged: {what}")
}

/// Why a target was missed.
pub(super) fn explained(words: Words, explained: &Explained) -> String {
    let what = format!("{} target missed because: {}", explained.clock, explained.reason);
    with_note(words, &what, explained.note.as_ref())
}
