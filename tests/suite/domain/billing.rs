//! Counts over time: averages, baselines, and what was cancelled, to the second.

use chrono::NaiveDate;
use pikett::domain::base::cents::Cents;
use pikett::domain::base::instant::Instant;
use pikett::domain::base::zone;
use pikett::domain::contract::{Contract, Contracts};
use pikett::domain::facts::count::{CountChange, Entry, History};
use pikett::domain::readings::billing::{BillingReading, CeilingState, Fee, Ground, Member, Month, Terms};
use proptest::prelude::*;

const BERLIN: chrono_tz::Tz = chrono_tz::Europe::Berlin;
const XELION: &str = include_str!("../../../src/domain/contract/packs/xelion-xaas.toml");

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn terms(contract: &Contract) -> Terms<'_> {
    Terms { contract, rules: contract.billing.as_ref().unwrap(), begins: None, zone: BERLIN }
}

fn xelion() -> Contract {
    Contract::parse("x.toml", XELION).unwrap()
}

fn counted(at: Instant, count: u32) -> Entry {
    Entry { at, change: CountChange::Counted { count, price: None } }
}

fn priced(at: Instant, count: u32, cents: u64) -> Entry {
    Entry { at, change: CountChange::Counted { count, price: Some(Cents(cents)) } }
}

fn cancelled(at: Instant, count: u32) -> Entry {
    Entry { at, change: CountChange::cancelled(count) }
}

fn history(entries: impl IntoIterator<Item = Entry>) -> History {
    let mut history = History::default();
    entries.into_iter().for_each(|entry| history.add(entry));
    history
}

fn read(entries: impl IntoIterator<Item = Entry>, now: &str) -> BillingReading {
    BillingReading::of(&history(entries), &terms(&xelion()), at(now)).unwrap()
}

#[test]
fn the_embedded_pack_bills_user_licences() {
    let contracts = Contracts::embedded().unwrap();
    let contract = contracts.valid_at("xelion-xaas", at("2026-11-24T10:00:00Z")).unwrap();
    let rules = contract.billing.as_ref().unwrap();
    assert_eq!((&*rules.licence, rules.cancel_percent, rules.penalty_months), ("user", 15, 12));
    for id in ["F044", "F045", "F047", "F048", "F124", "F125", "F126", "F127", "F128", "F129", "F130"] {
        let rule = contract.rule(id).unwrap();
        assert!(rule.original.len() > 20 && rule.english.len() > 20, "{id}");
    }
    for id in ["A42", "A43", "A45", "A46", "A47", "A48"] {
        assert!(contract.rule(id).is_some_and(|rule| rule.original.is_empty()), "{id}");
    }
}

/// German nationwide holidays: 1 Jan is a Thursday, a Friday and a Saturday.
#[test]
fn the_baseline_is_the_first_working_day() {
    for (year, expected) in [(2026, "2026-01-02"), (2027, "2027-01-04"), (2028, "2028-01-03")] {
        let reading = read([counted(at("2025-01-01T00:00:00Z"), 10)], &format!("{year}-03-01T12:00:00Z"));
        let baseline = reading.ceiling.unwrap().baseline;
        assert_eq!((baseline.day, baseline.ground), (day(expected), Ground::FirstWorkday));
        assert!(!baseline.ground.is_marked());
    }
}

#[test]
fn the_baseline_is_the_count_at_the_end_of_its_day() {
    let before = counted(at("2025-06-01T00:00:00Z"), 100);
    let cases = [
        ("2026-01-01T23:59:59+01:00", 90, 90),
        ("2026-01-02T00:00:00+01:00", 90, 90),
        ("2026-01-02T23:59:59+01:00", 90, 90),
        ("2026-01-03T00:00:00+01:00", 90, 100),
    ];
    for (change, count, baseline) in cases {
        let reading = read([before.clone(), counted(at(change), count)], "2026-02-01T12:00:00Z");
        assert_eq!(reading.ceiling.unwrap().baseline.count, baseline, "{change}");
        assert_eq!(reading.gross(), 10, "cancelled in the year all the same: {change}");
    }
}

