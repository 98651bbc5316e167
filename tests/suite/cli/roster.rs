//! The people of the desk on the command line, and two who take the next one at once.

use std::process::{Child, Command, Stdio};

use chrono::NaiveDateTime;
use pikett::engine::Clock;
use serde_json::json;

use super::Place;

const PEOPLE: &str = r#"
[[person]]
id = "weiss"
name = "L. Weiss"
phone = "+49 89 5550 2"
titles = ["Manager Support-Abteilung"]
hours = ["Mo-Fr 08:00-17:00"]
off = ["24.12.2026..2.1.2027"]

[[on_call]]
week = "KW49/2026"
person = "weiss"
pack = "xelion-xaas"
"#;

#[test]
fn the_roster_for_scripts() {
    let place = Place::small();
    place.file("people.toml", PEOPLE);
    place.ok("import desk people.toml");
    assert!(place.ok("import desk people.toml").contains("0 of them"), "twice is once");
    let list = place.json("roster list --at 2026-11-24T10:00:00+01:00");
    assert_eq!(list[0]["hours"], json!(["mon-fri 08:00-17:00"]));
    assert_eq!((&list[0]["reachable"], &list[0]["because"]), (&json!(true), &json!("hours")));
    let saturday = place.json("roster on-call --at 2026-12-05T10:00:00+01:00");
    assert_eq!(saturday["week"], "2026-W49");
    assert_eq!(saturday["weeks"][0]["name"], "L. Weiss");
    let levels = saturday["levels"].as_array().unwrap();
    let first = levels.iter().find(|level| level["pack"] == "xelion-xaas" && level["level"] == 1).unwrap();
    assert_eq!((&first["person"], &first["phone"]), (&json!("L. Weiss"), &json!("+49 89 5550 2")));
    assert_eq!(first["reachable"], true);
    place.ok("roster put weiss --phone '+49 89 5550 3'");
    let list = place.json("roster list --at 2026-11-24T10:00:00+01:00");
    assert_eq!((&list[0]["phone"], &list[0]["name"]), (&json!("+49 89 5550 3"), &json!("L. Weiss")));
    assert!(warned(&place, "roster put weiss --gone").contains("nobody is on call any more in 2026-W49"));
    assert_eq!(place.json("roster list"), json!([]));
    assert_eq!(place.json("roster on-call --at 2026-12-05T10:00:00+01:00")["weeks"], json!([]));
}

#[test]
fn what_is_wrong_in_a_file_is_named_by_its_line() {
    let place = Place::small();
    for (from, to, says) in [
        ("Mo-Fr 08:00-17:00", "Mo-Fr 8-17", "people.toml:7"),
        ("24.12.2026..2.1.2027", "24.12.", "people.toml:8"),
        ("KW49/2026", "2026-W60", "people.toml:11"),
        ("Manager Support-Abteilung", "Manger", "which no level has"),
        ("person = \"weiss\"", "person = \"wise\"", "weiss"),
    ] {
        place.file("people.toml", PEOPLE.replace(from, to));
        let output = place.run("import desk people.toml");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains(says), "{from}: {said}");
    }
}

#[test]
fn a_scripts_next_one() {
    let place = Place::small();
    place.fails("incident next", 3);
    place.ok("incident report --tenant klinikum-nord --impact limited --urgency medium --subject 'slow' --reporter 'A. Berg' --received -3h");
    place.ok("incident report --tenant klinikum-nord --impact high --urgency critical --subject 'no calls' --channel phone --reporter 'A. Berg' --received -5min");
    let judged = place.ok("incident next --what-if");
    assert!(judged.contains("I-2 is next: start"), "{judged}");
    let next = place.json("incident next");
    assert_eq!(
        (&next["number"], &next["priority"], &next["clock"]),
        (&json!("I-2"), &json!(1), &json!("start"))
    );
    assert_eq!(place.json("incident next")["number"], "I-1");
    let (out, err) = place.fails("incident next --json", 3);
    assert!(format!("{out}{err}").contains("nothing is left to take"), "{out}{err}");
}

