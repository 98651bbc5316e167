//! The steps of traces.

use std::collections::BTreeSet;

use super::{at, check, compatibilities, day};
use crate::domain::base::cents::Cents;
use crate::domain::base::isc::Isc;
use crate::domain::contract::{Channel, Limit, MetIf, OutageReading, Priority, RuleId, Stop};
use crate::domain::facts::platform::Support;
use crate::domain::facts::slot::DeferralState;
use crate::domain::readings::backup::Finding;
use crate::domain::readings::billing::{Amount, Average, Ground};
use crate::domain::readings::finding::Warning;
use crate::domain::readings::licence::Missing;
use crate::domain::readings::roster::{Because, Off};
use crate::domain::readings::why::{
    BackupStep, BillingStep, ClockStep, CreditStep, DutyStep, ForecastStep, HoursStep, Lack, LevelStep,
    LicenceStep, Made, PriorityStep, StorageStep, Thought, UpdateStep, VersionStep, YearStep,
};
use crate::words::Words;

/// Formulas, and what the contract says in its own words.
const SAME: [&str; 8] = [
    "P1 Hoch: Text",
    "  Wed 4 Mar  0:01:00",
    "3 x 5 + 2 x 7 = 29",
    "(9 - 3) / 2 = 3, whole days",
    "Altsystem",
    "Tarif: nein  F214",
    "3 - 2 = 1",
    "x",
];

fn said<T: Into<Thought>, const N: usize>(steps: [T; N]) {
    check(&steps.map(Into::into), &SAME, Words::thought);
}

#[test]
fn priorities() {
    let (name, english, text): (Box<str>, Box<str>, Box<str>) = ("Hoch".into(), "high".into(), "Text".into());
    said([
        PriorityStep::Impact { name: name.clone(), english: english.clone(), text: text.clone() },
        PriorityStep::Urgency { name: name.clone(), english, text: text.clone() },
        PriorityStep::Matrix(Priority::P2),
        PriorityStep::Decided { ruling: "A03".into(), other: Some(Priority::P2) },
        PriorityStep::Decided { ruling: "A03".into(), other: None },
        PriorityStep::Direct(Some("laut Kunde".into())),
        PriorityStep::Direct(None),
        PriorityStep::Level { priority: Priority::P1, name, text },
    ]);
}

#[test]
fn clocks() {
    let (from, to, priority) = (at(), at(), Priority::P2);
    let limit = |in_workdays, met_if| Limit { seconds: 60, in_workdays, met_if };
    let stops = vec![Stop::Started, Stop::Answered, Stop::Phoned, Stop::Published, Stop::Restored];
    said([
        ClockStep::CountsAlways,
        ClockStep::CountsOffice(None),
        ClockStep::CountsOffice(Some(chrono_tz::Europe::Berlin)),
        ClockStep::Stands { from, to, priority },
        ClockStep::TakenOver(60),
        ClockStep::Counted { from, to, priority, counted: 60 },
        ClockStep::Day { day: day(), counted: 60 },
        ClockStep::MoreDays { days: 3, counted: 60 },
        ClockStep::Ended { at: at(), elapsed: 60 },
        ClockStep::EndsWith { elapsed: 60, stops },
        ClockStep::Target(limit(true, MetIf::Below)),
        ClockStep::Target(limit(false, MetIf::AtMost)),
        ClockStep::Left { whole: 60, elapsed: 90 },
        ClockStep::Used { elapsed: 60, whole: 120, percent: 50 },
        ClockStep::UsedUp(at()),
        ClockStep::NeverUsedUp,
    ]);
    said([
        // Named by the contract in its own words, which are enough for who reads German.
        LevelStep::Who { who: "Leitung".into(), english: "lead".into() },
        LevelStep::Nobody { desk: None },
        LevelStep::Nobody { desk: Some("Meier".into()) },
        LevelStep::Line { who: "Meier".into(), phone: None },
        LevelStep::Reaches { who: "Meier".into(), phone: None, because: Because::Hours, bound: true },
        LevelStep::Reaches {
            who: "Meier".into(),
            phone: Some("+49 1".into()),
            because: Because::OnCall("2026-W49".parse().unwrap()),
            bound: false,
        },
        LevelStep::IsOff { who: "Meier".into(), why: Off::OutsideHours },
        LevelStep::NobodyThen { bound: 0 },
        LevelStep::NobodyThen { bound: 2 },
        LevelStep::AtOnce,
        LevelStep::Above { percent: 50, clock: "start".into(), whole: 60 },
        LevelStep::Part { whole: 60, percent: 50, part: 30 },
        LevelStep::Reached(at()),
        LevelStep::Comes(at()),
    ]);
}

