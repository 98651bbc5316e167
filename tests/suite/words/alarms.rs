//! Alarms, what runs out, and backups.

use pikett::domain::base::cents::Cents;
use pikett::domain::base::instant::Instant;
use pikett::domain::base::isc::Isc;
use pikett::domain::base::number::Number;
use pikett::domain::base::span::Length;
use pikett::domain::base::table::Id;
use pikett::domain::contract::Standing;
use pikett::domain::readings::alarm::meaning::{
    Clocked, Left, Meaning, OfAccount, OfIncident, OfTenant, OfUpdate, Over, Used,
};
use pikett::domain::readings::backup::{DutyKind, Finding};
use pikett::domain::readings::callee::Named;
use pikett::domain::readings::duty;
use pikett::domain::readings::finding::{self, Warning, Wrong};
use pikett::domain::readings::licence::Missing;

use super::in_both;

fn id() -> Id {
    "kern".parse().unwrap()
}

fn clock() -> Clocked {
    Clocked { clock: "start".into(), used: Some(Used { percent: 135, of: Length::Seconds(9_000) }) }
}

fn of_incidents() -> Vec<Meaning> {
    use duty::DutyKind::{
        CallerUnclear, NewsOwed, NoAccess, NoCall, NoCode, NoEta, NoOutage, NoRequest, NoTicket,
        UncheckedCode, WrongCode,
    };
    let owed = [
        CallerUnclear,
        NewsOwed,
        NoAccess,
        NoCall,
        NoCode,
        NoEta,
        NoOutage,
        NoRequest,
        NoTicket,
        UncheckedCode,
        WrongCode,
    ];
    let said = [
        OfIncident::Clock { clock: clock(), missed: false },
        OfIncident::Clock { clock: clock(), missed: true },
        OfIncident::Level { clock: Some(clock()), who: Named::default() },
        OfIncident::Unreachable { level: 1, at: Instant::from_epoch(0), who: nobody() },
        OfIncident::Level { clock: None, who: Named { who: Some("the boss".into()), ..Named::default() } },
        OfIncident::Unowned,
        OfIncident::NotStarted,
        OfIncident::EtaPassed(Some(Instant::from_epoch(0))),
        OfIncident::AskAgain(Some("the log".into())),
        OfIncident::AskAgain(None),
    ];
    let said = said.into_iter().chain(owed.map(OfIncident::Owed));
    said.map(|is| Meaning::Incident { number: Number(4711), name: "Kern".into(), is }).collect()
}

fn of_tenants() -> Vec<Meaning> {
    let said = [
        OfTenant::Storage { percent: 91, quota: 12_500_000_000 },
        OfTenant::Licences { have: 1, need: 5, product: "Office".into(), without: vec!["a".into()], more: 3 },
        OfTenant::RestsOn {
            product: "Office".into(),
            missing: vec![Missing { any_of: vec!["ip-channel".into()], at_least: 2, users: 0 }],
            warnings: vec![finding::Finding::new(false, Warning::NoCti, None)],
        },
        OfTenant::Equipment(Wrong::NoPhone("A. Berg".into())),
        OfTenant::Hours { used: 90, granted: 60, percent: 150, billable: Some(30) },
        OfTenant::NotAccepted("2026-11-01".parse().unwrap()),
        OfTenant::Down { down: 90, budget: 60, left: -30 },
        OfTenant::Down { down: 50, budget: 60, left: 10 },
        OfTenant::NoPack("own".into()),
        OfTenant::NoReporter(Standing::Certified),
        OfTenant::NoReporter(Standing::Authorised),
        OfTenant::Incomplete("A. Berg".into()),
        OfTenant::NotMet { label: "power".into(), more: 2 },
    ];
    said.into_iter().map(|is| Meaning::Tenant { tenant: id(), is }).collect()
}

fn of_updates() -> Vec<Meaning> {
    let said = [
        OfUpdate::NoticeMissing,
        OfUpdate::NoticeSoon,
        OfUpdate::NoContact,
        OfUpdate::NoReason,
        OfUpdate::Undecided,
        OfUpdate::NoResult,
        OfUpdate::Failed,
        OfUpdate::NotConfirmed,
    ];
    said.map(|is| Meaning::Update { server: id(), release: id(), is }).to_vec()
}

fn of_accounts() -> Vec<Meaning> {
    let at = Instant::from_epoch(0);
    let said = [
        OfAccount::Dry,
        OfAccount::RunsDry(at),
        OfAccount::Tight(at),
        OfAccount::Reminder { ends: at, days: 30 },
        OfAccount::Switched("IP".into()),
        OfAccount::Firmware { has: "12".into(), from: "13".into() },
    ];
    said.into_iter().map(|is| Meaning::Account { account: id(), tenant: Some(id()), is }).collect()
}

#[test]
fn every_alarm_is_said() {
    let over = Some(Over { excess: 2, penalty: Some(Cents(12_50)) });
    let others = [
        Meaning::Halted { release: id(), reason: "calls drop".into() },
        Meaning::Room { server: id(), percent: 95, capacity: 1_500_000_000_000 },
        Meaning::Cancelled { whose: id(), counted: 12, allowance: 10, year: 2026, over },
        Meaning::Cancelled { whose: id(), counted: 9, allowance: 10, year: 2026, over: None },
        Meaning::Gone,
    ];
    let all = [of_incidents(), of_tenants(), of_updates(), of_accounts(), others.to_vec()].concat();
    for meaning in all {
        in_both(&[], |words| words.alarm(&meaning));
    }
}

#[test]
fn everything_about_backups_is_said() {
    let findings = [
        Finding::NoneGood,
        Finding::Lost,
        Finding::Late,
        Finding::Failed,
        Finding::SameCountry,
        Finding::Elsewhere,
        Finding::SiteUnknown,
        Finding::RestoreFailed,
        Finding::RestoreOverdue,
        Finding::ColdOverdue,
        Finding::NoSecondSystem,
    ];
    for finding in findings {
        in_both(&[], |words| words.alarm(&Meaning::Backup { of: id(), finding }));
    }
    use DutyKind::{Cold, Daily, RestoreTest, SecondSystem, Site};
    for kind in [Cold, Daily, RestoreTest, SecondSystem, Site] {
        in_both(&[], |words| words.backup_due(kind).to_owned());
    }
}

#[test]
fn everything_that_runs_out_is_said() {
    let all = [
        Left::Hours { used: 90, granted: 120 },
        Left::Acceptance,
        Left::Dry,
        Left::Credits(Isc(17_500_000)),
        Left::Cancelled { counted: 3, allowance: 10 },
    ];
    for left in all {
        in_both(&[], |words| words.limit(left));
    }
}

fn nobody() -> Named {
    Named { nobody: true, ..Named::default() }
}
