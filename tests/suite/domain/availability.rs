//! Availability: the test vector, contract years, and what holds for any outages and exclusions.

use pikett::domain::base::instant::Instant;
use pikett::domain::base::spans::Spans;
use pikett::domain::contract::{AvailabilityRules, Contracts, Ground};
use pikett::domain::readings::availability::{AvailabilityReading, AvailabilityState, Parts, Year};
use proptest::prelude::*;

use crate::support::at;

fn rules() -> AvailabilityRules {
    let contracts = Contracts::embedded().unwrap();
    contracts.valid_at("xelion-xaas", at("2026-01-01T00:00:00Z")).unwrap().availability.clone().unwrap()
}

fn year(begins: &str, now: &str) -> Option<(String, String)> {
    let year = Year::of(begins.parse().unwrap(), chrono_tz::Europe::Berlin, at(now))?;
    Some((year.from.to_string(), year.to.to_string()))
}

/// A 365-day year from 0 on that has passed.
fn whole(outages: Spans, excluded: Vec<(Ground, Spans)>) -> AvailabilityReading {
    let year = Year { from: Instant::from_epoch(0), to: Instant::from_epoch(365 * 86_400) };
    let parts = Parts { excluded, outages, others: Default::default() };
    AvailabilityReading::of(&rules(), year, year.to, parts)
}

fn minutes(minutes: i64) -> Spans {
    Spans::of([(Instant::from_epoch(86_400), Instant::from_epoch(86_400 + minutes * 60))])
}

#[test]
fn v8_the_last_minute_of_the_budget() {
    let kept = whole(minutes(2_628), Vec::new());
    assert_eq!((kept.of_year(), kept.left, kept.state), (9_950, 0, AvailabilityState::Low));
    let missed = whole(minutes(2_629), Vec::new());
    assert_eq!((missed.of_year(), missed.left, missed.state), (9_949, -60, AvailabilityState::Missed));
}

/// Half a second more than allowed is missed: 0.5 % of 31,535,900 s are 157,679.5 s.
#[test]
fn a_fraction_of_a_second_counts() {
    let excluded =
        vec![(Ground::ForceMajeure, Spans::of([(Instant::from_epoch(0), Instant::from_epoch(100))]))];
    let down =
        |seconds: i64| Spans::of([(Instant::from_epoch(86_400), Instant::from_epoch(86_400 + seconds))]);
    assert_ne!(whole(down(157_679), excluded.clone()).state, AvailabilityState::Missed);
    let missed = whole(down(157_680), excluded);
    assert_eq!((missed.state, missed.left), (AvailabilityState::Missed, -1));
}

#[test]
fn contract_years_begin_with_the_contract() {
    let pair = |from: &str, to: &str| Some((from.to_owned(), to.to_owned()));
    let autumn = pair("2026-08-31T22:00:00Z", "2027-08-31T22:00:00Z");
    assert_eq!(year("2025-09-01", "2026-11-24T13:00:00Z"), autumn);
    assert_eq!(year("2025-09-01", "2026-08-31T22:00:00Z"), autumn, "from its first second on");
    let before = pair("2025-08-31T22:00:00Z", "2026-08-31T22:00:00Z");
    assert_eq!(year("2025-09-01", "2026-08-31T21:59:59Z"), before);
    assert_eq!(year("2025-09-01", "2025-08-31T21:59:59Z"), None, "it has not begun");
    let leap = pair("2026-02-27T23:00:00Z", "2027-02-27T23:00:00Z");
    assert_eq!(year("2024-02-29", "2026-11-24T13:00:00Z"), leap);
}

fn spans() -> impl Strategy<Value = Vec<(Instant, Instant)>> {
    let pair = (-100_000..40_000_000_i64, 0..3_000_000_i64)
        .prop_map(|(from, long)| (Instant::from_epoch(from), Instant::from_epoch(from + long)));
    proptest::collection::vec(pair, 0..12)
}

proptest! {
    /// Whatever overlaps whatever: never above 100 %, no second twice, and no outage makes it better.
    #[test]
    fn no_second_counts_twice(outages in spans(), wished in spans(), forced in spans(), more in spans()) {
        let excluded = vec![
            (Ground::CustomerChange, Spans::of(wished.iter().copied())),
            (Ground::ForceMajeure, Spans::of(forced.iter().copied())),
        ];
        let reading = whole(Spans::of(outages.iter().copied()), excluded.clone());
        prop_assert!((0..=10_000).contains(&reading.of_year()));
        prop_assert!((0..=10_000).contains(&reading.to_date()));
        prop_assert!(reading.down >= 0 && reading.excluded_seconds >= 0);
        prop_assert!(reading.down + reading.excluded_seconds <= 365 * 86_400);
        prop_assert_eq!(reading.countable + reading.excluded_seconds, 365 * 86_400);
        let twice = whole(Spans::of(outages.iter().chain(&outages).copied()), excluded.clone());
        prop_assert_eq!(twice.down, reading.down);
        let longer = whole(Spans::of(outages.iter().chain(&more).copied()), excluded);
        prop_assert!(longer.down >= reading.down && longer.left <= reading.left);
    }

    /// The union is what a count second by second gives.
    #[test]
    fn spans_count_as_seconds_do(a in small(), b in small()) {
        let (left, right) = (Spans::of(pairs(&a)), Spans::of(pairs(&b)));
        let has = |pairs: &[(i64, i64)], s: i64| pairs.iter().any(|(from, to)| (*from..*to).contains(&s));
        let count = |wanted: fn(bool, bool) -> bool| {
            (0..100_i64).filter(|s| wanted(has(&a, *s), has(&b, *s))).count() as i64
        };
        prop_assert_eq!(left.seconds(), count(|a, _| a));
        prop_assert_eq!(left.and(&right).seconds(), count(|a, b| a && b));
        prop_assert_eq!(left.without(&right).seconds(), count(|a, b| a && !b));
    }
}

fn small() -> impl Strategy<Value = Vec<(i64, i64)>> {
    proptest::collection::vec((0..80_i64, 0..20_i64).prop_map(|(from, long)| (from, from + long)), 0..8)
}

fn pairs(pairs: &[(i64, i64)]) -> Vec<(Instant, Instant)> {
    pairs.iter().map(|(from, to)| (Instant::from_epoch(*from), Instant::from_epoch(*to))).collect()
}