/// The journal decides: of many who ask at once each gets another one, and nobody is sent away while
/// something is left.
#[test]
fn two_who_take_at_once_never_get_the_same() {
    let place = Place::small();
    for index in 0..12 {
        place.ok(&format!("incident report --tenant klinikum-nord --impact limited --urgency medium --subject 's{index}' --reporter 'A. Berg'"));
    }
    let take = |who: &str| -> Child {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("pikett"));
        command.env_clear().env("PIKETT_DESK", place.path("desk.db")).env("PIKETT_USER", who);
        let command = command.args(["incident", "next", "--json"]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let mut taken = Vec::new();
    for _ in 0..6 {
        let two = [take("lw"), take("ts")];
        for child in two {
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            taken.push(answer["number"].as_str().unwrap().to_owned());
        }
    }
    let mut once = taken.clone();
    once.sort();
    once.dedup();
    assert_eq!((taken.len(), once.len()), (12, 12), "{taken:?}");
}

/// What was said besides when it was done.
fn warned(place: &Place, line: &str) -> String {
    let output = place.run(line);
    assert_eq!(output.status.code(), Some(0), "{line}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn weeks_without_their_person_are_said() {
    let place = Place::small();
    place.ok("roster put weiss --name 'L. Weiss' --phone '+49 30 23125 121'");
    place.ok("roster put mk --phone 121 --off 2099-12-24..2100-01-01");
    for (line, says) in [
        // Of the days that lie in that week.
        ("roster week 2099-W52 mk", "mk is away from Thu 24 Dec 2099 to Sun 27 Dec 2099"),
        ("roster week 2099-W52 weiss", "takes the week from mk"),
        ("roster put weiss --off 2099-12-27..2099-12-31", "is on call in 2099-W52"),
        // What was said once is not said of something else.
        ("roster put weiss --phone '+49 30 23125 122'", ""),
        ("roster week 2099-W50 weiss", ""),
        ("roster put weiss --gone", "nobody is on call any more in 2099-W50, 2099-W52"),
    ] {
        let said = warned(&place, line);
        assert!(said.contains(says) && said.is_empty() == says.is_empty(), "{line}: {said}");
    }
}

#[test]
fn what_is_no_number_and_no_address_is_refused() {
    let place = Place::small();
    place.ok("roster put weiss --phone '+49 30 23125 121' --mail weiss@desk.example");
    let long = format!("--name {}", "x".repeat(101));
    for (given, says) in [
        ("--phone ''", "--clear phone"),
        ("--mail ' '", "--clear mail"),
        ("--title ''", "--clear titles"),
        ("--name ''", "name"),
        ("--phone later", "`later` of weiss is no phone number"),
        ("--mail nonsense", "`nonsense` of weiss is no mail address"),
        ("--mail 'a b@c'", "no mail address"),
        ("--mail a@b@c", "no mail address"),
        (&long, "at most 100"),
    ] {
        let output = place.run(&format!("roster put weiss {given}"));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains(says), "{given}: {said}");
    }
    place.ok("roster put weiss --clear mail");
    assert_eq!(place.json("roster list")[0]["mail"], json!(null));
}

/// Who is on call is asked of what is to come: the day is the next one of that name.
#[test]
fn a_weekday_is_the_next_one() {
    let place = Place::small();
    place.ok("roster put weiss --phone '+49 30 23125 121'");
    let before = Clock::System.now().epoch();
    for day in ["Mon", "Dienstag", "Wed", "Do", "Fri", "Samstag", "Sun"] {
        let said = place.ok(&format!("roster on-call --at '{day} 9:00'"));
        let mut times = said.lines().filter_map(|line| line.rsplit_once(' '));
        let at = times.find_map(|(at, _)| NaiveDateTime::parse_from_str(at, "%a %d %b %Y %H:%M").ok());
        assert!(at.unwrap().and_utc().timestamp() > before, "{day}: {said}");
    }
    assert!(place.ok("roster on-call").contains("CALLED NOW"));
    let then = place.ok("roster on-call --at '2026-12-05 10:00'");
    assert!(then.contains("Sat 5 Dec 2026 10:00 CET\nCONTRACT") && then.contains("CALLED THEN"), "{then}");
}
