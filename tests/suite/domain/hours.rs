//! Hours of a contract: periods and budgets by hand, and no minute lost whatever is booked when.

use chrono::{Days, NaiveDate};
use chrono_tz::Europe::Berlin;
use pikett::domain::base::instant::Instant;
use pikett::domain::contract::{Contract, IntroductionHours};
use pikett::domain::facts::hours::{Booking, HoursChange, Ledger, Period};
use pikett::domain::facts::tenant::Holding;
use pikett::domain::readings::hours::{HoursReading, HoursState, Phase, Terms};
use proptest::prelude::*;

use crate::support::{ENGLISH, at};

const NMS: &str = include_str!("../../../src/domain/contract/packs/nms-prime-advanced.toml");

/// With eight hours a month agreed for everybody.
fn contract() -> Contract {
    Contract::parse("nms.toml", &NMS.replace("# per_month = 8", "per_month = 8")).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn holding(begins: &str) -> Holding {
    Holding {
        pack: "nms-prime-advanced".parse().unwrap(),
        begins: Some(day(begins)),
        licence_code: None,
        contacts: None,
    }
}

fn ledger(changes: &[HoursChange]) -> Ledger {
    let mut ledger = Ledger::default();
    changes.iter().for_each(|change| ledger.apply(change, &"mk".into()));
    ledger
}

fn accepted(on: &str) -> Ledger {
    ledger(&[HoursChange::Accepted { on: day(on) }])
}

fn booked(at: Instant, seconds: i64) -> Booking {
    let (category, text, by) = ("support".into(), "work".into(), "mk".into());
    Booking { at, seconds, category, text, by, incident: None }
}

fn read(begins: &str, ledger: &Ledger, now: &str) -> HoursReading {
    let contract = contract();
    let rules = contract.hours.as_ref().unwrap();
    let terms = Terms::of(rules, IntroductionHours::PerMonth, &holding(begins), ledger).unwrap();
    HoursReading::of(&terms, rules, ledger, Berlin, at(now)).unwrap()
}

#[test]
fn v18_an_introduction_of_one_month() {
    let mut ledger = accepted("2026-11-01");
    let worked = |seconds| booked(at("2026-10-12T09:00:00+02:00"), seconds);
    ledger.add(worked(12 * 3_600 + 1_800));
    let reading = read("2026-10-01", &ledger, "2026-10-31T23:59:59+01:00");
    let budget = reading.budget.unwrap();
    assert_eq!((budget.granted, reading.used, budget.left), (16 * 60, 750, 210));
    assert_eq!((reading.phase, reading.state), (Phase::Introduction, HoursState::Ok));
    ledger.add(worked(5 * 3_600));
    let reading = read("2026-10-01", &ledger, "2026-10-31T23:59:59+01:00");
    let budget = reading.budget.unwrap();
    assert_eq!((reading.used, budget.left, budget.billable), (1_050, 0, 90));
    assert_eq!((budget.percent, reading.state, reading.warning), (109, HoursState::Over, Some(100)));
    let reading = read("2026-10-01", &ledger, "2026-11-01T00:00:00+01:00");
    let granted = reading.budget.map(|budget| budget.granted);
    assert_eq!((granted, reading.used, reading.phase), (Some(8 * 60), 0, Phase::Operation));
}

#[test]
fn months_of_a_contract() {
    let none = Ledger::default();
    let contract = contract();
    let rules = contract.hours.as_ref().unwrap();
    let cases = [
        ("2026-01-31", "2026-01-31", "2026-01-31", "2026-02-28"),
        ("2026-01-31", "2026-02-28", "2026-02-28", "2026-03-31"),
        ("2026-01-31", "2026-03-30", "2026-02-28", "2026-03-31"),
        ("2026-10-15", "2027-01-14", "2026-12-15", "2027-01-15"),
        ("2026-10-15", "2027-01-15", "2027-01-15", "2027-02-15"),
        ("2024-02-29", "2025-03-28", "2025-02-28", "2025-03-29"),
    ];
    for (begins, today, from, to) in cases {
        let holding = holding(begins);
        let terms = Terms::of(rules, IntroductionHours::PerMonth, &holding, &none).unwrap();
        let expected = Period { from: day(from), to: day(to) };
        assert_eq!(terms.period(day(today)), Some(expected), "{today} of {begins}");
    }
    let holding = holding("2026-10-15");
    let terms = Terms::of(rules, IntroductionHours::PerMonth, &holding, &none).unwrap();
    assert_eq!(terms.period(day("2026-10-14")), None);
}

/// The other reading of A59: the doubled hours once, however long the introduction lasts.
#[test]
fn hours_in_total() {
    let contract = contract();
    let rules = contract.hours.as_ref().unwrap();
    let (holding, accepted) = (holding("2026-10-01"), accepted("2026-12-11"));
    let terms = Terms::of(rules, IntroductionHours::InTotal, &holding, &accepted).unwrap();
    let whole = Period { from: day("2026-10-01"), to: day("2026-12-11") };
    for today in ["2026-10-01", "2026-11-30", "2026-12-10"] {
        assert_eq!(terms.period(day(today)), Some(whole), "{today}");
    }
    assert_eq!(terms.budget(whole), Some(960));
    let rest = terms.period(day("2026-12-11")).unwrap();
    assert_eq!((rest.from, rest.to), (day("2026-12-11"), day("2027-01-01")));
    assert_eq!(terms.budget(rest), Some((480 * 21 + 30) / 31), "21 of 31 days, a begun minute whole");
    assert_eq!(terms.budget(terms.period(day("2027-01-01")).unwrap()), Some(480));
}

/// What was accepted under an earlier contract does not end the introduction of this one.
#[test]
fn an_older_acceptance_is_not_this_one() {
    let reading = read("2026-10-01", &accepted("2026-09-30"), "2026-10-20T12:00:00Z");
    assert_eq!(reading.phase, Phase::Introduction);
    let reading = read("2026-10-01", &accepted("2026-10-01"), "2026-10-20T12:00:00Z");
    let granted = reading.budget.map(|budget| budget.granted);
    assert_eq!((reading.phase, granted), (Phase::Operation, Some(480)), "accepted on its first day");
}

fn bookings() -> impl Strategy<Value = Vec<(i64, i64)>> {
    proptest::collection::vec((0..400 * 86_400_i64, 1..40_000_i64), 0..40)
}

proptest! {
    /// In every period used and left add up to the budget and what is billable, whatever the order
    /// of telling; and over all periods every second that was booked is in exactly one of them.
    #[test]
    fn no_minute_is_lost(
        worked in bookings(),
        begins in 0..40_u64,
        accepted in proptest::option::of(0..300_u64),
        in_total in any::<bool>(),
        seed in any::<u64>(),
    ) {
        let contract = contract();
        let rules = contract.hours.as_ref().unwrap();
        let first = day("2026-01-01").checked_add_days(Days::new(begins)).unwrap();
        let on = accepted.map(|days| first.checked_add_days(Days::new(days)).unwrap());
        let mut told = ledger(&on.map(|on| HoursChange::Accepted { on }).into_iter().collect::<Vec<_>>());
        let mut shuffled = told.clone();
        let begin = pikett::domain::base::zone::midnight(Berlin, first);
        let mut work: Vec<Booking> = worked.iter().map(|(after, seconds)| booked(begin + *after, *seconds)).collect();
        work.iter().for_each(|booking| told.add(booking.clone()));
        fastrand::Rng::with_seed(seed).shuffle(&mut work);
        work.iter().for_each(|booking| shuffled.add(booking.clone()));

        let holding = Holding { begins: Some(first), ..holding("2026-01-01") };
        let hours = if in_total { IntroductionHours::InTotal } else { IntroductionHours::PerMonth };
        let terms = Terms::of(rules, hours, &holding, &told).unwrap();
        let mut seconds = 0;
        let mut next = first;
        while next < first.checked_add_days(Days::new(460)).unwrap() {
            let period = terms.period(next).unwrap();
            prop_assert_eq!(period.from, next, "no gap, no overlap");
            let last = pikett::domain::base::zone::midnight(Berlin, period.to) - 1_i64;
            let reading = HoursReading::of(&terms, rules, &told, Berlin, last).unwrap();
            let budget = reading.budget.unwrap();
            prop_assert_eq!(reading.used + budget.left, budget.granted + budget.billable);
            prop_assert!(budget.left == 0 || budget.billable == 0);
            prop_assert_eq!(reading.state == HoursState::Over, budget.billable > 0);
            let own: i64 = told.between(reading.from, reading.to).iter().map(|b| b.seconds).sum();
            prop_assert!(reading.used * 60 >= own && (reading.used - 1) * 60 < own);
            seconds += own;
            let again = HoursReading::of(&terms, rules, &shuffled, Berlin, last).unwrap();
            prop_assert_eq!(again, reading);
            // An introduction without an end is one growing period when it is read in total.
            next = if in_total && on.is_none() { break } else { period.to };
        }
        if !(in_total && on.is_none()) {
            prop_assert_eq!(seconds, worked.iter().map(|(_, seconds)| seconds).sum::<i64>());
        }
    }

    /// The longer the introduction, the more hours; never more than the factor, never less than one.
    #[test]
    fn the_budget_lies_between_the_phases(days in 0..31_u64) {
        let contract = contract();
        let rules = contract.hours.as_ref().unwrap();
        let holding = holding("2026-10-01");
        let on = |days: u64| day("2026-10-01").checked_add_days(Days::new(days));
        let nothing = Ledger::default();
        let terms = Terms::of(rules, IntroductionHours::PerMonth, &holding, &nothing).unwrap();
        let terms = |days| Terms { accepted: on(days), ..terms };
        let budget = |days| terms(days).budget(terms(days).period(day("2026-10-01")).unwrap()).unwrap();
        prop_assert!((480..=960).contains(&budget(days)));
        prop_assert!(budget(days) < budget(days + 1));
        prop_assert_eq!((budget(0), budget(31)), (480, 960));
    }
}

/// One tenant of the demonstration is well within its hours, one beyond them.
#[test]
fn the_demonstration_has_both() {
    let lab = crate::support::Lab::demo_of(1);
    let (desk, now) = (lab.desk(), lab.now());
    let lines = pikett::domain::readings::hours::lines(&desk, now);
    let stands = |line: &pikett::domain::readings::hours::HoursLine<'_>| {
        let reading = line.reading.as_ref().unwrap();
        let billable = reading.budget.unwrap().billable;
        (line.id.to_string(), reading.phase.word(), reading.used, billable, ENGLISH.state(reading.state))
    };
    let expected = [
        ("kabel-saale".to_owned(), "introduction", 1_050, 90, "over"),
        ("kabel-ost".to_owned(), "operation", 195, 0, "ok"),
    ];
    assert_eq!(lines.iter().map(stands).collect::<Vec<_>>(), expected);
}
