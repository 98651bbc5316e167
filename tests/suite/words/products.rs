//! What is said of tenants, backups, licences, accounts, hours and the desk, in both languages.

use chrono::NaiveDate;
use pikett::domain::acts::decide::ENTERED;
use pikett::domain::acts::entry::Label;
use pikett::domain::acts::judgement::{self, Claim};
use pikett::domain::base::cents::Cents;
use pikett::domain::base::instant::Instant;
use pikett::domain::base::isc::Isc;
use pikett::domain::base::number::Number;
use pikett::domain::base::table::Id;
use pikett::domain::base::text::Text;
use pikett::domain::base::week::Week;
use pikett::domain::contract::{Ground, Standing};
use pikett::domain::facts::entity::Entity;
use pikett::domain::readings::hours::Phase;
use pikett::domain::readings::refusal::{
    Named, OfBackup, OfBilled, OfCredit, OfDesk, OfHours, OfLicence, OfPrice, OfTenant, Reason, Versioned,
};
use pikett::words::{Done, Hint, Lang, Words};

fn id() -> Id {
    "nord".parse().unwrap()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 4).unwrap()
}

fn at() -> Instant {
    "2026-03-04T14:03:00+01:00".parse().unwrap()
}

fn text() -> Text {
    Text::line("x-9")
}

fn names() -> Vec<Box<str>> {
    vec!["a".into(), "b".into()]
}

/// Said in both languages, in one line each, and not in the same words.
fn both(what: &str, say: impl Fn(Words) -> String) {
    let [en, de] = Lang::ALL.map(|lang| say(Words::new(lang, chrono_tz::Europe::Berlin)));
    for said in [&en, &de] {
        assert!(!said.is_empty() && !said.contains(['{', '}', '\n']), "{what}: {said}");
    }
    assert_ne!(en, de, "{what}");
}

fn reasons(all: impl IntoIterator<Item = impl Into<Reason>>) {
    for reason in all {
        let reason = reason.into();
        both(&format!("{reason:?}"), |words| words.reason(&reason).what);
        both(&format!("{reason:?}"), |words| words.reason(&reason).help);
    }
}

fn claims(all: impl IntoIterator<Item = impl Into<Claim>>) {
    for claim in all {
        let claim = claim.into();
        both(&format!("{claim:?}"), |words| words.claim(&claim));
    }
}

#[test]
fn reasons_of_tenants_and_backups() {
    reasons([
        OfTenant::NoStorage(id()),
        OfTenant::NoGigabytes,
        OfTenant::NoOffer,
        OfTenant::NothingExported,
        OfTenant::TooManyBytes { seen: 2, most: 1 },
        OfTenant::PartsExceed(4),
        OfTenant::NoAvailability(id()),
        OfTenant::EndsFirst,
        OfTenant::NotBegun(id()),
        OfTenant::NotByHand { ground: Ground::Maintenance, known: vec![Ground::ForceMajeure] },
        OfTenant::NoMemory,
        OfTenant::NotHeld { tenant: id(), pack: id(), held: vec![id()] },
        OfTenant::NoDuty { pack: id(), duty: text(), known: names() },
        OfTenant::NothingFound { tenant: id(), pack: id() },
        OfTenant::NoTelephones(id()),
    ]);
    reasons([
        OfBackup::NoRules,
        OfBackup::NotItsOwn { tenant: id(), server: Some(id()) },
        OfBackup::NotItsOwn { tenant: id(), server: None },
        OfBackup::NoCountry(text()),
        OfBackup::SecondOfServer(id()),
    ]);
}

#[test]
fn reasons_of_licences_and_accounts() {
    let penalty = |cost, fine| {
        let (excess, whose, year) = (1, Entity::Reseller(id()), 2026);
        OfBilled::Penalty { excess, whose, year, cost, fine }
    };
    reasons([
        OfLicence::NoContract(id()),
        OfLicence::NoProduct { contract: "c".into(), product: id(), known: names() },
        OfLicence::ForUsers(id()),
        OfLicence::ForSystem(id()),
        OfLicence::NotConfigured { user: text(), product: id(), known: vec![text()] },
        OfLicence::NothingToRelease { tenant: id(), user: text(), product: id() },
    ]);
    reasons([
        OfBilled::NotBilled("nord".into()),
        OfBilled::CountUnknown(id()),
        OfBilled::NothingCancelled,
        OfBilled::TooFew { tenant: id(), had: 2, count: 3, most: 2 },
        OfBilled::TooFew { tenant: id(), had: 3, count: 3, most: 2 },
        penalty(Ok(Cents(4_200)), 0),
        penalty(Err(3), 2),
    ]);
    reasons([
        OfCredit::NoContract(id()),
        OfCredit::Mixed { from: at(), account: id() },
        OfCredit::AreRented { count: 1, licence: text(), account: id() },
        OfCredit::WasBought { licence: text(), account: id() },
        OfCredit::HardwareRented(text()),
        OfCredit::Foreign { licence: text(), maker: text(), own: "own".into() },
        OfCredit::TooLittle { account: id(), lasts: None, missing: Isc(1_500_000) },
        OfCredit::TooLittle { account: id(), lasts: Some((1, 2)), missing: Isc(1) },
        OfCredit::NothingLoaded,
        OfCredit::LoadedAlready { reference: text(), amount: Isc(1) },
        OfCredit::NoFirmware(text()),
        OfCredit::NoCredits("c".into()),
    ]);
    reasons([
        OfPrice::Hardware(text()),
        OfPrice::NotRented { licence: text(), known: vec![text()] },
        OfPrice::NotRented { licence: text(), known: vec![] },
        OfPrice::Other { from: day(), price: Isc(1), licence: text(), given: Isc(2) },
        OfPrice::NotListed(text()),
        OfPrice::Unknown(text()),
    ]);
}

