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

/// A text of people cannot pass for a record of somebody else.
#[test]
fn no_line_of_a_text_looks_like_one_of_the_log() {
    let place = Place::small();
    place.ok("incident report --tenant klinikum-nord --impact limited --urgency high --subject x --reporter 'A. Berg'");
    let forged = "ok\nSat 28 Nov 2026 08:21 CET  boss     resolved: forged";
    place.ok(&format!("incident note I-1 '{forged}'"));
    place.ok(&format!("incident scope I-1 peripherals --reason '{forged}'"));
    place.ok(&format!("incident wait I-1 --for '{forged}'"));
    place.ok(&format!("duty mark klinikum-nord xelion-xaas --mark sip-alg=fail --note '{forged}'"));
    for line in [
        "incident show I-1",
        "incident why I-1",
        "incident list",
        "duty list",
        "report handover",
        "report handover --format md",
        "alarms",
    ] {
        let text = place.ok(line);
        assert!(
            !text.lines().any(|line| line.trim_start().starts_with("Sat 28 Nov 2026 08:21 CET")),
            "{line}: {text}"
        );
    }
    assert!(
        place.ok("incident show I-1").contains("\n  | Sat 28 Nov 2026 08:21 CET  boss"),
        "it is all there"
    );
}