#[test]
fn duties() {
    let fails = |names: &[&str]| names.iter().map(|name| (*name).into()).collect::<BTreeSet<_>>();
    let (label, rule): (Box<str>, Option<RuleId>) = ("x".into(), Some("F1".into()));
    said([
        DutyStep::Outage { since: at(), until: None, length: 60, fails: fails(&[]) },
        DutyStep::Outage { since: at(), until: Some(at()), length: 60, fails: fails(&["place"]) },
        DutyStep::Received(at()),
        DutyStep::Gross(60),
        DutyStep::Net { gross: 60, waited: 30, net: 30 },
        DutyStep::EveryClock,
        DutyStep::NoCode(at()),
        DutyStep::Stranger("Berg".into()),
        DutyStep::Promised(Some(at())),
        DutyStep::Details { said: 1, of: 2 },
        DutyStep::Missing { label: (&*label).into(), rule: rule.clone() },
        DutyStep::AskAgain(Some(at())),
        DutyStep::NotMet { label: (&*label).into(), rule },
        DutyStep::NewsSince(Some(at())),
        DutyStep::Excluded("Altsystem".into()),
        DutyStep::Because("gekauft".into()),
        DutyStep::Uncovered { label: "Tarif".into(), answer: "nein".into(), rule: Some("F214".into()) },
    ]);
    for channel in [Channel::Phone, Channel::Ticket, Channel::Mail, Channel::Monitoring] {
        let priority = Priority::P1;
        said([
            DutyStep::NoCall { priority, channel },
            DutyStep::NoTicket(channel),
            DutyStep::NoRequest(channel),
        ]);
    }
    let lacks = [
        Lack::WrongCode,
        Lack::UncheckedCode,
        Lack::Nobody,
        Lack::NoEta,
        Lack::NotReproduced,
        Lack::NoOutage,
        Lack::NoAccess,
        Lack::NoTarget,
    ];
    said(lacks.map(DutyStep::Lacks));
}

#[test]
fn licences_and_money() {
    let (average, cents) = (Average { licence_days: 7, days: 2 }, Cents(250));
    said([
        BillingStep::EachDay,
        BillingStep::Average(average),
        BillingStep::WholeMonth(average),
        BillingStep::Fees { so_far: Some(cents), whole: None },
        BillingStep::MeasuredOn(Some("tks".parse().unwrap())),
        BillingStep::MeasuredOn(None),
        BillingStep::Baseline { count: 3, day: day(), ground: Ground::Ahead },
        BillingStep::Allowance { percent: 15, of: 20, allowance: 3 },
        BillingStep::Cancelled { year: 2026, counted: 3, by_tenant: 2, net: -1 },
        BillingStep::Amount(Amount { allowance: cents, cancelled: cents }),
        BillingStep::Penalty { excess: 1, months: 3, penalty: cents },
    ]);
    let missing = Missing { any_of: vec!["a".into()], at_least: 1, users: 0 };
    said([
        LicenceStep::Configured { users: 3, system: 1 },
        LicenceStep::Need(3),
        LicenceStep::Have(3),
        LicenceStep::Diff { have: 3, need: 2, diff: 1 },
        LicenceStep::Without(2),
        LicenceStep::Missing(missing),
        LicenceStep::Warned(Warning::NoCti.into()),
    ]);
    let isc = Isc(1_500_000);
    said([
        CreditStep::Rented { licence: "port".into(), count: 3, monthly: isc },
        CreditStep::Monthly(isc),
        CreditStep::Daily(isc),
        CreditStep::Left(isc),
        CreditStep::Lasts { runtime: 60, ends: at() },
        CreditStep::OrderBy(at()),
        CreditStep::Reminder(14),
    ]);
}