#[test]
fn the_last_second_of_a_year_belongs_to_it() {
    let before = counted(at("2025-06-01T00:00:00Z"), 100);
    for (change, in_old, in_new) in
        [("2025-12-31T23:59:59+01:00", 10, 0), ("2026-01-01T00:00:00+01:00", 0, 10)]
    {
        let entries = [before.clone(), cancelled(at(change), 10)];
        let old = read(entries.clone(), "2025-12-31T23:59:59+01:00");
        let new = read(entries, "2026-01-05T12:00:00+01:00");
        assert_eq!((old.year, old.gross(), new.year, new.gross()), (2025, in_old, 2026, in_new), "{change}");
    }
}

#[test]
fn fifteen_percent_without_what_is_left_over() {
    for (baseline, allowance) in [(0, 0), (6, 0), (7, 1), (33, 4), (40, 6), (100, 15), (139, 20)] {
        let reading = read([counted(at("2025-06-01T00:00:00Z"), baseline)], "2026-06-01T12:00:00Z");
        let ceiling = reading.ceiling.unwrap();
        assert_eq!(
            (ceiling.allowance, ceiling.left, ceiling.state),
            (allowance, allowance, CeilingState::Free)
        );
    }
}

#[test]
fn eighty_percent_are_an_alarm() {
    for (gone, used, state) in [
        (11, 73, CeilingState::Free),
        (12, 80, CeilingState::Near),
        (15, 100, CeilingState::Near),
        (16, 106, CeilingState::Over),
    ] {
        let entries = [counted(at("2025-06-01T00:00:00Z"), 100), cancelled(at("2026-03-02T10:00:00Z"), gone)];
        let ceiling = read(entries, "2026-06-01T12:00:00Z").ceiling.unwrap();
        assert_eq!((ceiling.used_percent, ceiling.state), (used, state), "{gone}");
    }
}

/// A45 and A47: of different fees, those of the last cancelled count; the amount is tracked apart.
#[test]
fn different_fees() {
    let entries = [
        priced(at("2025-06-01T00:00:00Z"), 100, 200),
        cancelled(at("2026-03-02T10:00:00Z"), 10),
        priced(at("2026-04-01T00:00:00Z"), 90, 500),
        cancelled(at("2026-05-04T10:00:00Z"), 5),
    ];
    let ceiling = read(entries.clone(), "2026-06-01T12:00:00Z").ceiling.unwrap();
    let amount = ceiling.amount.unwrap();
    assert_eq!((amount.allowance, amount.cancelled), (Cents(3_000), Cents(4_500)));
    assert_eq!((ceiling.excess, ceiling.left), (3, 0), "three at 5.00 are beyond 15.00 too much");
    assert_eq!(ceiling.penalty, Some(Cents(3 * 500 * 12)));
    assert_eq!(
        (ceiling.used_percent, ceiling.state),
        (150, CeilingState::Over),
        "the amount is reached first"
    );
    let more = entries.into_iter().chain([cancelled(at("2026-05-05T10:00:00Z"), 7)]);
    let more = history(more);
    let now = at("2026-06-01T12:00:00Z");
    let penalty = |text: &str| {
        let contract = Contract::parse("x.toml", text).unwrap();
        let ceiling = BillingReading::of(&more, &terms(&contract), now).unwrap().ceiling.unwrap();
        (ceiling.excess, ceiling.penalty.unwrap())
    };
    assert_eq!(penalty(XELION), (10, Cents(10 * 500 * 12)), "80.00 of 30.00");
    let first = XELION.replace("penalty_on = \"last_cancelled\"", "penalty_on = \"first_cancelled\"");
    assert_eq!(penalty(&first), (16, Cents((10 * 200 + 6 * 500) * 12)));
    let count = XELION.replace("cancel_ceiling = \"either\"", "cancel_ceiling = \"count\"");
    assert_eq!(penalty(&count), (7, Cents(7 * 500 * 12)), "22 of 15");
}

