//! What happened. One line each, in the order of the log's grammar: what, then why.

mod incident;
mod part;
mod request;
mod roster;
mod server;
mod tenant;

use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Event;
use crate::words::Words;
use part::with_note;

pub(in crate::words) use incident::{failing, outage};

pub(in crate::words) fn event(words: Words, event: &Event) -> String {
    match event {
        Event::Incident { change, .. } => incident::change(words, change),
        Event::Slot { release, change, .. } => server::slot(words, release.as_str(), change),
        Event::Rollout { release, change } => server::rollout(words, release.as_str(), change),
        Event::DataCentre(centre) => format!("data centre {} written down", centre.id),
        Event::TestRequested { release, .. } => format!("test version {release} asked for"),
        Event::Reseller(reseller) => format!("reseller {} written down", reseller.name),
        Event::Code { sealed: Some(_), .. } => "out-of-hours code set".to_owned(),
        Event::Code { .. } => "out-of-hours code taken away".to_owned(),
        Event::Callee(callee) => {
            let phone = callee.phone.as_ref().map(|phone| format!(", {phone}")).unwrap_or_default();
            format!("level {} of {}: {}{phone} is called", callee.level, callee.pack, callee.who)
        }
        Event::Person(person) => roster::person(person),
        Event::PersonLeft { person } => format!("{person} has left the roster"),
        Event::OnCall { week, pack, person } => roster::on_call(*week, pack.as_ref(), person.as_ref()),
        Event::Server(server) => format!("server on version {} written down", server.version),
        Event::Tenant(tenant) => format!("tenant {} written down", tenant.name),
        Event::Release(release) => format!("release {} is {}", release.version, words.state(release.stage)),
        Event::Usage { bytes, parts, .. } => tenant::usage(*bytes, parts),
        Event::Exported { export, .. } => tenant::exported(export),
        Event::Backup { change, .. } => server::backup(words, change),
        Event::Bought { purchase, .. } => format!("{} GB bought, {}", purchase.gb, purchase.reference),
        Event::Excluded { exclusion, .. } => tenant::excluded(words, exclusion),
        Event::Licence { change, .. } => tenant::licence(change),
        Event::Count { kind, entry, too_many, .. } => tenant::count(words, kind, &entry.change, *too_many),
        Event::Hours { change, .. } => tenant::hours(words, change),
        Event::Watched { pack, marks, note, .. } => {
            with_note(words, &format!("duties under {pack}: {}", part::marks(words, marks)), note.as_ref())
        }
        Event::Account(account) => format!("account under {} written down", account.pack),
        Event::Credit { entry, .. } => tenant::credit(&entry.change),
        Event::Price { licence, from, monthly, .. } => tenant::price(words, licence, *from, *monthly),
        Event::Platform(platform) => {
            format!("platform {} written down: {}", platform.id, platform.versions.join(", "))
        }
        Event::BreachReason(reason) => format!("reason {}: {}", reason.id, reason.name),
        Event::Software(software) => {
            format!("software {} written down: {}", software.id, software.versions.join(", "))
        }
        Event::Tested(tested) => {
            let how = if tested.ok { "passed" } else { "FAILED" };
            let what = format!("{} {} {how} its test", words.state(tested.kind), tested.id);
            with_note(words, &what, tested.note.as_ref())
        }
        Event::Equipment { change, .. } => tenant::equipment(change),
        Event::NumbersFrom { number } => format!("incident numbers go on from {number}"),
        Event::TimeZone { name } => format!("desk time zone {name}"),
        Event::Retracted { seq } => format!("record {seq} taken back"),
    }
}

pub(in crate::words) fn taken_back(words: Words, what: &Event) -> String {
    format!("taken back: {}", event(words, what))
}

/// What was recorded, by the name of its kind.
pub(in crate::words) fn fact(_: Words, event: &Event) -> String {
    event.kind().to_owned()
}

pub(in crate::words) fn entity(_: Words, entity: &Entity) -> String {
    match entity {
        Entity::Incident(number) => format!("incident {number}"),
        Entity::Server(id) => format!("server {id}"),
        Entity::Tenant(id) => format!("tenant {id}"),
        Entity::Reseller(id) => format!("reseller {id}"),
        Entity::Release(id) => format!("release {id}"),
        Entity::Account(id) => format!("account {id}"),
        Entity::DataCentre(id) => format!("data centre {id}"),
        Entity::Desk => "desk".to_owned(),
    }
}
