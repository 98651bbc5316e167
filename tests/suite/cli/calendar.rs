//! The update schedule as calendar programs read it.

use std::os::unix::fs::{MetadataExt, PermissionsExt};

use icalendar::{Calendar, CalendarComponent, Component, Event, EventLike, Todo};

use super::Place;

/// Far ahead, as notices and deferrals look at the present: 4 December 2040 is a Tuesday.
const AHEAD: &str = r#"
[[reseller]]
id = "tks"
name = "TK Süd, Söhne; \"Telefon\" \\ GmbH"
[[server]]
id = "srv-03"
reseller = "tks"
country = "DE"
version = "8.3.4"
windows = [{ days = ["tue", "wed"], from = "22:00", to = "02:00" }]
[[tenant]]
id = "long"
name = "NAME"
server = "srv-03"
[[release]]
version = "9.0.0"
stage = "stable"
[[release]]
version = "9.0.1"
stage = "stable"
urgent = true
[[slot]]
server = "srv-03"
release = "9.0.0"
at = 2040-12-04T22:00:00+01:00
[[slot]]
server = "srv-07"
release = "9.0.1"
at = 2040-12-05T22:00:00+01:00
"#;

/// 200 letters, some of them of two octets.
fn long_name() -> String {
    "Gemäß Überlänge, ".repeat(12).chars().take(200).collect()
}

fn place() -> Place {
    let place = Place::small();
    place.file("ahead.toml", AHEAD.replace("NAME", &long_name()));
    place.ok("import desk ahead.toml");
    place
}

fn read(text: &str) -> (Vec<Event>, Vec<Todo>) {
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
    }
    let calendar: Calendar = text.parse().unwrap();
    let (mut events, mut todos) = (Vec::new(), Vec::new());
    for component in calendar.components {
        match component {
            CalendarComponent::Event(event) => events.push(event),
            CalendarComponent::Todo(todo) => todos.push(todo),
            other => panic!("{other:?}"),
        }
    }
    (events, todos)
}

/// The events by their UID, with the property of each.
fn each(events: &[Event], property: &str) -> Vec<(String, String)> {
    let value = |event: &Event| event.property_value(property).unwrap_or("-").to_owned();
    events.iter().map(|event| (event.get_uid().unwrap().to_owned(), value(event))).collect()
}

const AT: &str = "--at 2040-11-25T10:00:00+01:00";