#[test]
fn settings_decide_otherwise() {
    let entries = history([
        counted(at("2025-06-01T00:00:00Z"), 100),
        counted(at("2026-03-02T10:00:00Z"), 150),
        counted(at("2026-04-02T10:00:00Z"), 130),
    ]);
    let now = at("2026-06-01T12:00:00Z");
    let net =
        Contract::parse("x.toml", &XELION.replace("cancel_count = \"gross\"", "cancel_count = \"net\""));
    let ceiling = BillingReading::of(&entries, &terms(&net.unwrap()), now).unwrap().ceiling.unwrap();
    assert_eq!((ceiling.net, ceiling.counted, ceiling.excess), (-30, 0, 0));
    let none = XELION.replace("late_baseline = \"first_workday\"", "late_baseline = \"none\"");
    let (none, xelion) = (Contract::parse("x.toml", &none).unwrap(), xelion());
    let begins = Some(day("2026-02-14"));
    let late = |contract| BillingReading::of(&entries, &Terms { begins, ..terms(contract) }, now).unwrap();
    assert_eq!(late(&none).ceiling, None);
    let baseline = late(&xelion).ceiling.unwrap().baseline;
    assert_eq!(
        (baseline.day, baseline.ground),
        (day("2026-02-16"), Ground::ContractBegan),
        "after a weekend"
    );
    assert!(baseline.ground.is_marked());
    let ahead = Terms { begins: Some(day("2026-06-02")), ..terms(&xelion) };
    assert_eq!(BillingReading::of(&entries, &ahead, now), None, "not begun");
}

#[test]
fn a_slip_that_is_mended_the_same_day_cancels_nothing() {
    let entries = [
        counted(at("2025-06-01T00:00:00Z"), 42),
        counted(at("2026-03-02T10:00:00Z"), 4),
        counted(at("2026-03-02T10:01:00Z"), 42),
        // What is cancelled and replaced on one day is cancelled.
        cancelled(at("2026-03-03T10:00:00Z"), 5),
        counted(at("2026-03-03T10:01:00Z"), 42),
    ];
    let reading = read(entries, "2026-06-01T12:00:00Z");
    assert_eq!((reading.gross(), reading.ceiling.unwrap().net), (5, 0));
}

#[test]
fn averages_by_the_local_day() {
    let contract = xelion();
    let month = |entries: &[Entry], first: &str, now: &str, begins: Option<&str>| {
        let terms = Terms { begins: begins.map(day), ..terms(&contract) };
        Month::of(&history(entries.iter().cloned()), &terms, day(first), at(now))
    };
    // 29 days in February 2028, 28 in 2026; the last day at its last second.
    for (year, before, after, average) in [(2028, 28, 1, "10.03"), (2026, 27, 1, "10.04")] {
        let last = before + 1;
        let entries = [
            counted(at(&format!("{year}-01-01T00:00:00Z")), 10),
            counted(at(&format!("{year}-02-{last}T23:59:59+01:00")), 11),
        ];
        let now = format!("{year}-04-01T00:00:00Z");
        let month = month(&entries, &format!("{year}-02-01"), &now, None).unwrap();
        assert_eq!(month.so_far.days, before + after);
        assert_eq!(month.so_far, month.whole, "it is over");
        assert_eq!(month.so_far.to_string(), average);
    }
    // A day of 23 hours counts as one.
    let entries = [counted(at("2026-01-01T00:00:00Z"), 31), counted(at("2026-03-29T12:00:00Z"), 0)];
    let march = month(&entries, "2026-03-01", "2026-03-31T12:00:00Z", None).unwrap();
    assert_eq!((march.so_far.licence_days, march.so_far.days), (28 * 31, 31));
    // So far, and if nothing changes.
    let running = month(&entries[..1], "2026-03-05", "2026-03-10T12:00:00Z", None).unwrap();
    assert_eq!((running.so_far.days, running.whole.days), (10, 31));
    // Before the contract there was nothing; what is not known is left out.
    let began = month(&entries[..1], "2026-03-01", "2026-04-01T12:00:00Z", Some("2026-03-17")).unwrap();
    assert_eq!((began.so_far.licence_days, began.so_far.days), (15 * 31, 31));
    let late = [counted(at("2026-03-17T12:00:00Z"), 31)];
    let known = month(&late, "2026-03-01", "2026-04-01T12:00:00Z", None).unwrap();
    assert_eq!((known.so_far.licence_days, known.so_far.days), (15 * 31, 15));
    assert_eq!(month(&late, "2026-02-01", "2026-04-01T12:00:00Z", None).unwrap().so_far.to_string(), "?");
    assert_eq!(month(&late, "2026-05-01", "2026-04-01T12:00:00Z", None), None);
}

