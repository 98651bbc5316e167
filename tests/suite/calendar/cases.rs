//! Business time against the collected cases.

use std::collections::BTreeMap;
use std::fmt::Write;

use pikett::domain::calendar::Calendar;
use pikett::domain::readings::clock::pauses;
use serde::Deserialize;

use super::{at, calendar};

#[derive(Deserialize)]
struct Truth {
    calendars: BTreeMap<String, Hours>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Hours {
    time_zone: String,
    weekly: BTreeMap<String, Vec<(String, String)>>,
    holidays: Vec<String>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    calendar: String,
    kind: String,
    start: String,
    end: Option<String>,
    business_seconds: Option<i64>,
    #[serde(default)]
    pauses: Vec<(String, String)>,
    expected: serde_json::Value,
}

fn truth() -> Truth {
    serde_json::from_str(include_str!("../data/business_time.json")).unwrap()
}

fn written(hours: &Hours) -> String {
    let mut out = format!("time_zone = {:?}\nholidays = {:?}\n[weekly]\n", hours.time_zone, hours.holidays);
    for (day, windows) in &hours.weekly {
        let list: Vec<String> = windows.iter().map(|(a, b)| format!("[{a:?}, {b:?}]")).collect();
        writeln!(out, "{day} = [{}]", list.join(", ")).unwrap();
    }
    out
}

#[test]
fn every_case_of_the_ground_truth() {
    let truth = truth();
    let calendars: BTreeMap<&str, Calendar> =
        truth.calendars.iter().map(|(name, hours)| (name.as_str(), calendar(&written(hours)))).collect();
    for case in &truth.cases {
        let calendar = &calendars[case.calendar.as_str()];
        let start = at(&case.start);
        match case.kind.as_str() {
            "elapsed" => {
                let end = at(case.end.as_deref().unwrap());
                assert_eq!(calendar.elapsed(start, end), case.expected.as_i64().unwrap(), "{}", case.id);
            }
            _ => {
                let list: Vec<_> = case.pauses.iter().map(|(a, b)| (at(a), at(b))).collect();
                let due = pauses::due(calendar, start, case.business_seconds.unwrap(), &list).unwrap();
                assert_eq!(due, at(case.expected.as_str().unwrap()), "{}", case.id);
            }
        }
    }
    assert_eq!(truth.cases.len(), 47);
}

/// The same calendars by region code instead of listed dates.
#[test]
fn regions_give_what_the_listed_dates_give() {
    let truth = truth();
    for case in truth.cases.iter().filter(|c| c.kind == "due") {
        let zone = &truth.calendars[&case.calendar].time_zone;
        if !matches!(case.calendar.as_str(), "DE" | "DE-NW" | "DE-BY" | "DE-BY-ASSUMPTION" | "NL" | "NL-GF5")
        {
            continue;
        }
        let days: String =
            ["mon", "tue", "wed", "thu", "fri"].map(|d| format!("{d} = [[\"08:30\", \"17:00\"]]\n")).concat();
        let text = format!("time_zone = {zone:?}\nregion = {:?}\n[weekly]\n{days}", case.calendar);
        let due = calendar(&text).due(at(&case.start), case.business_seconds.unwrap()).unwrap();
        assert_eq!(due, at(case.expected.as_str().unwrap()), "{}", case.id);
    }
}

/// Further public cases, from the test suites and issue threads of other systems.
#[test]
fn cases_that_other_systems_got_wrong() {
    let lunch = "time_zone = 'Europe/Berlin'\n[weekly]\n".to_owned()
        + &["mon", "tue", "wed", "thu", "fri"]
            .map(|d| format!("{d} = [['08:00', '13:00'], ['14:00', '18:00']]\n"))
            .concat();
    let all_day = |zone: &str| {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        format!("time_zone = '{zone}'\n[weekly]\n")
            + &days.map(|d| format!("{d} = [['00:00', '24:00']]\n")).concat()
    };
    let cases = [
        (lunch.clone(), "2015-03-27T12:00:00+01:00", 15 * 3_600, "2015-03-31T09:00:00+02:00"),
        (all_day("America/Sao_Paulo"), "2015-10-17T22:00:00-03:00", 7 * 3_600, "2015-10-18T06:00:00-02:00"),
        (all_day("America/Sao_Paulo"), "2015-02-21T22:00:00-02:00", 5 * 3_600, "2015-02-22T02:00:00-03:00"),
        (
            "time_zone = 'Europe/Berlin'\n[weekly]\nsun = [['02:30', '04:00']]\n".to_owned(),
            "2026-03-29T00:00:00+01:00",
            1_800,
            "2026-03-29T04:00:00+02:00",
        ),
    ];
    for (text, start, seconds, due) in cases {
        assert_eq!(calendar(&text).due(at(start), seconds).unwrap(), at(due), "{start} + {seconds} s");
    }
}

#[test]
fn a_dated_override_replaces_the_hours_of_that_day() {
    let half = calendar(
        "time_zone = 'Europe/Berlin'\n[weekly]\nthu = [['08:30', '17:00']]\n[dated]\n2026-12-24 = [['08:30', '12:00']]\n",
    );
    assert_eq!(half.elapsed(at("2026-12-24T00:00:00+01:00"), at("2026-12-25T00:00:00+01:00")), 12_600);
    assert_eq!(half.end_of_day(at("2026-12-24T09:00:00+01:00")), at("2026-12-24T12:00:00+01:00"));
}

#[test]
fn the_calendar_ends_with_the_century_instead_of_running_on() {
    let office = calendar("time_zone = 'Europe/Berlin'\n[weekly]\nmon = [['08:30', '17:00']]\n");
    assert!(office.due(at("2026-01-01T00:00:00Z"), i64::MAX / 4).is_err());
    assert!(office.next_open(at("2150-01-01T00:00:00Z")).is_err());
}

/// Windows that the clocks move onto each other are united, and a skipped day takes none away.
#[test]
fn moved_windows_are_united() {
    let berlin =
        "time_zone = \"Europe/Berlin\"\n[weekly]\nsun = [[\"02:30\", \"02:45\"], [\"03:00\", \"03:20\"]]\n";
    // Friday was skipped: its hours fall on the Saturday, beside and over those that it has.
    let apia = "time_zone = \"Pacific/Apia\"\n[weekly]\nfri = [[\"12:00\", \"13:00\"]]\nsat = [[\"09:00\", \"10:00\"], [\"12:30\", \"14:00\"]]\n";
    let cases = [
        (berlin, "2026-03-29T00:00:00+01:00", "2026-03-29T12:00:00+02:00", 2_100),
        (berlin, "2026-03-29T03:10:00+02:00", "2026-03-29T12:00:00+02:00", 1_500),
        (berlin, "2026-04-05T00:00:00+02:00", "2026-04-05T12:00:00+02:00", 2_100),
        (apia, "2011-12-29T12:00:00-10:00", "2012-01-01T00:00:00+14:00", 10_800),
        (apia, "2012-01-06T00:00:00+14:00", "2012-01-08T00:00:00+14:00", 12_600),
    ];
    for (written, from, to, open) in cases {
        let calendar = calendar(written);
        assert_eq!(calendar.elapsed(at(from), at(to)), open, "{from} to {to}");
        assert_eq!(calendar.due(at(from), 0).unwrap(), at(from));
    }
}
