//! Servers, their updates, and what tenants have on them.

use crate::domain::facts::platform::Support;
use crate::words::Words;
use crate::words::console::{Promise, Runway, Server, Slot, Tenant};

pub(in crate::words) fn of_server(_: Words, said: Server<'_>) -> String {
    match said {
        Server::Runs { server, version } => format!("{server} runs {version}"),
        Server::SharedIn(centre) => format!(" (shared in {centre})"),
        Server::Abroad { country } => format!("! {country} lies outside the countries of the contract"),
        Server::Daily(time) => format!("daily {time}"),
        Server::TestAsked { release, by, at } => format!("{release}, asked by {by} {at}"),
        Server::Wave { wave, through, all } => format!(", wave {wave} ({through}/{all})"),
        Server::Rollout { done, of } => format!("  rollout {done}/{of}"),
        Server::HaltedBy { by, reason } => format!("  HALTED by {by}: {reason}"),
        Server::Documentation(notes) => format!("  documentation: {notes}"),
        Server::NoGuaranteeEnds { release } => format!("no guarantee ends with {release}"),
        Server::GuaranteeEnds { lost, all, release } => {
            format!("{lost} of {all} tenants without a guarantee after {release}")
        }
        Server::AppUnknown => "guarantee not known".to_owned(),
        Server::AppAfter { verdict, release } => format!("{verdict} after {release}"),
        Server::AppOnlyAfter { release } => format!("guaranteed only after {release}"),
        Server::AppFeatures(version) => format!("features of {version}"),
        Server::System(Support::Supported) => "supported".to_owned(),
        Server::System(Support::Outdated) => "out of support".to_owned(),
        Server::System(Support::UnknownPlatform | Support::UnknownVersion) => "support not known".to_owned(),
        Server::CapacityUnknown { reserved } => format!("not known, {reserved} reserved"),
        Server::Reserved { capacity, reserved, percent } => {
            let percent = percent.map(|percent| format!(" ({percent}%)")).unwrap_or_default();
            format!("{capacity}, {reserved} reserved{percent}")
        }
    }
}

pub(in crate::words) fn of_slot(_: Words, said: Slot<'_>) -> String {
    let after = |took: Option<&str>| took.map(|took| format!(" after {took}")).unwrap_or_default();
    match said {
        Slot::Begins { takes } => format!("UPDATE BEGINS, takes {takes}"),
        Slot::IsDue(what) => format!("{what} is due"),
        Slot::NoticeSent { to, old } => {
            let to = if to == 0 { String::new() } else { format!(" to {to}") };
            let old = if old { " (of another date)" } else { "" };
            format!("notice sent{to}{old}")
        }
        Slot::Asked { number, by } => format!("D-{number} asked for by {by}"),
        Slot::Decided { number, state, by, reason } => {
            let reason = reason.map(|reason| format!(": {reason}")).unwrap_or_default();
            format!("D-{number} {state} by {by}{reason}")
        }
        Slot::Began => "update began".to_owned(),
        Slot::BeganBecause(reason) => format!("update began: {reason}"),
        Slot::BeganDespite { rules, reason } => format!("update began despite {rules}: {reason}"),
        Slot::Done { took } => format!("done{}", after(took)),
        Slot::Failed { took, what } => format!("FAILED{}: {what}", after(took)),
        Slot::RolledBack { took, why } => format!("rolled back{}: {why}", after(took)),
    }
}

pub(in crate::words) fn of_tenant(_: Words, said: Tenant<'_>) -> String {
    match said {
        Tenant::OpenIncidents(count) => format!("{count} incidents"),
        Tenant::Pool { used, quota, percent, runway } => {
            let percent = percent.map(|percent| format!(" ({percent}%)")).unwrap_or_default();
            let runway = match runway {
                Runway::Unknown => String::new(),
                Runway::Steady => ", steady".to_owned(),
                Runway::FullIn { days } => format!(", full in {days} days"),
            };
            format!("{used} of {quota}{percent}{runway}")
        }
        Tenant::Exported { at, size, note } => format!("{at} {size}, {note}; kept by the reseller"),
        Tenant::Ago(length) => format!("{length} ago"),
        Tenant::LastGood { ago, site } => {
            let site = site.map(|site| format!(" in {site}")).unwrap_or_default();
            format!("{ago}{site}, nothing older can be restored")
        }
        Tenant::Restore { tested, cold } => format!("tested {tested}, cold backup {cold}"),
        Tenant::ColdAdvised { at, rule } => {
            format!("a cold backup is advised before the update of {at} ({rule})")
        }
        Tenant::Version { name, promise } => format!("{name}, {}", promised(promise)),
    }
}

fn promised(promise: Promise<'_>) -> String {
    match promise {
        Promise::Unknown => "guarantee not known".to_owned(),
        Promise::After { verdict, version } => format!("{verdict} after {version}"),
        Promise::OnlyAfter(version) => format!("guaranteed only after {version}"),
        Promise::Now(verdict) => verdict.to_owned(),
        Promise::SameVersion => "same version".to_owned(),
        Promise::Features(version) => format!("features of {version}"),
        Promise::Supported => "supported".to_owned(),
        Promise::Outdated => "out of support".to_owned(),
        Promise::SupportUnknown => "support not known".to_owned(),
    }
}