/// Entries on different days of 2026, in the order of the days.
fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let change = prop_oneof![
        2 => (0..200_u32, proptest::option::of(1..900_u64)).prop_map(|(count, price)| {
            CountChange::Counted { count, price: price.map(Cents) }
        }),
        1 => (0..60_u32).prop_map(CountChange::cancelled),
    ];
    let days = proptest::collection::btree_map(0..330_u64, (0..86_400_i64, change), 0..40);
    (0..200_u32, days).prop_map(|(first, days)| {
        let first = counted(at("2025-12-30T12:00:00Z"), first);
        let on = |(ordinal, (second, change)): (u64, (i64, CountChange))| {
            let date = day("2026-01-01") + chrono::Days::new(ordinal);
            // An hour off the edges: a day has 23 hours once.
            let at = zone::midnight(BERLIN, date) + second * 22 / 24;
            Entry { at, change }
        };
        std::iter::once(first).chain(days.into_iter().map(on)).collect()
    })
}

/// F125, F128: one invoice and one ceiling for all of a reseller, whatever share each tenant has.
#[test]
fn several_tenants_as_one() {
    let contract = xelion();
    let terms = terms(&contract);
    let year = "2025-06-01T00:00:00Z";
    let (large, small) = (
        history([priced(at(year), 900, 400)]),
        history([priced(at(year), 100, 250), cancelled(at("2026-05-04T10:00:00Z"), 100)]),
    );
    let late = history([priced(at("2026-10-05T10:00:00+02:00"), 500, 400)]);
    let began = Terms { begins: Some(day("2026-10-05")), ..terms };
    let member = |history| Member { terms, history };
    let members = [member(&large), member(&small), Member { terms: began, history: &late }];
    let now = at("2026-11-27T10:00:00Z");
    let reading = BillingReading::together(&members, now).unwrap();
    let ceiling = reading.ceiling.unwrap();
    assert_eq!((reading.count, reading.gross(), reading.price), (1_400, 100, None));
    assert_eq!((ceiling.baseline.count, ceiling.baseline.day), (1_000, day("2026-01-02")));
    assert_eq!(ceiling.baseline.ground, Ground::FirstWorkday, "who came later adds nothing");
    assert_eq!((ceiling.allowance, ceiling.counted, ceiling.excess), (150, 100, 0));
    let amount = ceiling.amount.unwrap();
    assert_eq!(amount.allowance, Cents((900 * 400 + 100 * 250) * 15 / 100));
    assert_eq!(amount.cancelled, Cents(100 * 250));
    assert_eq!(ceiling.left, 50, "by the number; by the amount 81 at 4.00");
    // All of them began later: their first working day is the measuring point.
    let both = [Member { terms: began, history: &late }, Member { terms: began, history: &late }];
    let baseline = BillingReading::together(&both, now).unwrap().ceiling.unwrap().baseline;
    assert_eq!(
        (baseline.count, baseline.day, baseline.ground),
        (1_000, day("2026-10-05"), Ground::ContractBegan)
    );
    assert_eq!(BillingReading::together(&[], now), None);
}

