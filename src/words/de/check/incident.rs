//! What checks of acts about an incident claim.

use super::super::refusal::{a_kind, unfit, whose, with};
use crate::domain::acts::judgement::{OfIncident, OfReport, OfWork, Reporter};
use crate::domain::base::span;
use crate::domain::base::text::Text;
use crate::domain::contract::Contact;
use crate::domain::facts::code::Given;
use crate::domain::readings::refusal::Unfit;
use crate::words::Words;

/// Missing details that are named.
const NAMED: usize = 4;

pub(super) fn claim(words: Words, claim: &OfIncident) -> String {
    match claim {
        OfIncident::RestoredBy(due) => format!("Wiederherstellung bis {}", words.wall(*due)),
        OfIncident::EtaGiven => "die Schätzung, die der Vertrag verlangt".to_owned(),
        OfIncident::Internal => {
            "eine interne Notiz antwortet niemandem: Reaktionsfristen laufen weiter".to_owned()
        }
        OfIncident::Answers(Contact::Phone) => "zählt als Antwort und als telefonischer Kontakt".to_owned(),
        OfIncident::Answers(_) => "zählt als Antwort an den Kunden".to_owned(),
        OfIncident::Goes { from, to, team } => goes(from.as_ref(), to.as_ref(), team.as_ref()),
        OfIncident::NewsAnyTime => "der Kunde darf jederzeit nachfragen".to_owned(),
        OfIncident::NewsAskedSince(since) => format!("schon seit {} nachgefragt", words.wall(*since)),
        OfIncident::NewsOwed => {
            "offen, bis der Kunde etwas erfährt: durch eine Notiz mit Kontakt oder einen Anruf".to_owned()
        }
        OfIncident::Is(kind) => format!("es ist {}", a_kind(*kind)),
        OfIncident::ClocksBegin => {
            "die Fristen laufen ab jetzt; neu einstufen, wenn es dringender ist".to_owned()
        }
        OfIncident::Master { number, subject } => format!("Hauptvorfall {number} {subject}"),
        OfIncident::WaitEnds(at) => format!("das Warten endet von selbst am {}", words.wall(*at)),
        OfIncident::AsksAgain(at) => format!("nachfragen ab {}", words.wall(*at)),
    }
}

fn goes(from: Option<&Text>, to: Option<&Text>, team: Option<&Text>) -> String {
    let from = from.map_or("niemandem", Text::as_str);
    match (to, team) {
        (Some(to), Some(team)) => format!("geht von {from} an {to} in {team}"),
        (Some(to), None) => format!("geht von {from} an {to}"),
        (None, Some(team)) => format!("geht an das Team {team}; niemand darin hat ihn übernommen"),
        (None, None) => format!("bleibt bei {from}"),
    }
}

pub(super) fn work(words: Words, claim: &OfWork) -> String {
    match claim {
        OfWork::OutageEnds => "Anrufe gehen wieder: der Ausfall endet jetzt".to_owned(),
        OfWork::OutageGoesOn => "der Ausfall dauert an".to_owned(),
        OfWork::NoOutage => "kein Ausfall ist offen".to_owned(),
        OfWork::FixedBy(at) => format!("endgültig gelöst am {}", words.wall(*at)),
        OfWork::EtaCounts(at) => format!("die ETA {} gilt auch für die endgültige Lösung", words.wall(*at)),
        OfWork::IsNext { number, limit: Some((clock, due)) } => {
            format!("{number} ist an der Reihe: {} {}", words.clock_name(clock), words.wall(*due))
        }
        OfWork::IsNext { number, limit: None } => format!("{number} ist an der Reihe: keine Frist läuft"),
        OfWork::NotCalled(level) => format!("auf Stufe {level} wurde noch nicht eskaliert"),
        OfWork::CalledAgain { level, at } => {
            format!(
                "auf Stufe {level} wurde {} eskaliert; der Kunde darf es erneut verlangen",
                words.wall(*at)
            )
        }
        OfWork::DueSince(seconds) => format!("fällig seit {}", span::short(*seconds)),
        OfWork::ByHand => "von Hand lässt sich bei jeder Priorität eskalieren".to_owned(),
        OfWork::Worked { seconds, all } if seconds == all => format!("{} Arbeit", span::short(*seconds)),
        OfWork::Worked { seconds, all } => {
            format!("{} Arbeit, {} insgesamt", span::short(*seconds), span::short(*all))
        }
        OfWork::Told => "der Kunde kennt die Lösung".to_owned(),
        OfWork::NotTold => "der Kunde kennt die Lösung noch nicht".to_owned(),
        OfWork::Missed(clocks) => {
            let clocks: Vec<&str> = clocks.iter().map(|clock| words.clock_name(clock)).collect();
            format!("versäumt: {}; der Grund zählt", clocks.join(", "))
        }
        OfWork::EndsForGood => {
            "geschlossen ist er zu Ende; wird er danach wieder geöffnet, zählt alles von vorn".to_owned()
        }
        OfWork::NewCycle => "es beginnt von vorn".to_owned(),
        OfWork::SameCycle => "es geht weiter wie zuvor; die gelöste Zeit zählt als Pause".to_owned(),
        OfWork::Access(true) => "Zugang zum System des Kunden ist erfasst".to_owned(),
        OfWork::Access(false) => "kein Zugang zum System des Kunden ist erfasst".to_owned(),
        OfWork::ClocksRunOn => "seine Fristen laufen weiter".to_owned(),
    }
}