#[test]
fn reasons_of_hours_and_the_desk() {
    reasons([
        OfHours::NoContract(id()),
        OfHours::NoBegin(id()),
        OfHours::NoCategory { category: text(), known: names() },
        OfHours::BeforeContract { day: day(), begins: day() },
        OfHours::AcceptedAlready { tenant: id(), on: day() },
        OfHours::AcceptedLater(day()),
        OfHours::IntroductionOver { tenant: id(), on: day() },
        OfHours::NoTime,
        OfHours::TooLong,
        OfHours::NotOfTenant { number: Number(1), of: "sued".into(), not: id() },
        OfHours::LessBooked { minutes: 30, category: text(), from: day() },
        OfHours::OutOfRange { hours: 0, most: 744 },
        OfHours::FreeRate,
        OfHours::NoService,
    ]);
    let (tenant, name) = (id(), text());
    let slip = |kind| OfDesk::Slip { tenant: tenant.clone(), kind, name: name.clone(), near: "near".into() };
    let contacts =
        |must_be| OfDesk::TooManyContacts { tenant: id(), able: 3, must_be, contract: "c".into(), agreed: 2 };
    reasons([
        slip(Named::System),
        slip(Named::App),
        OfDesk::NoLicence { tenant: id(), kind: text(), known: names() },
        contacts(Standing::Certified),
        contacts(Standing::Authorised),
        OfDesk::NamelessReason(id()),
        OfDesk::NoLevel { pack: id(), level: 9, known: vec![1, 2] },
        OfDesk::NumbersGoOn { next: Number(3) },
        OfDesk::NoVersions { kind: Versioned::Platform, id: id() },
        OfDesk::NoVersions { kind: Versioned::Software, id: id() },
    ]);
}

#[test]
fn claims_in_both_languages() {
    use judgement::{OfBackup, OfHours, OfLicence, OfRoster, OfTenant};
    claims([
        OfTenant::Quota { before: 1, after: 2, percent: (None, Some(3)) },
        OfTenant::TakenOut { bytes: 1, used: Some(2) },
        OfTenant::KeptByReseller,
        OfTenant::UsedLater,
        OfTenant::Duties { failed: 1, open: 2 },
    ]);
    let day = at().to_utc().date_naive();
    claims([
        OfRoster::Week { from: day, to: day },
        OfRoster::Replaces(text()),
        OfRoster::Away { name: text(), from: day, to: day },
        OfRoster::OnCallThen(Week::of(day)),
        OfRoster::Loses(vec![Week::of(day)]),
    ]);
    claims([OfBackup::Made { at: at(), ago: 0 }, OfBackup::Made { at: at(), ago: 60 }]);
    claims([OfLicence::Has(text()), OfLicence::PenaltyAccepted]);
    let phase = Phase::Operation;
    claims([
        OfHours::Worked(60),
        OfHours::Worked(-60),
        OfHours::Category { label: "support".into(), apart: true },
        OfHours::NotAgreed("support".into()),
        OfHours::Incident { number: Number(1), tenant: "nord".into(), subject: text() },
        OfHours::DoneAt(at()),
        OfHours::Used { phase, used: 60, granted: None },
        OfHours::Becomes {
            phase,
            used: (60, 90),
            granted: Some(60),
            apart: (0, 6),
            billed: 30,
            cost: Some(Cents(4_750)),
        },
        OfHours::OtherPeriod,
    ]);
}

#[test]
fn what_is_said_around_acts() {
    for known in ENTERED {
        both(known.spec.name, |words| words.act(known.spec.about).help.to_owned());
    }
    for label in Label::all() {
        for lang in Lang::ALL {
            let said = Words::new(lang, chrono_tz::UTC).label(label);
            assert!(said.label.chars().count() <= 20, "{label:?} {}", said.label);
            assert!(!said.help.contains(['{', '\n']), "{label:?}");
        }
    }
    for hint in [
        Hint::Overwrites { last: at(), rule: "F051".into() },
        Hint::Stays { last: at(), rule: "F051".into() },
        Hint::Ticking,
        Hint::Marked { signs: vec![], of: 4 },
        Hint::Marked { signs: vec!["[x] 2".to_owned()], of: 4 },
        Hint::Filled { names: vec![], of: 10 },
        Hint::Filled { names: vec!["platform".into()], of: 10 },
        Hint::WhichTenant(vec!["klinikum-nord".into()]),
        Hint::NoTenant,
        Hint::NoTenantCalled { typed: "x".into(), known: vec!["klinikum-nord".into()] },
        Hint::WhoReports { whose: vec!["TK Süd GmbH".into()], known: vec![] },
        Hint::WhoReports { whose: vec!["TK Süd GmbH".into()], known: vec!["A. Berg".into()] },
        Hint::SameServer { server: "srv-03".into(), more: 0 },
        Hint::SameServer { server: "srv-03".into(), more: 4 },
        Hint::LinksThem,
        Hint::Components(vec!["Park Manager".into()]),
        Hint::Cannot("place".into()),
    ] {
        both(&format!("{hint:?}"), |words| words.hint(&hint));
    }
    for done in [
        Done::Recorded,
        Done::Before,
        Done::Bought { gb: 1, tenant: id() },
        Done::Exported,
        Done::CancelledBefore,
        Done::Penalty(2),
        Done::Loaded { amount: Isc(1), account: id() },
        Done::NothingRented(text()),
    ] {
        both(&format!("{done:?}"), |words| words.done(&done));
    }
}