/// F125, F126: the average at the fee; each day at its own.
#[test]
fn what_a_month_costs() {
    let contract = xelion();
    let terms = terms(&contract);
    let fee = |entries: &[Entry], now: &str| {
        let month = Month::of(&history(entries.iter().cloned()), &terms, day("2026-09-01"), at(now)).unwrap();
        (month.fee_so_far.map(Fee::cents), month.fee_whole.map(Fee::cents))
    };
    let whole = "2026-10-01T12:00:00Z";
    let begun = priced(at("2026-01-01T00:00:00Z"), 33, 350);
    assert_eq!(fee(std::slice::from_ref(&begun), whole).0, Some(Cents(33 * 350)));
    // 14 days with 33, 16 with 28: 30.33 on average, 910 licence days at 3.50 by 30.
    let fewer = [begun.clone(), cancelled(at("2026-09-15T10:00:00+02:00"), 5)];
    assert_eq!(fee(&fewer, whole), (Some(Cents(10_617)), Some(Cents(10_617))));
    // Another fee from the 16th on.
    let dearer = [begun.clone(), priced(at("2026-09-16T00:00:00+02:00"), 33, 450)];
    assert_eq!(fee(&dearer, whole).0, Some(Cents(33 * 400)));
    assert_eq!(fee(&fewer, "2026-09-15T09:00:00+02:00").0, Some(Cents(33 * 350)), "so far");
    assert_eq!(fee(&[counted(at("2026-01-01T00:00:00Z"), 33)], whole), (None, None), "no fee is known");
    assert_eq!(fee(&[counted(at("2026-01-01T00:00:00Z"), 0)], whole).0, Some(Cents(0)));
}

/// A late word on fewer licences: what was cancelled since must have been there.
#[test]
fn the_most_that_can_be_cancelled_late() {
    let begun = counted(at("2026-01-01T00:00:00Z"), 42);
    let cases: [(&[Entry], u32); 3] = [
        (&[], 42),
        (&[cancelled(at("2026-03-01T10:00:00Z"), 40)], 2),
        (&[counted(at("2026-03-01T09:00:00Z"), 50), cancelled(at("2026-03-01T10:00:00Z"), 49)], 42),
    ];
    for (since, most) in cases {
        let known = history(std::iter::once(begun.clone()).chain(since.iter().cloned()));
        assert_eq!(known.most(at("2026-02-01T10:00:00Z")), most, "{since:?}");
    }
}

proptest! {
    #[test]
    fn figures_follow_the_days_alone(
        entries in entries(),
        order in any::<u64>(),
        now in 0..340_u64,
        month in 1..13_u32,
    ) {
        let contract = xelion();
        let terms = terms(&contract);
        let now = zone::midnight(BERLIN, day("2026-01-01") + chrono::Days::new(now)) + 43_200_i64;
        let straight = history(entries.clone());
        let mut shuffled = entries.clone();
        fastrand::Rng::with_seed(order).shuffle(&mut shuffled);
        let shuffled = history(shuffled);
        let reading = BillingReading::of(&straight, &terms, now).unwrap();
        prop_assert_eq!(BillingReading::of(&shuffled, &terms, now).unwrap(), reading.clone());
        let first = NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
        let average = Month::of(&straight, &terms, first, now);
        prop_assert_eq!(Month::of(&shuffled, &terms, first, now), average);

        // What was cancelled is at least what the count has fallen by.
        let ceiling = reading.ceiling.unwrap();
        prop_assert!(i64::from(reading.gross()) >= ceiling.net);
        prop_assert_eq!(ceiling.allowance, ceiling.baseline.count * 15 / 100);
        let by_count = i64::from(ceiling.allowance) - i64::from(reading.gross());
        prop_assert!(i64::from(ceiling.excess) >= -by_count && ceiling.excess <= reading.gross());
        prop_assert!(i64::from(ceiling.left) <= by_count.max(0));
        prop_assert!(ceiling.left == 0 || ceiling.excess == 0, "something is left, or too much");
        prop_assert_eq!(ceiling.excess > 0, ceiling.state == CeilingState::Over);
        if ceiling.amount.is_none_or(|amount| amount.cancelled <= amount.allowance) {
            prop_assert_eq!(i64::from(ceiling.excess), (-by_count).max(0));
        }

        // An average lies between the least and the most there ever was.
        let counts = || entries.iter().filter_map(|entry| straight.at(entry.at));
        if let Some(average) = average {
            for part in [average.so_far, average.whole] {
                let hundredths = part.hundredths().unwrap();
                prop_assert!(hundredths >= u64::from(counts().min().unwrap()) * 100);
                prop_assert!(hundredths <= u64::from(counts().max().unwrap()) * 100);
            }
        }
    }
}
