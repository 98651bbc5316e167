//! Compared with a model that walks minute by minute and knows no shortcuts.

use chrono::{NaiveDate, NaiveTime, TimeDelta, Timelike};
use pikett::domain::base::instant::Instant;
use pikett::domain::base::zone;
use pikett::domain::calendar::Calendar;
use proptest::prelude::*;

use super::at;

const MINUTE: i64 = 60;

/// Weekly windows in minutes from midnight; `to` not above `from` ends on the next day.
#[derive(Clone, Debug)]
struct Written {
    zone: chrono_tz::Tz,
    weekly: Vec<Vec<(u32, u32)>>,
    holidays: Vec<NaiveDate>,
}

impl Written {
    fn toml(&self) -> String {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let time = |m: u32| format!("{:02}:{:02}", m / 60, m % 60);
        let mut out = format!("time_zone = {:?}\n", self.zone.name());
        let dates: Vec<String> = self.holidays.iter().map(|d| format!("\"{d}\"")).collect();
        out += &format!("holidays = [{}]\n[weekly]\n", dates.join(", "));
        for (day, windows) in days.iter().zip(&self.weekly) {
            let list: Vec<_> =
                windows.iter().map(|(a, b)| format!("[\"{}\", \"{}\"]", time(*a), time(*b))).collect();
            out += &format!("{day} = [{}]\n", list.join(", "));
        }
        out
    }

    /// Open intervals of one civil day by the rules as they are written down.
    fn day(&self, day: NaiveDate) -> Vec<(Instant, Instant)> {
        if self.holidays.contains(&day) {
            return Vec::new();
        }
        let of = |d: NaiveDate| &self.weekly[chrono::Datelike::weekday(&d).num_days_from_monday() as usize];
        let mut pieces: Vec<(u32, u32)> = Vec::new();
        for &(from, to) in of(day) {
            pieces.push((from, if to > from { to } else { 24 * 60 }));
        }
        for &(from, to) in of(day.pred_opt().unwrap()) {
            if to <= from {
                pieces.push((0, to));
            }
        }
        let instant = |minutes: u32| {
            let midnight = day.and_time(NaiveTime::MIN);
            zone::resolve(self.zone, midnight + TimeDelta::minutes(minutes.into()))
        };
        pieces.into_iter().map(|(a, b)| (instant(a), instant(b))).filter(|(a, b)| a < b).collect()
    }

    /// Open intervals of all days from the one before `from` to the one after `to`, in no order.
    fn near(&self, from: Instant, to: Instant) -> Vec<(Instant, Instant)> {
        let first = zone::day(self.zone, from) - TimeDelta::days(2);
        let last = zone::day(self.zone, to) + TimeDelta::days(2);
        first.iter_days().take_while(|day| *day <= last).flat_map(|day| self.day(day)).collect()
    }

    fn elapsed(&self, from: Instant, to: Instant) -> i64 {
        let near = self.near(from, to);
        let mut at = from;
        let mut sum = 0;
        while at < to {
            sum += if near.iter().any(|(a, b)| *a <= at && at < *b) { MINUTE } else { 0 };
            at = at + MINUTE;
        }
        sum
    }
}

fn windows() -> impl Strategy<Value = Vec<(u32, u32)>> {
    // Cut points in quarters of an hour, in the hours of the night that the clocks skip or repeat
    // as well; pairs of them never overlap. The last may cross midnight.
    proptest::collection::btree_set(0u32..96, 0..8).prop_map(|points| {
        let points: Vec<u32> = points.into_iter().map(|q| q * 15).collect();
        points.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    })
}

fn written() -> impl Strategy<Value = Written> {
    let zones = prop_oneof![
        Just(chrono_tz::Europe::Berlin),
        Just(chrono_tz::Europe::Amsterdam),
        Just(chrono_tz::America::Sao_Paulo),
        Just(chrono_tz::Australia::Lord_Howe),
        Just(chrono_tz::Pacific::Apia),
        Just(chrono_tz::Pacific::Kiritimati),
    ];
    let night = proptest::collection::vec(any::<bool>(), 7);
    let holidays = proptest::collection::vec(0i64..12, 0..3);
    (zones, proptest::collection::vec(windows(), 7), night, holidays).prop_map(
        |(zone, mut weekly, night, holidays)| {
            // What crosses midnight must not meet the windows of the next morning.
            let free: Vec<bool> =
                weekly.iter().map(|windows| windows.first().is_none_or(|w| w.0 >= 330)).collect();
            for (day, windows) in weekly.iter_mut().enumerate() {
                let late = windows.last().is_none_or(|w| w.1 <= 22 * 60);
                if night[day] && late && free[(day + 1) % 7] {
                    windows.push((22 * 60, 5 * 60 + 30));
                }
            }
            if weekly.iter().all(Vec::is_empty) {
                weekly[2].push((8 * 60 + 30, 17 * 60));
            }
            let first = NaiveDate::from_ymd_opt(2026, 10, 19).unwrap();
            Written {
                zone,
                weekly,
                holidays: holidays.into_iter().map(|n| first + TimeDelta::days(n)).collect(),
            }
        },
    )
}

/// Shortly before clocks change, and before a zone skips a day: Kiritimati the last of 1994, Apia
/// 30 December 2011.
const BASES: [&str; 5] = [
    "2026-03-27T12:00:00Z",
    "2026-10-22T12:00:00Z",
    "2026-10-02T12:00:00Z",
    "1994-12-29T12:00:00Z",
    "2011-12-28T12:00:00Z",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn elapsed_and_due_agree_with_the_walk(
        written in written(), near in 0usize..BASES.len(), start in 0i64..4_000, length in 0i64..4_000, share in 1i64..100,
    ) {
        let calendar = Calendar::parse("model.toml", &written.toml()).unwrap();
        let base = at(BASES[near]);
        let (from, to) = (base + start * MINUTE, base + (start + length) * MINUTE);
        let counted = written.elapsed(from, to);
        prop_assert_eq!(calendar.elapsed(from, to), counted);
        prop_assert_eq!(calendar.due(from, 0).unwrap(), from, "nothing to count is due at once");
        let target = (counted * share / 100).max(1);
        let day = zone::day(written.zone, from);
        let ends = [day, day.succ_opt().unwrap()].map(|day| zone::midnight(written.zone, day));
        prop_assert_eq!(calendar.open_on(day), written.elapsed(ends[0], ends[1]));
        let closing = calendar.end_of_day(from);
        prop_assert_eq!(calendar.elapsed(closing.max(ends[0]), ends[1]), 0, "nothing is open after closing");
        if calendar.open_on(day) > 0 {
            prop_assert!(calendar.is_open(closing - 1), "closing is when it was open last");
        }
        if counted > 0 {
            let due = calendar.due(from, target).unwrap();
            prop_assert_eq!(calendar.elapsed(from, due), target);
            prop_assert_eq!(calendar.elapsed(from, due - 1), target - 1, "due is the earliest such instant");
            prop_assert!(due.to_utc().nanosecond() == 0);
        }
    }
}