#[test]
fn every_update_is_an_event_and_every_owed_notice_a_to_do() {
    let place = place();
    let (events, todos) = read(&place.ok(&format!("update export --ics --server srv-03 {AT}")));
    let summaries = each(&events, "SUMMARY");
    assert_eq!(
        summaries,
        [
            ("srv-03+8.3.9@pikett".to_owned(), "srv-03: update 8.3.4 to 8.3.9".to_owned()),
            ("srv-03+9.0.0@pikett".to_owned(), "srv-03: update 8.3.4 to 9.0.0".to_owned()),
        ]
    );
    let event = &events[1];
    let value = |name: &str| event.property_value(name).unwrap();
    assert_eq!(
        (value("DTSTAMP"), value("DTSTART"), value("DTEND"), value("STATUS")),
        ("20401125T090000Z", "20401204T210000Z", "20401204T220000Z", "TENTATIVE")
    );
    assert_eq!(event.get_location(), Some("DE"));
    assert_eq!(event.get_categories().unwrap(), ["update", "stable"]);
    let description = event.get_description().unwrap();
    let lines: Vec<&str> = description.lines().collect();
    assert_eq!(lines[0], r#"reseller: TK Süd, Söhne; "Telefon" \ GmbH (tks)"#);
    assert_eq!(lines[1], format!("tenants: Klinikum Nord; {}", long_name()));
    assert_eq!(lines[3], "standard date: Tue 4 Dec 2040 22:00 CET");
    assert_eq!(lines[4], "latest date: Tue 11 Dec 2040 22:00 CET");
    assert_eq!(lines[5], "notice: open, to be sent by Thu 29 Nov 2040 22:00 CET");
    let todo = &todos[1];
    assert_eq!(todo.get_uid(), Some("srv-03+9.0.0+notice@pikett"));
    assert_eq!(todo.property_value("DUE"), Some("20401129T210000Z"));
    assert_eq!(todo.property_value("RELATED-TO"), Some("srv-03+9.0.0@pikett"));
    assert_eq!(todos[0].property_value("PRIORITY"), Some("1"), "the other one is overdue");
}

#[test]
fn the_status_follows_notice_and_deferral() {
    let place = place();
    let status = || {
        let (events, todos) = read(&place.ok(&format!("update export --ics {AT}")));
        let wanted = |uid: &str| uid.contains("9.0");
        let status = each(&events, "STATUS").into_iter().filter(|(uid, _)| wanted(uid)).map(|(_, s)| s);
        let owed = todos.iter().filter(|todo| wanted(todo.get_uid().unwrap())).count();
        (status.collect::<Vec<_>>(), owed)
    };
    let (tentative, confirmed) = ("TENTATIVE", "CONFIRMED");
    assert_eq!(status(), (vec![tentative.to_owned(), confirmed.to_owned()], 1), "urgent needs no notice");
    place.ok("update notice srv-03 --release 9.0.0");
    assert_eq!(status(), (vec![confirmed.to_owned(); 2], 0));
    place.ok("update defer srv-03 --release 9.0.0 --to 2040-12-11T22:00:00+01:00");
    assert_eq!(status(), (vec![tentative.to_owned(), confirmed.to_owned()], 0));
    place.ok("update decide D-1 --approve --by 'A. Berg'");
    let (events, _) = read(&place.ok(&format!("update export --ics --server srv-03 {AT}")));
    let moved = events.iter().find(|e| e.get_uid() == Some("srv-03+9.0.0@pikett")).unwrap();
    assert_eq!(moved.property_value("DTSTART"), Some("20401211T210000Z"), "the same event, later");
    assert_eq!(moved.property_value("STATUS"), Some(tentative), "the new date is not announced yet");
    assert!(
        moved
            .get_description()
            .unwrap()
            .contains("\ndeferral: D-1 to Tue 11 Dec 2040 22:00 CET, asked by mk, approved")
    );
}

#[test]
fn the_same_desk_gives_the_same_text_and_filters_hold() {
    let place = place();
    let export = |more: &str| place.ok(&format!("update export --ics {AT} {more}"));
    assert_eq!(export(""), export("--out -"));
    assert_eq!(export("--reseller tks"), export(""));
    let (events, _) = read(&export("--server srv-07"));
    assert_eq!(events.len(), 2);
    place.file("other.toml", "[[reseller]]\nid = \"other\"\n");
    place.ok("import desk other.toml");
    let (events, todos) = read(&export("--reseller other"));
    assert!(events.is_empty() && todos.is_empty());
    for (option, says) in
        [("--reseller nobody", "no reseller nobody"), ("--server nowhere", "no server nowhere")]
    {
        let (out, err) = place.fails(&format!("update export --ics {option}"), 1);
        assert!(out.is_empty() && err.contains(says), "{err}");
    }
    place.fails("update export", 2);
}

#[test]
fn a_file_is_replaced_as_a_whole_or_not_at_all() {
    let place = place();
    let file = place.file("updates.ics", "old");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    let names = || {
        let mut names: Vec<_> =
            std::fs::read_dir(place.path("")).unwrap().map(|e| e.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = names();
    place.fails("update export --ics --server nowhere --out updates.ics", 1);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "old");
    std::os::unix::fs::symlink("updates.ics", place.path("link.ics")).unwrap();
    assert_eq!(place.ok(&format!("update export --ics {AT} --out link.ics")), "");
    assert!(std::fs::symlink_metadata(place.path("link.ics")).unwrap().is_symlink());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), place.ok(&format!("update export --ics {AT}")));
    assert_eq!(std::fs::metadata(&file).unwrap().mode() & 0o777, 0o640);
    std::fs::remove_file(place.path("link.ics")).unwrap();
    assert_eq!(names(), before, "nothing is left over");
    std::fs::create_dir(place.path("folder")).unwrap();
    for (path, kept) in [("folder", true), ("nowhere/updates.ics", false)] {
        let (_, err) = place.fails(&format!("update export --ics --out {path}"), 1);
        assert!(err.contains(&format!("cannot write {path}")), "{err}");
        assert_eq!(place.path(path).exists(), kept);
    }
}
