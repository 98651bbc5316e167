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
        Event::DataCentre(centre) => format!("Rechenzentrum {} angelegt", centre.id),
        Event::TestRequested { release, .. } => format!("Testversion {release} angefragt"),
        Event::Reseller(reseller) => format!("Reseller {} angelegt", reseller.name),
        Event::Code { sealed: Some(_), .. } => {
            "Code für Meldungen außerhalb der Bürozeiten gesetzt".to_owned()
        }
        Event::Code { .. } => "Code für Meldungen außerhalb der Bürozeiten entzogen".to_owned(),
        Event::Callee(callee) => {
            let phone = callee.phone.as_ref().map(|phone| format!(", {phone}")).unwrap_or_default();
            format!("Stufe {} von {}: angerufen wird {}{phone}", callee.level, callee.pack, callee.who)
        }
        Event::Person(person) => roster::person(person),
        Event::PersonLeft { person } => format!("{person} aus dem Dienstplan ausgeschieden"),
        Event::OnCall { week, pack, person } => roster::on_call(*week, pack.as_ref(), person.as_ref()),
        Event::Server(server) => format!("Server mit Version {} angelegt", server.version),
        Event::Tenant(tenant) => format!("Mandant {} angelegt", tenant.name),
        Event::Release(release) => format!("Release {} ist {}", release.version, words.state(release.stage)),
        Event::Usage { bytes, parts, .. } => tenant::usage(words, *bytes, parts),
        Event::Exported { export, .. } => tenant::exported(words, export),
        Event::Backup { change, .. } => server::backup(words, change),
        Event::Bought { purchase, .. } => format!("{} GB gekauft, {}", purchase.gb, purchase.reference),
        Event::Excluded { exclusion, .. } => tenant::excluded(words, exclusion),
        Event::Licence { change, .. } => tenant::licence(change),
        Event::Count { kind, entry, too_many, .. } => tenant::count(words, kind, &entry.change, *too_many),
        Event::Hours { change, .. } => tenant::hours(words, change),
        Event::Watched { pack, marks, note, .. } => {
            with_note(words, &format!("Pflichten unter {pack}: {}", part::marks(words, marks)), note.as_ref())
        }
        Event::Account(account) => format!("Konto unter {} angelegt", account.pack),
        Event::Credit { entry, .. } => tenant::credit(words, &entry.change),
        Event::Price { licence, from, monthly, .. } => tenant::price(words, licence, *from, *monthly),
        Event::Platform(platform) => {
            format!("Plattform {} angelegt: {}", platform.id, platform.versions.join(", "))
        }
        Event::BreachReason(reason) => format!("Grund {}: {}", reason.id, reason.name),
        Event::Software(software) => {
            format!("Software {} angelegt: {}", software.id, software.versions.join(", "))
        }
        Event::Tested(tested) => {
            let how = if tested.ok { "hat den Test bestanden" } else { "hat den Test NICHT bestanden" };
            let what = format!("{} {} {how}", words.state(tested.kind), tested.id);
            with_note(words, &what, tested.note.as_ref())
        }
        Event::Equipment { change, .. } => tenant::equipment(change),
        Event::NumbersFrom { number } => format!("Vorfallnummern gehen ab {number} weiter"),
        Event::TimeZone { name } => format!("Zeitzone des Desks {name}"),
        Event::Retracted { seq } => format!("Eintrag {seq} zurückgenommen"),
    }
}

pub(in crate::words) fn taken_back(words: Words, what: &Event) -> String {
    format!("zurückgenommen: {}", event(words, what))
}

/// What was recorded.
pub(in crate::words) fn fact(words: Words, event: &Event) -> String {
    self::event(words, event)
}

pub(in crate::words) fn entity(_: Words, entity: &Entity) -> String {
    match entity {
        Entity::Incident(number) => format!("Vorfall {number}"),
        Entity::Server(id) => format!("Server {id}"),
        Entity::Tenant(id) => format!("Mandant {id}"),
        Entity::Reseller(id) => format!("Reseller {id}"),
        Entity::Release(id) => format!("Release {id}"),
        Entity::Account(id) => format!("Konto {id}"),
        Entity::DataCentre(id) => format!("Rechenzentrum {id}"),
        Entity::Desk => "Desk".to_owned(),
    }
}
