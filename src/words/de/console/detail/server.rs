//! Servers, their updates, and what tenants have on them.

use crate::domain::facts::platform::Support;
use crate::words::Words;
use crate::words::console::{Promise, Runway, Server, Slot, Tenant};
use crate::words::de::phrase::many;

pub(in crate::words) fn of_server(_: Words, said: Server<'_>) -> String {
    match said {
        Server::Runs { server, version } => format!("{server} mit {version}"),
        Server::SharedIn(centre) => format!(" (gemeinsam in {centre})"),
        Server::Abroad { country } => format!("! {country} liegt außerhalb der Länder des Vertrags"),
        Server::Daily(time) => format!("täglich {time}"),
        Server::TestAsked { release, by, at } => format!("{release}, gewünscht von {by} {at}"),
        Server::Wave { wave, through, all } => format!(", Welle {wave} ({through}/{all})"),
        Server::Rollout { done, of } => format!("  Rollout {done}/{of}"),
        Server::HaltedBy { by, reason } => format!("  ANGEHALTEN von {by}: {reason}"),
        Server::Documentation(notes) => format!("  Dokumentation: {notes}"),
        Server::NoGuaranteeEnds { release } => format!("mit {release} endet keine Garantie"),
        Server::GuaranteeEnds { lost, all, release } => {
            format!("{lost} von {all} Mandanten nach {release} ohne Garantie")
        }
        Server::AppUnknown => "Garantie unbekannt".to_owned(),
        Server::AppAfter { verdict, release } => format!("nach {release} {verdict}"),
        Server::AppOnlyAfter { release } => format!("erst nach {release} garantiert"),
        Server::AppFeatures(version) => format!("Funktionen von {version}"),
        Server::System(Support::Supported) => "unterstützt".to_owned(),
        Server::System(Support::Outdated) => "nicht mehr unterstützt".to_owned(),
        Server::System(Support::UnknownPlatform | Support::UnknownVersion) => {
            "Unterstützung unbekannt".to_owned()
        }
        Server::CapacityUnknown { reserved } => format!("nicht bekannt, {reserved} vergeben"),
        Server::Reserved { capacity, reserved, percent } => {
            let percent = percent.map(|percent| format!(" ({percent}%)")).unwrap_or_default();
            format!("{capacity}, {reserved} vergeben{percent}")
        }
    }
}

pub(in crate::words) fn of_slot(_: Words, said: Slot<'_>) -> String {
    let after = |took: Option<&str>| took.map(|took| format!(" nach {took}")).unwrap_or_default();
    match said {
        Slot::Begins { takes } => format!("UPDATE BEGINNT, dauert {takes}"),
        Slot::IsDue(what) => format!("{what} ist fällig"),
        Slot::NoticeSent { to, old } => {
            let to = if to == 0 { String::new() } else { format!(" an {to}") };
            let old = if old { " (für einen anderen Termin)" } else { "" };
            format!("Ankündigung versandt{to}{old}")
        }
        Slot::Asked { number, by } => format!("D-{number} beantragt von {by}"),
        Slot::Decided { number, state, by, reason } => {
            let reason = reason.map(|reason| format!(": {reason}")).unwrap_or_default();
            format!("D-{number} {state} von {by}{reason}")
        }
        Slot::Began => "Update begonnen".to_owned(),
        Slot::BeganBecause(reason) => format!("Update begonnen: {reason}"),
        Slot::BeganDespite { rules, reason } => format!("Update begonnen trotz {rules}: {reason}"),
        Slot::Done { took } => format!("fertig{}", after(took)),
        Slot::Failed { took, what } => format!("FEHLGESCHLAGEN{}: {what}", after(took)),
        Slot::RolledBack { took, why } => format!("zurückgerollt{}: {why}", after(took)),
    }
}

pub(in crate::words) fn of_tenant(_: Words, said: Tenant<'_>) -> String {
    match said {
        Tenant::OpenIncidents(count) => many(count, "Vorfall", "Vorfälle"),
        Tenant::Pool { used, quota, percent, runway } => {
            let percent = percent.map(|percent| format!(" ({percent}%)")).unwrap_or_default();
            let runway = match runway {
                Runway::Unknown => String::new(),
                Runway::Steady => ", stabil".to_owned(),
                Runway::FullIn { days } => format!(", voll in {}", many(days, "Tag", "Tagen")),
            };
            format!("{used} von {quota}{percent}{runway}")
        }
        Tenant::Exported { at, size, note } => format!("{at} {size}, {note}; verwahrt der Reseller"),
        Tenant::Ago(length) => format!("vor {length}"),
        Tenant::LastGood { ago, site } => {
            let site = site.map(|site| format!(" in {site}")).unwrap_or_default();
            format!("{ago}{site}, Älteres ist nicht wiederherstellbar")
        }
        Tenant::Restore { tested, cold } => format!("getestet {tested}, kaltes Backup {cold}"),
        Tenant::ColdAdvised { at, rule } => {
            format!("vor dem Update von {at} ist ein kaltes Backup empfohlen ({rule})")
        }
        Tenant::Version { name, promise } => format!("{name}, {}", promised(promise)),
    }
}

fn promised(promise: Promise<'_>) -> String {
    match promise {
        Promise::Unknown => "Garantie unbekannt".to_owned(),
        Promise::After { verdict, version } => format!("nach {version} {verdict}"),
        Promise::OnlyAfter(version) => format!("erst nach {version} garantiert"),
        Promise::Now(verdict) => verdict.to_owned(),
        Promise::SameVersion => "gleiche Version".to_owned(),
        Promise::Features(version) => format!("Funktionen von {version}"),
        Promise::Supported => "unterstützt".to_owned(),
        Promise::Outdated => "nicht mehr unterstützt".to_owned(),
        Promise::SupportUnknown => "Unterstützung unbekannt".to_owned(),
    }
}
