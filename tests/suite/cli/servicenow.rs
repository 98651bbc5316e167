//! Logs of another system: where their incidents go, and files with nothing in them.

use serde_json::json;

use super::Place;

const HEADING: &str =
    "number,incident_state,sys_mod_count,opened_at,sys_updated_at,impact,urgency,priority\n";

const ROW: &str = "INC1,New,0,29-02-2016 01:16,29-02-2016 01:23,2 - Medium,2 - Medium,3 - Moderate\n";

#[test]
fn incidents_go_to_no_tenant_and_no_contract_by_mistake() {
    let place = Place::small();
    place.file("log.csv", format!("{HEADING}{ROW}"));
    let import = |rest: &str| format!("import servicenow log.csv {rest}");
    for typo in ["klinikum-nordd", "klinikum_nord", "klinkum-nord"] {
        let (out, err) = place.fails(&import(&format!("--contract xelion-xaas --tenant {typo} --json")), 3);
        assert!(err.contains("give --tenant klinikum-nord, or --new-tenant"), "{err}");
        assert!(out.contains("refused"), "{out}");
    }
    let cases = [
        (
            "--contract kaseya-support --tenant klinikum-nord",
            "klinikum-nord does not hold the contract kaseya-support",
        ),
        ("--contract xphone-connect --tenant lab", "no incidents fall under xphone-connect"),
    ];
    for (rest, says) in cases {
        let (_, err) = place.fails(&import(rest), 3);
        assert!(err.contains(says), "{err}");
    }
    assert_eq!(place.json("incident list"), json!([]), "nothing of it was taken");
    let text = place.ok(&import("--contract xelion-xaas --tenant klinikum-nordd --new-tenant"));
    assert!(text.starts_with("klinikum-nordd is a new tenant\n1 incidents"), "{text}");
    let known = place.json(&import("--contract xelion-xaas --tenant klinikum-nord"));
    assert_eq!((&known["new_tenant"], &known["incidents"]), (&json!(null), &json!(1)));
}

#[test]
fn no_file_comes_in_as_nothing() {
    let place = Place::small();
    let import = "import servicenow log.csv --contract xelion-xaas --tenant lab";
    place.file("log.csv", HEADING);
    let (_, err) = place.fails(import, 1);
    assert!(err.contains("a heading and no rows"), "{err}");
    place.file("log.csv", format!("{HEADING}{ROW}{}", ROW.replace("INC1", "INC2")).replace('\n', "\r"));
    assert_eq!(place.json(import)["incidents"], 2);
}
