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
        Change::Taken { owner } => format!("übernommen von {owner}"),
        Change::Started { owner } => format!("Arbeit begonnen von {owner}"),
        Change::Noted { text, contact: None } => format!("Notiz: {}", words.recorded(text)),
        Change::Noted { text, contact: Some(contact) } => {
            format!("Kunde informiert per {}: {}", words.state(*contact), words.recorded(text))
        }
        Change::EtaGiven { eta } => format!("ETA {}", words.wall(*eta)),
        Change::WaitingBegan(asked) => self::asked(words, asked),
        Change::WaitingEnded { note } => with_note(words, "Warten beendet", note.as_ref()),
        Change::Reclassified { class: new } => format!("neu eingestuft: {}", class(words, new)),
        Change::Assigned { owner, team, note } => {
            assigned(words, owner.as_ref(), team.as_ref(), note.as_ref())
        }
        Change::WorkaroundGiven { text, owner } => {
            let owner = owner
                .as_ref()
                .map(|owner| format!("; um die Lösung kümmert sich {owner}"))
                .unwrap_or_default();
            format!("Workaround: {text}{owner}")
        }
        Change::Described(said) => self::said(said),
        Change::CallerClarified { reporter, code, note } => {
            request::clarified(words, reporter.as_ref(), *code, note.as_ref())
        }
        Change::ChecklistMarked { marks: found, note } => {
            with_note(words, &format!("vor Ort geprüft: {}", marks(words, found)), note.as_ref())
        }
        Change::Escalated { level, who, reason, requested_by, asked_by } => {
            request::escalated(words, (*level, who), reason, *requested_by, asked_by.as_ref())
        }
        Change::NewsAsked { by, text } => request::news(words, by.as_ref(), text.as_ref()),
        Change::KindChanged { kind, .. } => format!("es ist {}", words.a_kind(*kind)),
        Change::Resolved { cause, worked, told } => resolved(words, cause, *worked, *told),
        Change::Reopened { reason } => format!("wieder geöffnet: {}", words.recorded(reason)),
        Change::Closed { note } => with_note(words, "geschlossen", note.as_ref()),
        Change::Linked { master } => format!("verknüpft mit {master}, der für die gemeinsame Ursache steht"),
        Change::Unlinked => "nicht mehr verknüpft".to_owned(),
        Change::Incomplete { what } => request::incomplete(&words.recorded(what)),
        Change::Scoped { scope, targets, reason } => scoped(words, scope.as_ref(), *targets, reason.as_ref()),
        Change::TargetSet { clock, seconds } => {
            format!("Frist {} vom Desk auf {} gesetzt", words.clock_name(clock), span::short(*seconds))
        }
        Change::Explained(explained) => request::explained(words, explained),
        Change::StepReached { step, .. } => self::step(words, step),
        Change::Published => "im Ticketsystem sichtbar".to_owned(),
        Change::TelephonyDown => "Telefonie ausgefallen".to_owned(),
        Change::FunctionsFail { functions } => {
            format!("Telefonie ausgefallen: nicht möglich: {}", names(functions))
        }
        Change::TelephonyUp => "Telefonie läuft wieder".to_owned(),
        Change::AccessChanged { granted, note } => access(words, *granted, note.as_ref()),
        Change::DevelopmentChanged { with_it, note } => development(words, *with_it, note.as_ref()),
    }
}

fn assigned(words: Words, owner: Option<&Text>, team: Option<&Text>, note: Option<&Text>) -> String {
    let owner = owner.map_or("niemanden", |owner| owner.as_str());
    let team = team.map(|team| format!(" in {team}")).unwrap_or_default();
    with_note(words, &format!("zugewiesen an {owner}{team}"), note)
}

fn access(words: Words, granted: bool, note: Option<&Text>) -> String {
    with_note(words, if granted { "Zugang zum System gewährt" } else { "kein Zugang zum System" }, note)
}

fn development(words: Words, with_it: bool, note: Option<&Text>) -> String {
    with_note(
        words,
        if with_it { "an die Entwicklung übergeben" } else { "zurück aus der Entwicklung" },
        note,
    )
}

fn names(functions: &BTreeSet<Text>) -> String {
    functions.iter().map(Text::as_str).collect::<Vec<_>>().join(", ")
}

/// `keine Anrufe`, or `nicht möglich: place, receive`.
pub(in crate::words) fn outage(_: Words, outage: &Outage) -> String {
    failing(&outage.fails)
}

pub(in crate::words) fn failing(fails: &BTreeSet<Text>) -> String {
    if fails.is_empty() { "keine Anrufe".to_owned() } else { format!("nicht möglich: {}", names(fails)) }
}

fn resolved(words: Words, cause: &Text, worked: Option<i64>, told: Option<Contact>) -> String {
    let worked = worked.map(|seconds| format!(", {} Arbeit", span::short(seconds)));
    let told = told.map(|contact| format!(", Kunde informiert per {}", words.state(contact)));
    format!("gelöst: {}{}{}", words.recorded(cause), worked.unwrap_or_default(), told.unwrap_or_default())
}

fn scoped(words: Words, scope: Option<&Text>, targets: bool, reason: Option<&Text>) -> String {
    let what = match scope {
        None => "kein Gegenstand des Vertrags mehr".to_owned(),
        Some(scope) if targets => format!("betrifft {scope}"),
        Some(scope) => format!("betrifft {scope}, vom Vertrag nicht abgedeckt"),
    };
    with_note(words, &what, reason)
}

fn asked(words: Words, asked: &Asked) -> String {
    let from = asked.from.as_ref().map(|name| format!(" von {name}")).unwrap_or_default();
    let until = asked.until.map(|at| format!(", bis {}", words.wall(at))).unwrap_or_default();
    let remind = asked.remind.map(|at| format!(", nachfragen {}", words.wall(at))).unwrap_or_default();
    format!("wartet auf {}{from}{until}{remind}", words.recorded(&asked.wants))
}

fn said(said: &Said) -> String {
    let component = said.component.iter().map(|name| format!("Komponente {name}"));
    let description = said.description.iter().map(|text| format!("Beschreibung: {text}"));
    let details = said.details.iter().map(|(key, text)| format!("{key}: {text}"));
    let failing = said.failing.iter().map(|failing| match failing.is_empty() {
        true => "alle Hauptfunktionen gehen".to_owned(),
        false => format!("gestört: {}", names(failing)),
    });
    component.chain(description).chain(details).chain(failing).collect::<Vec<_>>().join("; ")
}

fn step(words: Words, step: &Step) -> String {
    match step {
        Step::Warning { clock, percent } => {
            format!("Frist {}: {percent} % verbraucht", words.clock_name(clock))
        }
        Step::Missed { clock } => format!("Frist {} versäumt", words.clock_name(clock)),
        Step::Level { level, who } if who.is_empty() => format!("Stufe {level} ist fällig"),
        Step::Level { level, who } => format!("Stufe {level} ist fällig: {who}"),
    }
}
