//! The closer look.

use pikett::domain::facts::platform::Support;
use pikett::words::console::{
    Availability, Clock, Contract, Incident, OutageCounts, Product, Runway, Server, Slot, Tenant,
};

use super::in_both;

#[test]
fn the_closer_look() {
    let (a, b, rule) = ("a", "b", "F001");
    let outage = |counts| Incident::Outage { since: a, what: Some(b), counts, rule: Some(rule) };
    for said in [
        outage(OutageCounts::Counts),
        outage(OutageCounts::NotPromised),
        outage(OutageCounts::NotCritical),
        outage(OutageCounts::CallsArePossible),
        Incident::Waiting { since: a, wants: b, from: Some(a), until: Some(a), remind: Some(a) },
        Incident::AlsoHere(a),
        Incident::Received(a),
        Incident::Since { who: a, since: b },
        Incident::InTeam { owner: a, team: b },
        Incident::NoneGiven { rule },
        Incident::Net { waited: a, net: b },
        Incident::AllOfThem { key: a },
        Incident::LinksThem { key: a },
        Incident::Defers { key: a },
        Incident::NextUpdate { server: a },
        Incident::UpdateAt { at: a, release: b },
        Incident::Licences(3),
        Incident::Untested { trunk: a },
        Incident::DevelopedSince(a),
        Incident::ToldBy(a),
        Incident::CheckedOnSite { seen: 1, of: 2 },
        Incident::NotMet(a),
    ] {
        in_both(&[], |words| words.of_incident(said));
    }
}

#[test]
fn the_closer_look_at_clocks_and_servers() {
    let (a, b) = ("a", "b");
    for said in [
        Clock::Begins { title: a, calendar: b, at: a },
        Clock::Of { sign: "<=", length: a },
        Clock::MetAt { at: a, took: b, of: a },
        Clock::MissedBy(a),
        Clock::MissedAfter(a),
        Clock::Standing(a),
        Clock::Left(a),
        Clock::KnownSince(a),
        Clock::Fresh { took: a },
        Clock::MissedRound { took: a },
        Clock::Round { verdict: a, took: b },
        Clock::RoundFrom { at: a, priority: 1 },
        Clock::Called(a),
        Clock::DueSince { at: a, key: b },
        Clock::DueAt { at: a, left: b },
    ] {
        in_both(&[], |words| words.of_clock(said));
    }
    for said in [
        Server::Runs { server: a, version: b },
        Server::SharedIn(a),
        Server::Abroad { country: a },
        Server::Daily(a),
        Server::TestAsked { release: a, by: b, at: a },
        Server::Wave { wave: 1, through: 2, all: 3 },
        Server::HaltedBy { by: a, reason: b },
        Server::Documentation(a),
        Server::NoGuaranteeEnds { release: a },
        Server::GuaranteeEnds { lost: 1, all: 2, release: a },
        Server::AppUnknown,
        Server::AppAfter { verdict: b, release: a },
        Server::AppOnlyAfter { release: a },
        Server::AppFeatures(a),
        Server::System(Support::Supported),
        Server::System(Support::Outdated),
        Server::System(Support::UnknownPlatform),
        Server::CapacityUnknown { reserved: a },
        Server::Reserved { capacity: a, reserved: b, percent: Some(3) },
    ] {
        in_both(&[], |words| words.of_server(said));
    }
}

#[test]
fn the_closer_look_at_updates_and_tenants() {
    let (a, b, rule) = ("a", "b", "F001");
    for said in [
        Slot::Begins { takes: a },
        Slot::IsDue(a),
        Slot::NoticeSent { to: 2, old: true },
        Slot::Asked { number: 1, by: a },
        Slot::Decided { number: 1, state: a, by: b, reason: Some(a) },
        Slot::Began,
        Slot::BeganBecause(a),
        Slot::BeganDespite { rules: a, reason: b },
        Slot::Done { took: Some(a) },
        Slot::Failed { took: None, what: a },
        Slot::RolledBack { took: Some(a), why: b },
    ] {
        in_both(&[], |words| words.of_slot(said));
    }
    let pool = |runway| Tenant::Pool { used: a, quota: b, percent: Some(3), runway };
    for said in [
        Tenant::OpenIncidents(2),
        pool(Runway::Unknown),
        pool(Runway::Steady),
        pool(Runway::FullIn { days: 3 }),
        Tenant::Exported { at: a, size: b, note: a },
        Tenant::Ago(a),
        Tenant::LastGood { ago: a, site: Some(b) },
        Tenant::Restore { tested: a, cold: b },
        Tenant::ColdAdvised { at: a, rule },
    ] {
        in_both(&[], |words| words.of_tenant(said));
    }
}

#[test]
fn contracts_and_products() {
    let (a, b, rule) = ("a", "b", "F001");
    for said in [
        Contract::Under { tenant: a, pack: b },
        Contract::BackupsOf { state: a, of: b },
        Contract::HoursOpen { used: a, rule },
        Contract::HoursUsed { used: a, granted: b, percent: 3 },
        Contract::RateOpen { rule },
        Contract::Beyond { hours: a, rule, cost: b },
        Contract::NotAgreed { hours: a, rule },
        Contract::ContactsOpen { have: 1, standing: a },
        Contract::TooManyContacts { have: 1, standing: a, agreed: 2 },
        Contract::ContactsAgreed { have: 1, standing: a, agreed: 2 },
        Contract::Lacks { contact: a, email: true, phone: true },
    ] {
        in_both(&[], |words| words.of_contract(said));
    }
    for said in [
        Availability::Between { from: a, to: b, length: a },
        Availability::Countable { all: a, excluded: b, rule },
        Availability::Allowed { hours: a, percent: b, rule },
        Availability::OrDown { hours: a, reading: b, rule },
    ] {
        in_both(&[], |words| words.of_availability(said));
    }
    for said in [
        Product::Account(a),
        Product::RentedAt { count: 1, licence: a, monthly: b, since: Some(a) },
        Product::Rule(a),
        Product::NeedHave { product: a, need: 1, have: 2 },
        Product::Opens(a),
        Product::Advised(3),
        Product::Without { product: a, users: b },
        Product::Seats(3),
        Product::Members { members: 1, leaders: 2 },
        Product::Site { name: a },
        Product::Billed { count: 1, average: Some(a), amount: Some(b) },
        Product::Charged { count: 1, amount: Some(b) },
        Product::Share { count: 1, amount: Some(a), cancelled: 2 },
        Product::Baseline { of: a, count: 1, star: "", day: b },
        Product::CancelledOf { count: 1, allowance: 2 },
        Product::TooMany { excess: 1, penalty: Some(a) },
    ] {
        in_both(&[], |words| words.of_product(said));
    }
}
