//! Where numbers come from.

mod billing;
mod clock;
mod duties;
mod forecast;
mod reachable;
mod state;
mod systems;

use super::{chip, verdict};
use crate::domain::base::instant::Instant;
use crate::domain::base::span;
use crate::domain::contract::Called;
use crate::domain::readings::why::{Answer, Runway, Thought, Title};
use crate::words::Words;
use crate::words::de::phrase::many;
use crate::words::times::signed;
pub(in crate::words) use reachable::reachable;

pub(in crate::words) fn title(words: Words, title: &Title) -> String {
    let title = match title {
        Title::Priority => "Priorität",
        Title::Clock { name, title } => return clock_title(words, name, title),
        Title::Level(level) => return format!("Stufe {level} der Eskalationsleiter"),
        Title::Forecast(name) => return format!("Prognose zur Frist {name}, geschätzt"),
        Title::Telephony => "Telefonie gestört",
        Title::Waiting => "Warten auf den Kunden",
        Title::Owed => "noch zu tun",
        Title::StorageQuota => "Speicherkontingent",
        Title::StorageUsed => "belegter Speicher",
        Title::StorageRunway => "Reichweite des Speichers",
        Title::App { app, version } => return format!("App {app} {version}"),
        Title::System { system, version } => return format!("System {system} {version}"),
        Title::Billed => "abgerechnete Lizenzen",
        Title::ToCancel => "kündbare Lizenzen",
        Title::Licences(product) => return format!("Lizenzen für {product}"),
        Title::Hours => "Supportstunden",
        Title::Backup => "Backup",
        Title::Credits => "Guthaben",
        Title::UpdateSlot => "Update-Termin",
        Title::LatestStart => "spätester Termin",
        Title::Notice => "Ankündigung",
        Title::Availability => "Verfügbarkeit",
    };
    title.to_owned()
}

/// `Frist Beginn`, or as the contract has it.
fn clock_title(words: Words, name: &str, title: &Called) -> String {
    let called = words.clock_name(name);
    format!("Frist {}", if called == name { words.called(title) } else { called })
}

pub(in crate::words) fn uncounted(_: Words, (): ()) -> &'static str {
    "hier wird nichts gezählt"
}

pub(in crate::words) fn was_refused(_: Words, (): ()) -> &'static str {
    "abgelehnt"
}

pub(in crate::words) fn possible(words: Words, at: Instant) -> String {
    format!("möglich: {}", words.wall(at))
}

pub(in crate::words) fn answer(words: Words, answer: &Answer) -> String {
    let face = |seconds: i64| span::clock_face(seconds);
    match answer {
        Answer::Priority { priority, name } => format!("P{} {name}", priority.number()),
        Answer::Clock(answer) => clock::answer(answer),
        Answer::Level(answer) => clock::level(words, answer),
        Answer::Forecast(answer) => forecast::answer(answer),
        Answer::InAll(seconds) => format!("{} insgesamt", face(*seconds)),
        Answer::Waited { waited, net } => format!("{} gewartet, netto {}", face(*waited), face(*net)),
        Answer::Owed(kind) => chip(words, *kind).into_owned(),
        Answer::Bytes(bytes) => format!("{bytes} Bytes"),
        Answer::Percent(percent) => format!("{percent} %"),
        Answer::Runway(runway) => match runway {
            Runway::Full => "voll".to_owned(),
            Runway::Unknown => "unbekannt".to_owned(),
            Runway::Steady => "wächst nicht".to_owned(),
            Runway::Days(days) => many(*days, "Tag", "Tage"),
        },
        Answer::App(compatibility) => verdict(words, *compatibility).to_owned(),
        Answer::System(support) => state::supported(*support).to_owned(),
        Answer::Average(average) => format!("bisher im Schnitt {}", words.amount(average)),
        Answer::ToCancel { left, allowance } => format!("{left} von {allowance} übrig"),
        Answer::Licences { have, need, state } => {
            format!("{have} von {need} nötigen, {}", state::licences(*state))
        }
        Answer::Hours { used, budget } => billing::hours(*used, *budget),
        Answer::Backup(state) => state::backups(*state).to_owned(),
        Answer::Credits { runtime: Some(runtime), state } => {
            format!("reicht {}, {}", span::short(*runtime), state::credits(*state))
        }
        Answer::Credits { runtime: None, state } => state::credits(*state).to_owned(),
        Answer::At(at) => words.second(*at),
        Answer::Notice { notice, due } => {
            format!("{}, fällig {}", state::notice(*notice), words.second(*due))
        }
        Answer::Availability { left, state } if *left < 0 => {
            format!("{} zu viel, {}", face(-left), state::year(*state))
        }
        Answer::Availability { left, state } => {
            format!("{} übrig, {}", signed(*left), state::year(*state))
        }
    }
}

pub(in crate::words) fn thought(words: Words, thought: &Thought) -> String {
    match thought {
        Thought::Priority(step) => clock::priority(step),
        Thought::Clock(step) => clock::step(words, step),
        Thought::Level(step) => clock::ladder(words, step),
        Thought::Forecast(step) => forecast::step(words, step),
        Thought::Duty(step) => duties::step(words, step),
        Thought::Storage(step) => systems::storage(words, step),
        Thought::Version(step) => systems::version(words, step),
        Thought::Billing(step) => billing::step(words, step),
        Thought::Licence(step) => billing::licences(words, step),
        Thought::Hours(step) => billing::included(words, step),
        Thought::Backup(step) => systems::backup(words, step),
        Thought::Credit(step) => billing::credits(words, step),
        Thought::Update(step) => systems::update(words, step),
        Thought::Year(step) => systems::year(words, step),
    }
}
