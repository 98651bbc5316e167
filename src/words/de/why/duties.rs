//! Telephony, waiting, and what is still owed.

use super::state::by;
use crate::domain::base::instant::Instant;
use crate::domain::base::span::clock_face;
use crate::domain::contract::RuleId;
use crate::domain::readings::why::{DutyStep, Lack};
use crate::words::Words;
use crate::words::de::event::failing;

pub(super) fn step(words: Words, step: &DutyStep) -> String {
    let at = |at: &Option<Instant>| at.map_or_else(String::new, |at| words.second(at));
    match step {
        DutyStep::Outage { since, until, length, fails } => {
            let until = until.map_or_else(|| "jetzt".to_owned(), |until| words.second(until));
            let (since, length) = (words.second(*since), clock_face(*length));
            format!("{since} bis {until}  {length}, {}", failing(fails))
        }
        DutyStep::Received(at) => format!("eingegangen {}", words.second(*at)),
        DutyStep::Gross(gross) => format!("brutto = seitdem {}", clock_face(*gross)),
        DutyStep::Net { gross, waited, net } => {
            format!("netto = {} - {} = {}", clock_face(*gross), clock_face(*waited), clock_face(*net))
        }
        DutyStep::EveryClock => {
            "für jede Frist gleich; was eine Frist währenddessen tut, bestimmt der Vertrag".to_owned()
        }
        DutyStep::NoCall { priority, channel } => {
            format!("P{}, eingegangen {}, kein Anruf erfasst", priority.number(), by(*channel))
        }
        DutyStep::NoCode(at) => {
            format!("eingegangen {} außerhalb der Bürozeiten, ohne Code", words.second(*at))
        }
        DutyStep::Stranger(name) => format!("{name} wurde vom Vertragspartner nicht benannt"),
        DutyStep::NoTicket(channel) => format!("eingegangen {}, noch nicht im Ticketsystem", by(*channel)),
        DutyStep::Promised(eta) => format!("zugesagt {}", at(eta)),
        DutyStep::Details { said, of } => format!("{said} von {of} verlangten Angaben sind bekannt"),
        DutyStep::Missing { label, rule } => {
            format!("fehlt: {}  {}", words.called(label), RuleId::text(rule.as_ref()))
        }
        DutyStep::AskAgain(remind) => format!("nachzufragen {}", at(remind)),
        DutyStep::NotMet { label, rule } => {
            format!("nicht erfüllt: {}  {}", words.called(label), RuleId::text(rule.as_ref()))
        }
        DutyStep::NewsSince(since) => {
            format!("Auskunft erbeten {}, seitdem hat der Kunde nichts erfahren", at(since))
        }
        DutyStep::NoRequest(channel) => {
            format!("eingegangen {}, keine Anfrage gestellt: noch läuft keine Frist", by(*channel))
        }
        DutyStep::Excluded(label) => words.called(label).to_owned(),
        DutyStep::Because(reason) => format!("weil: {reason}"),
        DutyStep::Uncovered { label, answer, rule } => {
            format!("{}: {answer}  {}", words.called(label), RuleId::text(rule.as_ref()))
        }
        DutyStep::Lacks(lack) => lacks(*lack).to_owned(),
    }
}

fn lacks(lack: Lack) -> &'static str {
    match lack {
        Lack::WrongCode => "der angegebene Code ist nicht der des Resellers",
        Lack::UncheckedCode => "ein Code wurde angegeben, und der Desk kennt keinen des Resellers",
        Lack::Nobody => "niemand ist genannt",
        Lack::NoEta => "die Arbeit hat begonnen, und keine ETA wurde genannt",
        Lack::NotReproduced => "ob es auch auf einer zertifizierten Plattform auftritt, ist nicht gesagt",
        Lack::NoOutage => "Anrufen ist nicht möglich, und kein Ausfall wurde begonnen",
        Lack::NoAccess => "es liegt bei der Entwicklung, und kein Zugang wurde gewährt",
        Lack::NoTarget => "von da an gilt keine Frist",
    }
}
