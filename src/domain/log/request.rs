//! What was asked for, and by whom, in words.

use std::collections::BTreeSet;

use super::{class, with_note};
use crate::domain::code::Given;
use crate::domain::incident::{Explained, Kind, Report, Requester};
use crate::domain::text::Text;

pub(super) fn reported(report: &Report) -> String {
    let by = report.reporter.as_ref().map(|name| format!(", reporter {name}")).unwrap_or_default();
    let rules = &report.contract.version;
    let exception = report.override_reason.as_ref();
    let exception = exception.map(|why| format!(", accepted because: {why}")).unwrap_or_default();
    let (code, class) = (code(report.code), class(&report.class));
    let kind = if report.kind == Kind::Incident { String::new() } else { format!("{}, ", report.kind) };
    format!("{kind}received by {}{by}, {class}, rules {rules}{code}{exception}", report.channel)
}

pub(super) fn clarified(reporter: Option<&Text>, given: Given, note: Option<&Text>) -> String {
    let name = reporter.map(|name| format!(": {name}")).unwrap_or_default();
    with_note(&format!("caller clarified{name}{}", code(given)), note)
}

pub(super) fn escalated(
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
    format!("escalated to level {level}{who}: {reason}{asked}{}", named(asked_by))
}

pub(super) fn news(by: Option<&Text>, text: Option<&Text>) -> String {
    with_note(&format!("the customer asks for news{}", named(by)), text)
}

pub(super) fn failing(functions: &BTreeSet<Text>) -> String {
    let names: Vec<&str> = functions.iter().map(Text::as_str).collect();
    format!("telephony is down: cannot {}", names.join(", "))
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
pub(super) fn incomplete(what: &Text) -> String {
    format!("not everything could be read, its clocks are not judged: {what}")
}

/// Why a target was missed.
pub(super) fn explained(explained: &Explained) -> String {
    let what = format!("{} target missed because: {}", explained.clock, explained.reason);
    with_note(&what, explained.note.as_ref())
}
