//! Month-end tables, in every form they are asked for.

use pikett::domain::base::instant::Instant;
use pikett::import;
use pikett::report::month::Month;
use pikett::report::scope::{Scope, Subject};
use serde_json::json;

use super::Place;
use crate::support::{Lab, at};

fn place() -> Place {
    let place = Place::small();
    let report = "incident report --tenant klinikum-nord --reporter 'A. Berg' --channel phone";
    // Met, missed at exactly the limit, and of another month.
    for (impact, urgency, received) in [
        ("high", "critical", "2026-10-12T09:00:00+02:00"),
        ("limited", "high", "2026-10-12T10:00:00+02:00"),
        ("high", "critical", "2026-11-02T09:00:00+01:00"),
    ] {
        place.ok(&format!(
            "{report} --impact {impact} --urgency {urgency} --subject 'a | b' --received {received}"
        ));
    }
    place
}

#[test]
fn targets_are_counted_in_the_month_of_receipt_and_add_up() {
    let place = place();
    let sla = "report sla --month 2026-10 --at 2026-10-12T11:30:00+02:00";
    let report: serde_json::Value = serde_json::from_str(&place.ok(&format!("{sla} --format json"))).unwrap();
    let rows = report["rows"].as_array().unwrap();
    let named = |priority: &str, clock: &str| {
        rows.iter().find(|row| row["priority"] == priority && row["clock"] == clock).unwrap().clone()
    };
    let start = named("P1", "start");
    assert_eq!((&start["rounds"], &start["missed"], &start["running"]), (&json!(1), &json!(1), &json!(0)));
    assert_eq!(start["kept_percent"], json!(0.0), "150 minutes are over: `<` is strict");
    assert_eq!(named("P2", "start")["running"], 1);
    assert_eq!(named("P2", "start")["kept_percent"], json!(null), "nothing is decided yet");
    for column in ["rounds", "met", "missed", "running"] {
        let sum: i64 = rows.iter().map(|row| row[column].as_i64().unwrap()).sum();
        assert_eq!(report["totals"][column], sum, "{column}");
    }
    let november = place.ok("report sla --month 2026-11 --at 2026-11-02T10:00:00+01:00 --format csv");
    assert!(november.starts_with("contract,priority,clock,rounds,met,missed,running,kept_percent,reasons\n"));
    assert!(november.contains("\nxelion-xaas,P1,start,1,0,0,1,,\n"), "{november}");
    let markdown = place.ok(&format!("{sla} --format md"));
    assert!(markdown.starts_with("# Targets 2026-10\n\n| contract | priority | clock |"), "{markdown}");
    assert!(markdown.trim_end().ends_with("|  |"), "the totals come last: {markdown}");
    let table = place.ok(sla);
    assert!(table.lines().last().unwrap().starts_with("total"), "{table}");
}

#[test]
fn every_table_is_given_in_every_form() {
    let place = place();
    place.json("storage record klinikum-nord 44000000000 --at 2026-10-20T00:00:00Z");
    for what in ["sla", "breaches", "incidents", "availability", "licences", "credits", "storage", "hours"] {
        for format in ["table", "csv", "json", "md"] {
            let text = place.ok(&format!("report {what} --month 2026-10 --format {format}"));
            assert!(!text.trim().is_empty(), "{what} {format}");
        }
    }
    let pools = place.ok("report storage --month 2026-10 --format csv");
    assert!(pools.contains("klinikum-nord,42,52000000000,44000000000,84,"), "{pools}");
    // What was measured later is not part of an earlier month.
    let before = place.ok("report storage --month 2026-09 --format csv");
    assert!(before.contains("klinikum-nord,42,52000000000,,,"), "{before}");
}

