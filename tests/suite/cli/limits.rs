//! Texts that are too long are refused with the limit, at every door; nothing is cut without a word.

use pikett::domain::base::text::LONGEST;

use super::Place;

const REPORT: &str =
    "incident report --tenant klinikum-nord --impact limited --urgency high --reporter 'A. Berg' --subject";

fn refused(place: &Place, line: &str) {
    let (out, err) = place.fails(line, 3);
    assert!(
        out.is_empty() && err.contains("at most 8192 are kept"),
        "{}: {}",
        &line[..40],
        &err[..err.len().min(300)]
    );
}

#[test]
fn acts() {
    let place = Place::small();
    place.ok(&format!("{REPORT} x"));
    place.ok("incident take I-1");
    let before = place.json("incident show I-1");
    let long = "x".repeat(LONGEST + 1);
    let lines = [
        format!("{REPORT} {long}"),
        format!("{REPORT} x --description {long}"),
        format!("incident note I-1 {long}"),
        format!("incident note I-1 x --by {long}"),
        format!("incident wait I-1 --for {long} --until +2h"),
        format!("incident workaround I-1 {long}"),
        format!("incident assign I-1 --team {long}"),
        format!("incident resolve I-1 --cause {long}"),
        format!(
            "availability exclude klinikum-nord --from 2026-03-01T10:00:00Z --to 2026-03-01T11:00:00Z --reason {long}"
        ),
    ];
    for line in &lines {
        refused(&place, line);
    }
    // As many bytes, not letters.
    refused(&place, &format!("incident note I-1 {}", "ä".repeat(LONGEST / 2 + 1)));
    assert_eq!(place.json("incident show I-1"), before);
    let whole = "y".repeat(LONGEST);
    place.ok(&format!("incident note I-1 {whole}"));
    assert!(place.ok("incident show I-1 --json").contains(&whole), "what is as long as may be is whole");
}

#[test]
fn files() {
    let place = Place::small();
    let long = "x".repeat(LONGEST + 1);
    place.file(
        "desk.toml",
        format!("[[tenant]]\nid = \"new\"\n[[tenant]]\nid = \"long\"\nname = \"{long}\"\n"),
    );
    let (_, err) = place.fails("import desk desk.toml", 3);
    assert!(
        err.contains("desk.toml:3") && err.contains("at most 8192") && err.contains("nothing was imported"),
        "{}",
        &err[..300]
    );
    assert!(!place.ok("storage list --json").contains("\"new\""));
    let heading = "number,incident_state,sys_mod_count,opened_at,sys_updated_at,impact,urgency,priority,short_description\n";
    let row = "INC1,New,0,01-03-2016 01:16,01-03-2016 01:23,2 - Medium,2 - Medium,3 - Moderate,";
    place.file("log.csv", format!("{heading}{row}{long}\n{}x\n", row.replace("INC1", "INC2")));
    let answer = place.json("import servicenow log.csv --contract xelion-xaas --tenant klinikum-nord");
    assert_eq!(answer["incidents"], 1);
    assert_eq!(answer["skipped"][0]["line"], 2);
    assert!(answer["skipped"][0]["why"].as_str().unwrap().contains("at most 8192"));
}
