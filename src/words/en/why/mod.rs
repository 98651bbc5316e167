//! Where numbers come from.

mod billing;
mod clock;
mod duties;
mod forecast;
mod reachable;
mod systems;

use super::{chip, verdict};
use crate::domain::base::instant::Instant;
use crate::domain::base::span;
use crate::domain::readings::why::{Answer, Runway, Thought, Title};
use crate::words::Words;
use crate::words::times::signed;
pub(in crate::words) use reachable::reachable;

pub(in crate::words) fn title(_: Words, title: &Title) -> String {
    let title = match title {
        Title::Priority => "priority",
        Title::Clock { name, title } => return format!("{name} clock ({title})"),
        Title::Level(level) => return format!("level {level} of the ladder"),
        Title::Forecast(name) => return format!("forecast for the {name} clock, an estimate"),
        Title::Telephony => "telephony down",
        Title::Waiting => "waiting for the customer",
        Title::Owed => "owed",
        Title::StorageQuota => "storage quota",
        Title::StorageUsed => "storage used",
        Title::StorageRunway => "storage runway",
        Title::App { app, version } => return format!("app {app} {version}"),
        Title::System { system, version } => return format!("system {system} {version}"),
        Title::Billed => "licences billed",
        Title::ToCancel => "licences to cancel",
        Title::Licences(product) => return format!("licences of {product}"),
        Title::Hours => "hours",
        Title::Backup => "backup",
        Title::Credits => "credits",
        Title::UpdateSlot => "update slot",
        Title::LatestStart => "latest start",
        Title::Notice => "notice",
        Title::Availability => "availability",
    };
    title.to_owned()
}

pub(in crate::words) fn uncounted(_: Words, (): ()) -> &'static str {
    "nothing is counted here"
}

pub(in crate::words) fn was_refused(_: Words, (): ()) -> &'static str {
    "refused"
}

pub(in crate::words) fn possible(words: Words, at: Instant) -> String {
    format!("possible: {}", words.wall(at))
}

pub(in crate::words) fn answer(words: Words, answer: &Answer) -> String {
    let face = |seconds: i64| span::clock_face(seconds);
    match answer {
        Answer::Priority { priority, name } => format!("P{} {name}", priority.number()),
        Answer::Clock(answer) => clock::answer(answer),
        Answer::Level(answer) => clock::level(words, answer),
        Answer::Forecast(answer) => forecast::answer(answer),
        Answer::InAll(seconds) => format!("{} in all", face(*seconds)),
        Answer::Waited { waited, net } => format!("{} waited, net {}", face(*waited), face(*net)),
        Answer::Owed(kind) => chip(words, *kind).into_owned(),
        Answer::Bytes(bytes) => format!("{bytes} bytes"),
        Answer::Percent(percent) => format!("{percent} %"),
        Answer::Runway(runway) => match runway {
            Runway::Full => "full".to_owned(),
            Runway::Unknown => "unknown".to_owned(),
            Runway::Steady => "does not grow".to_owned(),
            Runway::Days(days) => format!("{days} days"),
        },
        Answer::App(compatibility) => verdict(words, *compatibility).to_owned(),
        Answer::System(support) => support.word().to_owned(),
        Answer::Average(average) => format!("{} on average so far", words.amount(average)),
        Answer::ToCancel { left, allowance } => format!("{left} of {allowance} left"),
        Answer::Licences { have, need, state } => format!("{have} of {need} needed, {}", state.word()),
        Answer::Hours { used, budget } => billing::hours(*used, *budget),
        Answer::Backup(state) => state.word().to_owned(),
        Answer::Credits { runtime, state } => match runtime {
            Some(runtime) => format!("{} left, {}", span::short(*runtime), words.state(*state)),
            None => words.state(*state).to_owned(),
        },
        Answer::At(at) => words.second(*at),
        Answer::Notice { notice, due } => format!("{}, due {}", notice.word(), words.second(*due)),
        Answer::Availability { left, state } if *left < 0 => {
            format!("{} too much, {}", span::clock_face(-left), state.word())
        }
        Answer::Availability { left, state } => format!("{} left, {}", signed(*left), state.word()),
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