pub(super) fn report(words: Words, claim: &OfReport) -> String {
    match claim {
        OfReport::NoClocks(kind) => {
            format!("{}: keine Frist läuft, die gibt es nur für Vorfälle", a_kind(*kind))
        }
        OfReport::Covered => "abgedeckt: die Fristen des Vertrags gelten".to_owned(),
        OfReport::NotCovered => {
            "nicht abgedeckt: keine Frist gilt; eine festgehaltene Fristverletzung bleibt".to_owned()
        }
        OfReport::LookedAt { seen, all, failed } => {
            format!("{seen} von {all} geprüft, {failed} nicht erfüllt")
        }
        OfReport::Bandwidth { calls, kbit } => {
            format!("{calls} gleichzeitige Anrufe brauchen {kbit} kbit/s je Richtung")
        }
        OfReport::MayBeRefused => {
            "der Support darf verweigert werden, solange die Installation nicht genügt".to_owned()
        }
        OfReport::Code(given) => code(*given).to_owned(),
        OfReport::NoCode => "kein Code verlangt: das Monitoring hat es gefunden".to_owned(),
        OfReport::Component { name, named: true } => format!("Komponente {name}"),
        OfReport::Component { name, named: false } => {
            format!("Komponente {name}, die in der Produktliste nicht steht")
        }
        OfReport::Untested(trunk) => format!("der Trunk {trunk} wurde nicht getestet"),
        OfReport::Reporter(reporter) => self::reporter(words, reporter),
        OfReport::DownSince(since) => format!("keine Anrufe seit {}", words.wall(*since)),
        OfReport::ByPhone(true) => "telefonisch gemeldet".to_owned(),
        OfReport::ByPhone(false) => "nicht telefonisch gemeldet".to_owned(),
        OfReport::ByTicket(true) => "über das Ticketsystem gemeldet".to_owned(),
        OfReport::ByTicket(false) => "nicht über das Ticketsystem gemeldet".to_owned(),
        OfReport::Details { given, all, missing } if missing.is_empty() => {
            format!("{given}/{all} verlangte Angaben")
        }
        OfReport::Details { given, all, missing } => {
            let more = missing.len().saturating_sub(NAMED);
            let more = if more > 0 { format!(" und {more} weitere") } else { String::new() };
            let named: Vec<&str> = missing.iter().take(NAMED).map(|label| words.called(label)).collect();
            let named = named.join(", ");
            format!("{given}/{all} verlangte Angaben; zu erfragen: {named}{more}")
        }
    }
}

fn code(given: Given) -> &'static str {
    match given {
        Given::Nothing => "der Code für Meldungen außerhalb der Bürozeiten fehlt",
        Given::Unchecked => "der Desk kennt keinen Code des Resellers: er ist nicht prüfbar",
        Given::Right => "der Code stimmt",
        Given::Wrong => "das ist nicht der Code des Resellers",
    }
}

fn reporter(words: Words, reporter: &Reporter) -> String {
    let (standing, whose) = (with(reporter.standing), whose(words, &reporter.whose));
    let phone = reporter.phone.as_ref().map_or_else(String::new, |phone| format!(", {phone}"));
    let who = match &reporter.who {
        Unfit::Nobody => "niemand ist genannt".to_owned(),
        Unfit::Contact(name) if reporter.fit => format!("{name}, {standing}{phone}"),
        Unfit::Contact(name) => format!("{name}, nicht {standing}{phone}"),
        who => unfit(who, standing, &whose),
    };
    match reporter.exempt {
        Some(priority) => format!("{who}; P{} wird nie abgewiesen", priority.number()),
        None => who,
    }
}
