//! Holidays against a published table.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use pikett::domain::calendar::{Region, regions};

/// Our code for a country and subdivision of the published list.
fn code(country: &str, subdivision: &str) -> String {
    match (country, subdivision) {
        ("NL", _) => "NL-GF5".to_owned(),
        ("DE", "") => "DE".to_owned(),
        ("DE", "Augsburg") => "DE-BY-AUGSBURG".to_owned(),
        (country, subdivision) => format!("{country}-{subdivision}"),
    }
}

#[test]
fn equal_to_the_published_lists_day_by_day() {
    let mut published: BTreeSet<(String, NaiveDate)> = BTreeSet::new();
    for row in include_str!("../data/holidays_2024_2030.csv").lines() {
        let mut cells = row.split(',');
        let (country, subdivision) = (cells.next().unwrap(), cells.next().unwrap());
        published.insert((code(country, subdivision), cells.next().unwrap().parse().unwrap()));
    }
    let listed: BTreeSet<&str> = published.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(listed.len(), 19, "{listed:?}");
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let days = || first.iter_days().take_while(|day| day.to_string().as_str() < "2031");
    for code in &listed {
        let region = Region::find(code).unwrap();
        let ours: BTreeSet<NaiveDate> = days().filter(|day| region.is_holiday(*day)).collect();
        let theirs: BTreeSet<NaiveDate> =
            published.iter().filter(|(c, _)| c == code).map(|(_, day)| *day).collect();
        assert_eq!(ours, theirs, "{code}");
    }
}

#[test]
fn split_regions_differ_only_where_they_say() {
    let differs = |a: &str, b: &str| -> Vec<String> {
        let (a, b) = (Region::find(a).unwrap(), Region::find(b).unwrap());
        let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
        first
            .iter_days()
            .take(365)
            .filter(|d| a.is_holiday(*d) != b.is_holiday(*d))
            .map(|d| d.to_string())
            .collect()
    };
    assert_eq!(differs("DE-BY", "DE-BY-ASSUMPTION"), ["2025-08-15"]);
    assert_eq!(differs("NL", "NL-GF5"), ["2025-04-18", "2025-05-05"]);
    assert_eq!(regions().count(), 21);
}

#[test]
fn kings_day_and_names() {
    let nl = Region::find("nl").unwrap();
    let name = |text: &str| nl.holiday(text.parse().unwrap());
    assert_eq!(name("2025-04-26"), Some("Koningsdag"));
    assert_eq!(name("2025-04-27"), None);
    assert_eq!(name("2026-04-27"), Some("Koningsdag"));
    assert_eq!(
        Region::find("DE-SN").unwrap().holiday("2026-11-18".parse().unwrap()),
        Some("Buß- und Bettag")
    );
}
