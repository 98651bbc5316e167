//! A script that tries again doubles nothing.

use std::fs::OpenOptions;

use assert_cmd::Command;

use super::Place;

const ID: &str = "0198f7a2-0000-7000-8000-000000000001";
const REPORT: &str =
    "incident report --tenant klinikum-nord --impact limited --urgency high --reporter 'A. Berg' --subject x";

fn notes(place: &Place) -> usize {
    place.ok("incident show I-1 --json").matches("once only").count()
}

#[test]
fn an_id_makes_a_retry_safe() {
    let place = Place::small();
    let report = format!("{REPORT} --id {ID} --json");
    assert_eq!(place.ok(&report), place.ok(&report));
    assert_eq!(place.json("incident list").as_array().unwrap().len(), 1);
    let take = format!("incident take I-1 --id {}", ID.replace("0001", "0002"));
    let first = place.ok(&take);
    assert!(first.contains("taken"), "{first}");
    assert_eq!(place.ok(&take), first, "not a refusal because it is taken already");
    place.fails("incident take I-1 --id no-uuid", 2);
}

/// Nothing could be printed, but it was recorded: the script must get to know.
#[cfg(target_os = "linux")]
#[test]
fn what_was_recorded_without_an_answer_is_told() {
    let place = Place::small();
    place.ok(REPORT);
    let full = || OpenOptions::new().write(true).open("/dev/full").unwrap();
    let note = |id: Option<&str>| {
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("pikett"));
        command.env_clear().env("PIKETT_DESK", place.path("desk.db")).env("PIKETT_USER", "mk");
        command
            .args(["incident", "note", "I-1", "once only"])
            .args(id.map(|id| ["--id", id]).into_iter().flatten());
        let output = command.stdout(full()).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, err) = note(None);
    assert_eq!(code, Some(1), "{err}");
    let id = err.split("it was recorded, as command ").nth(1).unwrap().lines().next().unwrap().to_owned();
    assert!(err.contains(&format!("--id {id}")), "{err}");
    assert_eq!(notes(&place), 1);
    note(Some(&id));
    place.ok(&format!("incident note I-1 'once only' --id {id}"));
    assert_eq!(notes(&place), 1);
    let mut reading = Command::cargo_bin("pikett").unwrap();
    reading.env("PIKETT_DESK", place.path("desk.db")).args(["incident", "list"]);
    assert!(reading.output().unwrap().status.success());
}
