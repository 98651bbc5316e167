//! Incidents on the command line: what an answer says at once, and what an incident shows.

use serde_json::json;

use super::Place;

/// What is missing is said in the answer to the report, not only where somebody looks later.
#[test]
fn a_report_names_the_duties_that_it_leaves_open() {
    let place = Place::small();
    let report = "incident report --tenant software-haus --priority 2 --subject 'no backups' --channel phone --reporter 'A. Berg'";
    let answer = place.json(report);
    let duties = answer["duties"].as_array().unwrap();
    let has = |what: &str, rule: &str| duties.contains(&json!({ "what": what, "rule": rule }));
    assert!(has("no request", "F233"), "{answer}");
    let text = place.ok(report);
    assert!(text.starts_with("I-2, priority 2\n! "), "{text}");
    assert!(text.contains("\n! no request  F233\n"), "{text}");
    let shown = place.ok("incident show I-2");
    assert!(shown.contains("! no request  F233"), "{shown}");
    assert!(
        shown.contains("no clock runs before the request in writing: it came by phone  F233"),
        "an empty table says nothing: {shown}"
    );
    let question = "incident report --tenant klinikum-nord --kind question --subject x --reporter 'A. Berg'";
    assert_eq!(place.json(question)["duties"], json!([]));
}