#[test]
fn hours() {
    let of: Box<str> = "Beratung".into();
    said([
        HoursStep::Days { from: day(), before: day() },
        HoursStep::Introduction(2),
        HoursStep::Accepted,
        HoursStep::Granted(60),
        HoursStep::NoBudget,
        HoursStep::Booked { day: day(), seconds: 60, of: (&*of).into(), apart: false },
        HoursStep::Booked { day: day(), seconds: 60, of: (&*of).into(), apart: true },
        HoursStep::Used(60),
        HoursStep::Left { granted: 60, used: 30, left: 30 },
        HoursStep::Beyond { used: 60, granted: 30, billable: 30 },
        HoursStep::Cost { billable: 30, rate: Cents(9_000), cost: Cents(4_500) },
        HoursStep::NoRate,
        HoursStep::Outside(30),
    ]);
}

#[test]
fn storage_and_backups() {
    said([
        StorageStep::Reserved { licences: 3, each: 5 },
        StorageStep::Bought { gb: 2, each: 7 },
        StorageStep::Quota { licences: 3, each: 5, bought: 2, gb: 7, quota: 29 },
        StorageStep::Measured { at: at(), used: 3 },
        StorageStep::Used { used: 3, quota: 9, percent: 33 },
        StorageStep::Full { used: 9, quota: 9 },
        StorageStep::FewMeasured,
        StorageStep::Trend { per_day: None },
        StorageStep::Trend { per_day: Some(2) },
        StorageStep::Runway { quota: 9, used: 3, per_day: 2, days: 3 },
    ]);
    let (limit, since) = (86_400, at());
    said([
        BackupStep::LastGood(at()),
        BackupStep::Age(60),
        BackupStep::Limits { every: 60, grace: 60, critical: 60 },
        BackupStep::Overwritten,
        BackupStep::StoredIn("NL".into()),
        BackupStep::Last { made: Made::RestoreTest, at: Some(at()), limit, since },
        BackupStep::Last { made: Made::Cold, at: None, limit, since },
        BackupStep::Wrong(Finding::Late),
    ]);
}

#[test]
fn versions_updates_and_years() {
    let version = || "8.10".parse().unwrap();
    said([
        VersionStep::App(version()),
        VersionStep::Server(version()),
        VersionStep::Odd(vec![version()]),
        VersionStep::Features(version()),
        VersionStep::Inform,
        VersionStep::Supported { support: Support::Outdated, newest: 2 },
    ]);
    said(compatibilities().map(|compatibility| VersionStep::Apart { compatibility, allowed: 2 }));
    said(compatibilities().map(|compatibility| VersionStep::AfterUpdate { to: version(), compatibility }));
    said([
        UpdateStep::Standard(at()),
        UpdateStep::Slot(at()),
        UpdateStep::Later(7),
        UpdateStep::Before(5),
        UpdateStep::Rollout { begins: at(), limit: at(), missed: true },
        UpdateStep::Rollout { begins: at(), limit: at(), missed: false },
        UpdateStep::Sent(at()),
        UpdateStep::NotSent,
    ]);
    use DeferralState::{Approved, Refused, Replaced, Requested, Withdrawn};
    let states = [Requested, Approved, Refused, Withdrawn, Replaced];
    said(states.map(|state| UpdateStep::Deferral { number: 3, to: at(), state }));
    said([
        YearStep::Year { from: at(), to: at() },
        YearStep::NotCounted(60),
        YearStep::Countable(60),
        YearStep::Down(60),
        YearStep::Left { budget: 60, down: 90, left: -30 },
        YearStep::Other { reading: OutageReading::NoCalls, down: 60 },
    ]);
}

#[test]
fn forecasts() {
    let (priority, names) = (Priority::P2, || vec!["lw".into(), "ts".into()]);
    said([
        ForecastStep::Pace { priority, of: 9, days: 90, median: 3_600 },
        ForecastStep::TooFew { priority, of: 2, needed: 5, days: 90 },
        ForecastStep::People { names: names(), roster: true },
        ForecastStep::People { names: names(), roster: false },
        ForecastStep::People { names: Vec::new(), roster: true },
        ForecastStep::People { names: Vec::new(), roster: false },
        ForecastStep::NotThere,
        ForecastStep::Worked { worked: 60, takes: 3_600 },
        ForecastStep::Worked { worked: 7_200, takes: 3_600 },
        ForecastStep::Ahead(0),
        ForecastStep::Ahead(3),
        ForecastStep::Begins(at()),
        ForecastStep::Ends { at: at(), takes: 3_600 },
        ForecastStep::Limit(at()),
    ]);
}
