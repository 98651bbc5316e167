//! Findings, and the sentences beside them.

use super::{at, check, compatibilities, day};
use crate::domain::base::cents::Cents;
use crate::domain::base::isc::Isc;
use crate::domain::base::table::Id;
use crate::domain::facts::platform::Support;
use crate::domain::readings::availability::Unmeasured;
use crate::domain::readings::backup;
use crate::domain::readings::billing::{Amount, Ground};
use crate::domain::readings::finding::{
    Allowed, Cancelling, Cost, Found, Hosting, Note, Over, Releasing, TopUp, Warning, Wrong,
};
use crate::domain::readings::licence::Missing;
use crate::domain::readings::storage::{Growth, Pool};
use crate::domain::readings::version::Comparison;
use crate::words::Words;

fn id() -> Id {
    "nord".parse().unwrap()
}

fn cancelling() -> Vec<Found> {
    let amount = Amount { allowance: Cents(100), cancelled: Cents(250) };
    let pool = |used| Pool {
        licences: 3,
        quota: 1_400_000_000_000,
        used,
        measured: None,
        last: None,
        growth: Growth::Steady,
    };
    let may = |whose, marked| {
        Cancelling::MayCancel(Allowed {
            whose,
            allowance: 3,
            year: 2026,
            percent: 15,
            of: 20,
            day: day(),
            marked,
        })
    };
    [
        Cancelling::Count { before: 3, after: 2 },
        Cancelling::NoBaseline,
        may(Over::Reseller(id()), true),
        may(Over::Tenant(id()), false),
        Cancelling::Counted { before: 1, after: 2, allowance: 3, left: 1, net: -2 },
        Cancelling::Amount(amount),
        Cancelling::TooMany { excess: 1, cost: Cost::Penalty(Cents(5)) },
        Cancelling::TooMany { excess: 1, cost: Cost::Fees(3) },
        Cancelling::Month { before: Cents(5), after: Cents(6) },
        Cancelling::Pool { before: pool(None), after: pool(Some(7)) },
    ]
    .map(Found::from)
    .into()
}

fn credits() -> Vec<Found> {
    let (lasts, isc) = (Some((60, at())), Isc(1_500_000));
    let loaded = [
        TopUp::Balance { before: isc, after: isc },
        TopUp::Now(lasts),
        TopUp::Now(None),
        TopUp::Then(lasts),
        TopUp::AtNewPrices(lasts),
        TopUp::Month { before: isc, after: isc },
        TopUp::Contact,
        TopUp::Bound,
    ];
    let licence = || "port".into();
    let notes = [
        Note::UsedUp,
        Note::Reminder(14),
        Note::Switched { licence: licence(), cycles: 3, days: 30, last: day() },
        Note::Firmware { firmware: "12r2".into(), from: "13r1".parse().unwrap() },
        Note::Hosting(Hosting::NoCloudContract),
        Note::Hosting(Hosting::Platform { on: "proxmox".into(), wanted: ["vmware".into()].into() }),
        Note::Bought { licence: licence(), count: 3 },
        Note::NoTerm,
        Note::Maintenance,
        Note::Prices,
        Note::Kept,
    ];
    loaded.map(Found::from).into_iter().chain(notes.map(Found::from)).collect()
}

fn systems() -> Vec<Found> {
    let warnings = [
        Warning::Platform { wanted: "teams".into(), there: None },
        Warning::Platform { wanted: "teams".into(), there: Some("skype".into()) },
        Warning::MostUsers { users: 3, most: 2 },
        Warning::AnalyticsShut { members: 3, have: 2 },
        Warning::NoCti,
    ];
    let (user, product) = ("berg", "Office");
    let releasing = [
        Releasing::SettingsLost { user: user.into(), product: product.into() },
        Releasing::Licensed { user: user.into(), product: product.into() },
        Releasing::MayPresuppose { user: user.into(), product: product.into(), released: "Fax".into() },
    ];
    let wrong = [
        Wrong::TrunkFailed(id()),
        Wrong::TrunkUntested(id()),
        Wrong::Unlicensed(user.into()),
        Wrong::Lines { who: user.into(), lines: 2 },
        Wrong::NoPhone(user.into()),
    ];
    let all = warnings.map(Found::from).into_iter().chain(releasing.map(Found::from));
    all.chain(wrong.map(Found::from)).collect()
}

#[test]
fn findings() {
    let all = [cancelling(), credits(), systems()].concat();
    check(&all, &[], Words::found);
}

#[test]
fn backups() {
    use backup::Finding;
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
    check(&findings, &[], |words, finding| words.backed_up(*finding).to_owned());
    check(&findings, &[], |words, finding| words.no_longer(*finding));
}

#[test]
fn licences_that_lack() {
    let missing = |at_least, users| Missing { any_of: vec!["a".into(), "b".into()], at_least, users };
    let all = [missing(1, 0), missing(2, 1), missing(1, 3)];
    check(&all, &[], Words::missing);
    check(&[3], &[], |words, count| words.advised(*count));
}

#[test]
fn days_and_contracts() {
    let grounds = [Ground::FirstWorkday, Ground::ContractBegan, Ground::FirstKnown, Ground::Ahead];
    check(&grounds, &[], |words, ground| words.ground(*ground).to_owned());
    let whys = [Unmeasured::NoBegin, Unmeasured::NotYet(day())];
    check(&whys, &[], |words, why| words.unmeasured(*why));
    check(&[()], &[], |words, ()| words.uncounted(()).to_owned());
    check(&[()], &[], |words, ()| words.was_refused(()).to_owned());
    check(&[at()], &[], |words, at| words.possible(*at));
}

#[test]
fn versions() {
    check(&compatibilities(), &[], |words, compatibility| words.apart(*compatibility));
    check(&compatibilities(), &[], |words, compatibility| words.verdict(*compatibility).to_owned());
    let supports = [Support::Supported, Support::Outdated, Support::UnknownPlatform, Support::UnknownVersion];
    check(&supports, &[], |words, support| words.supported(*support).to_owned());
    let comparison = Comparison::of("8.10".parse().unwrap(), "8.12.1".parse().unwrap(), 2);
    check(&[comparison], &[], |words, comparison| words.odd(comparison).unwrap());
}
