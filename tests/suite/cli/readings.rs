//! One thing is read in one way, wherever it is shown.

use std::sync::Arc;

use pikett::store::{Access, SqliteJournal};

use super::Place;
use crate::support::{Lab, at};

/// What was done has its success message ahead of it, not a notice.
#[test]
fn a_done_update_misses_no_notice() {
    let place = Place::new();
    let mut lab = Lab::on(Arc::new(SqliteJournal::open(&place.path("desk.db"), Access::Create).unwrap()));
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab.fill_small();
    lab.run("update notice srv-03").unwrap();
    lab.set(at("2026-12-01T22:05:00+01:00"));
    lab.run("update start srv-03").unwrap();
    lab.set(at("2026-12-01T22:45:00+01:00"));
    lab.run("update done srv-03").unwrap();
    let list = |at: &str| place.json(&format!("update list --at {at}"))[0]["notice"].clone();
    assert_eq!(list("2026-12-01T23:00:00+01:00"), "not confirmed");
    assert!(
        !place
            .ok("update list --at 2026-12-01T23:00:00+01:00")
            .contains("srv-03  8.3.4 > 8.3.9  done  done  missing")
    );
    lab.run("update confirm srv-03").unwrap();
    assert_eq!(list("2026-12-01T23:00:00+01:00"), "confirmed");
}

#[test]
fn a_period_ends_with_its_last_day_everywhere() {
    let place = Place::small();
    place.file(
        "cable.toml",
        "[[tenant]]\nid = \"kabel\"\ncontracts = [{ pack = \"nms-prime-advanced\", begins = \"2026-10-01\", \
         hours = 10, accepted = \"2026-11-01\" }]\n",
    );
    place.ok("import desk cable.toml");
    let at = "--at 2026-11-21T12:00:00Z";
    for line in [
        format!("hours list {at}"),
        format!("hours show kabel {at}"),
        format!("report hours --month 2026-11 {at}"),
    ] {
        assert!(place.ok(&line).contains("2026-11-01 to 2026-11-30"), "{line}");
    }
}

/// F254 is Kaseya's; the others promise nothing of a first fix.
#[test]
fn a_first_fix_is_counted_where_a_contract_speaks_of_it() {
    let place = Place::small();
    place.ok("incident report --tenant klinikum-nord --impact limited --urgency high --subject x --reporter 'A. Berg' --received 2026-11-10T09:00:00+01:00");
    let csv = place.ok("report incidents --month 2026-11 --format csv");
    assert!(csv.lines().nth(1).unwrap().ends_with(",0,,"), "{csv}");
    let sla = place.ok("report sla --month 2026-11 --format csv");
    assert!(
        sla.starts_with("contract,priority,clock,rounds,met"),
        "a clock that goes round twice counts twice: {sla}"
    );
}

/// Nothing is settled about what a contract does not have.
#[test]
fn contracts_list_the_settings_that_mean_something() {
    let place = Place::new();
    let all = place.json("contracts");
    let names = |id: &str| -> Vec<String> {
        let contract = all.as_array().unwrap().iter().find(|contract| contract["contract"] == id).unwrap();
        let settings = contract["settings"].as_array().unwrap().iter();
        settings.map(|setting| setting["name"].as_str().unwrap().to_owned()).collect()
    };
    let clocks = ["on_wait", "never_pause", "on_reclassify", "workday_deadline", "reopen_window"];
    assert_eq!(names("kaseya-support"), clocks);
    assert_eq!(names("xphone-connect"), [""; 0]);
    let nms = names("nms-prime-advanced");
    assert!(nms.contains(&"introduction_hours".to_owned()) && !nms.contains(&"cancel_ceiling".to_owned()));
    assert!(!names("xelion-xaas").contains(&"introduction_hours".to_owned()));
}

/// People read lengths and sizes with their units, programs numbers; Markdown has no needless marks.
#[test]
fn figures_have_units_for_people_and_none_for_programs() {
    let place = Place::small();
    place.ok("storage record klinikum-nord 51000000000 --at 2026-11-20T10:00:00Z");
    place.ok(
        "incident report --tenant klinikum-nord --impact high --urgency critical --subject x --reporter 'A. Berg' \
         --received 2026-11-10T09:00:00+01:00 --telephony-down 2026-11-10T09:00:00+01:00 --fails place",
    );
    let report = |subject: &str, format: &str| {
        place
            .ok(&format!("report {subject} --month 2026-11 --at 2026-11-10T11:30:00+01:00 --format {format}"))
    };
    assert!(report("availability", "table").contains("2h30"), "{}", report("availability", "table"));
    assert!(report("availability", "csv").starts_with("tenant,down_seconds_month,"));
    assert!(report("availability", "csv").contains("klinikum-nord,9000,9000,"));
    let markdown = report("availability", "md");
    assert!(markdown.contains("| 2h30 |") && !markdown.contains('\\'), "{markdown}");
    let storage = place.ok("report storage --month 2026-11 --at 2026-11-21T10:00:00Z");
    assert!(storage.contains("51 GB") && !storage.contains("bytes"), "{storage}");
}

/// A weekday says a day only among the last ones, and what happened first stands first.
#[test]
fn a_handover_goes_by_time_and_dates_what_is_long_ago() {
    let place = Place::new();
    let mut lab = Lab::on(Arc::new(SqliteJournal::open(&place.path("desk.db"), Access::Create).unwrap()));
    lab.set(at("2026-11-24T10:00:00+01:00"));
    lab.fill_small();
    lab.run("incident report --tenant klinikum-nord --impact high --urgency critical --subject x --reporter 'A. Berg' --received 2026-11-10T12:00:00+01:00").unwrap();
    lab.run("incident note I-1 'looked at'").unwrap();
    lab.run("incident telephony I-1 down --since 2026-11-10T13:00:00+01:00 --fails place").unwrap();
    let text = place.ok("report handover --since 2026-11-24T09:00:00+01:00 --at 2026-11-24T12:00:00+01:00");
    let since = text.split("Since ").nth(1).unwrap();
    let lines: Vec<&str> = since.lines().skip(2).collect();
    let place_of = |what: &str| lines.iter().position(|line| line.contains(what)).unwrap();
    let (down, noted) = (place_of("telephony"), place_of("looked at"));
    assert!(lines[down].starts_with("  Tue 10 Nov 2026 13:00  mk I-1 ") && down < noted, "{since}");
    assert!(lines[noted].starts_with("  Tue 10:00  mk I-1 "), "{since}");
}
