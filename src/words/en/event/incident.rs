//! What happened to an incident.

use std::collections::BTreeSet;

use super::part::{class, marks, with_note};
use super::request;
use crate::domain::base::span;
use crate::domain::base::text::Text;
use crate::domain::contract::Contact;
use crate::domain::facts::incident::{Asked, Change, Outage, Said, Step};
use crate::words::Words;

pub(super) fn change(words: Words, change: &Change) -> String {
    match change {
        Change::Reported(report) => request::reported(words, report),
        Change::Taken { owner } => format!("taken by {owner}"),
        Change::Started { owner } => format!("work started by {owner}"),
        Change::Noted { text, contact: None } => format!("note: {}", words.recorded(text)),
        Change::Noted { text, contact: Some(contact) } => {
            format!("told the customer by {}: {}", words.state(*contact), words.recorded(text))
        }
        Change::EtaGiven { eta } => format!("ETA {}", words.wall(*eta)),
        Change::WaitingBegan(asked) => self::asked(words, asked),
        Change::WaitingEnded { note } => with_note(words, "waiting is over", note.as_ref()),
        Change::Reclassified { class: new } => format!("classified anew: {}", class(words, new)),
        Change::Assigned { owner, team, note } => {
            assigned(words, owner.as_ref(), team.as_ref(), note.as_ref())
        }
        Change::WorkaroundGiven { text, owner } => {
            let owner = owner.as_ref().map(|owner| format!("; {owner} sees to the fix")).unwrap_or_default();
            format!("workaround: {text}{owner}")
        }
        Change::Described(said) => self::said(said),
        Change::CallerClarified { reporter, code, note } => {
            request::clarified(words, reporter.as_ref(), *code, note.as_ref())
        }
        Change::ChecklistMarked { marks: found, note } => {
            with_note(words, &format!("checked on site: {}", marks(words, found)), note.as_ref())
        }
        Change::Escalated { level, who, reason, requested_by, asked_by } => {
            request::escalated(words, (*level, who), reason, *requested_by, asked_by.as_ref())
        }
        Change::NewsAsked { by, text } => request::news(words, by.as_ref(), text.as_ref()),
        Change::KindChanged { kind, .. } => format!("it is {}", words.a_kind(*kind)),
        Change::Resolved { cause, worked, told } => resolved(words, cause, *worked, *told),
        Change::Reopened { reason } => format!("reopened: {}", words.recorded(reason)),
        Change::Closed { note } => with_note(words, "closed", note.as_ref()),
        Change::Linked { master } => format!("linked to {master}, which stands for the common cause"),
        Change::Unlinked => "no longer linked".to_owned(),
        Change::Incomplete { what } => request::incomplete(&words.recorded(what)),
        Change::Scoped { scope, targets, reason } => scoped(words, scope.as_ref(), *targets, reason.as_ref()),
        Change::TargetSet { clock, seconds } => {
            format!("{clock} target set to {} by the desk", span::short(*seconds))
        }
        Change::Explained(explained) => request::explained(words, explained),
        Change::StepReached { step, .. } => self::step(step),
        Change::Published => "visible in the ticket system".to_owned(),
        Change::TelephonyDown => "telephony is down".to_owned(),
        Change::FunctionsFail { functions } => format!("telephony is down: cannot {}", names(functions)),
        Change::TelephonyUp => "telephony works again".to_owned(),
        Change::AccessChanged { granted, note } => access(words, *granted, note.as_ref()),
        Change::DevelopmentChanged { with_it, note } => development(words, *with_it, note.as_ref()),
    }
}

fn assigned(words: Words, owner: Option<&Text>, team: Option<&Text>, note: Option<&Text>) -> String {
    let owner = owner.map_or("nobody", |owner| owner.as_str());
    let team = team.map(|team| format!(" in {team}")).unwrap_or_default();
    with_note(words, &format!("assigned to {owner}{team}"), note)
}

fn access(words: Words, granted: bool, note: Option<&Text>) -> String {
    with_note(words, if granted { "access to the system granted" } else { "no access to the system" }, note)
}

fn development(words: Words, with_it: bool, note: Option<&Text>) -> String {
    with_note(words, if with_it { "handed to development" } else { "back from development" }, note)
}

fn names(functions: &BTreeSet<Text>) -> String {
    functions.iter().map(Text::as_str).collect::<Vec<_>>().join(", ")
}

/// `no calls`, or `cannot place, receive`.
pub(in crate::words) fn outage(_: Words, outage: &Outage) -> String {
    failing(&outage.fails)
}

pub(in crate::words) fn failing(fails: &BTreeSet<Text>) -> String {
    if fails.is_empty() { "no calls".to_owned() } else { format!("cannot {}", names(fails)) }
}

fn resolved(words: Words, cause: &Text, worked: Option<i64>, told: Option<Contact>) -> String {
    let worked = worked.map(|seconds| format!(", {} of work", span::short(seconds)));
    let told = told.map(|contact| format!(", customer told by {}", words.state(contact)));
    format!("resolved: {cause}{}{}", worked.unwrap_or_default(), told.unwrap_or_default())
}

fn scoped(words: Words, scope: Option<&Text>, targets: bool, reason: Option<&Text>) -> String {
    let what = match scope {
        None => "no scope of the contract any more".to_owned(),
        Some(scope) if targets => format!("is about {scope}"),
        Some(scope) => format!("is about {scope}, which the contract does not cover"),
    };
    with_note(words, &what, reason)
}

fn asked(words: Words, asked: &Asked) -> String {
    let from = asked.from.as_ref().map(|name| format!(" from {name}")).unwrap_or_default();
    let until = asked.until.map(|at| format!(", until {}", words.wall(at))).unwrap_or_default();
    let remind = asked.remind.map(|at| format!(", ask again {}", words.wall(at))).unwrap_or_default();
    format!("waiting for {}{from}{until}{remind}", asked.wants)
}

fn said(said: &Said) -> String {
    let component = said.component.iter().map(|name| format!("component {name}"));
    let description = said.description.iter().map(|text| format!("description: {text}"));
    let details = said.details.iter().map(|(key, text)| format!("{key}: {text}"));
    let failing = said.failing.iter().map(|failing| match failing.is_empty() {
        true => "all primary functions work".to_owned(),
        false => format!("fails: {}", names(failing)),
    });
    component.chain(description).chain(details).chain(failing).collect::<Vec<_>>().join("; ")
}

fn step(step: &Step) -> String {
    match step {
        Step::Warning { clock, percent } => format!("{percent} % of the {clock} target used"),
        Step::Missed { clock } => format!("{clock} target exceeded"),
        Step::Level { level, who } if who.is_empty() => format!("level {level} is due"),
        Step::Level { level, who } => format!("level {level} is due: {who}"),
    }
}