/// What was down before a contract year that begins within the month is part of the month and not of
/// the year; a year that ends with the month is told about once more.
#[test]
fn a_month_has_its_downtime_whatever_the_contract_year() {
    let mut lab = Lab::small();
    let praxis =
        "[[tenant]]\nid = \"praxis\"\ncontracts = [{ pack = \"xelion-xaas\", begins = \"2025-10-15\" }]\n";
    for wish in import::desk::read("more.toml", praxis).unwrap().acts {
        lab.act("setup", wish.act).unwrap();
    }
    for (tenant, from, to) in [
        ("praxis", "2026-10-10T10:00:00+02:00", "2026-10-10T11:00:00+02:00"),
        ("praxis", "2026-10-20T10:00:00+02:00", "2026-10-20T10:30:00+02:00"),
        ("klinikum-nord", "2026-12-31T23:30:00+01:00", "2027-01-01T00:10:00+01:00"),
    ] {
        lab.set(at(to));
        let report = format!(
            "incident report --tenant {tenant} --impact high --urgency critical --subject dead --channel phone --reporter 'A. Berg' --code 1 --received {from} --telephony-down {from}"
        );
        let number = lab.run(&report).unwrap()[0].event.entity().unwrap().name();
        lab.run(&format!("incident telephony {number} works --since {to}")).unwrap();
    }
    let now = at("2027-02-01T12:00:00+01:00");
    let down = |month: &str, tenant: &str| {
        let scope = Scope { desk: &lab.desk(), month: month_of(month, now), now };
        let csv = scope.table(Subject::Availability).csv();
        let row = csv.lines().find(|line| line.starts_with(tenant)).unwrap();
        let seconds: Vec<i64> = row.split(',').skip(1).take(2).map(|cell| cell.parse().unwrap()).collect();
        (seconds[0], seconds[1])
    };
    assert_eq!(down("2026-10", "praxis"), (90 * 60, 30 * 60));
    assert_eq!(down("2026-11", "praxis"), (0, 30 * 60));
    assert_eq!(down("2026-12", "klinikum-nord"), (30 * 60, 30 * 60));
    assert_eq!(down("2027-01", "klinikum-nord"), (10 * 60, 10 * 60));
}

#[test]
fn months_that_are_none_or_have_not_begun_are_refused() {
    let place = Place::small();
    let (_, err) = place.fails("report sla --month 2026-13", 2);
    assert!(err.contains("no month; write it like 2026-11"), "{err}");
    let (_, err) = place.fails("report sla --month 2026-12 --at 2026-11-30T22:59:59Z", 2);
    assert!(err.contains("2026-12 has not begun"), "{err}");
    place.ok("report sla --month 2026-12 --at 2026-11-30T23:00:00Z");
}

/// F254: resolved by what the customer was told first; a question in between, or a second try, is
/// none.
#[test]
fn how_many_the_first_answer_resolved() {
    let mut lab = Lab::small();
    let mut now = at("2026-11-02T09:00:00+01:00");
    let report = "incident report --tenant software-haus --priority 3 --reporter 'A. Berg' --field system-id=KS4711 --subject s";
    for (channel, acts) in [
        ("ticket", &["resolve {} --cause 'restarted' --told ticket"][..]),
        ("ticket", &["note {} 'we look into it' --contact mail", "resolve {} --cause 'restarted'"]),
        ("ticket", &["wait {} --for logs", "wait {} --end", "resolve {} --cause 'restarted'"]),
        ("ticket", &["resolve {} --cause x", "reopen {} --reason 'no'", "resolve {} --cause y"]),
        ("ticket", &["scope {} purpose --reason 'run on a toaster'"]),
        ("phone", &[]),
    ] {
        lab.set(now);
        let records = lab.run(&format!("{report} --channel {channel}")).unwrap();
        let number = records[0].event.entity().unwrap().name();
        for act in acts {
            now = now + 60_i64;
            lab.set(now);
            lab.run(&format!("incident {}", act.replace("{}", &number))).unwrap();
        }
    }
    let month = month_of("2026-11", now);
    let csv = Scope { desk: &lab.desk(), month, now }.table(Subject::Incidents).csv();
    assert_eq!(csv.lines().nth(1), Some("kaseya-support,P3,6,0,0,4,1,1,0,1,25.00"), "{csv}");
}

fn month_of(text: &str, now: Instant) -> Month {
    Month::written(text.parse().unwrap(), chrono_tz::Europe::Berlin, now)
}
