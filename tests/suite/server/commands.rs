//! Commands over the line: once, with the same answer again, and refused with a reason that any reader can say.

use pikett::words::{Lang, Words};
use reqwest::StatusCode;
use serde_json::json;
use uuid::Uuid;

use crate::support::hall::{Hall, heard};

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0193_a5d0_0000_7000_8000_0000_0000_0000 + number)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_acts_once_and_is_answered_alike_again() {
    let hall = Hall::open().await;
    let take = json!({ "incident.take": { "number": "I-2" } });
    let first = hall.act("engineer", id(1), take.clone()).await;
    assert_eq!(first["state"], "done", "{first}");
    assert_eq!(first["records"][0]["by"], "engineer", "in the name of the token: {first}");
    assert_eq!(hall.act("engineer", id(1), take.clone()).await, first);
    let told = hall.get("engineer", &format!("/v1/commands/{}", id(1))).await;
    assert_eq!(told.body, first);
    let known = hall.post("engineer", "/v1/commands/known", &json!([id(1), id(2)])).await;
    assert_eq!(known.body, json!([id(1)]));
    // Another act under the same id is none of it.
    let other = hall.act("engineer", id(1), json!({ "incident.note": { "number": 2, "text": "x" } })).await;
    assert_eq!(
        (&other["state"], &other["refused"]["code"]),
        (&json!("refused"), &json!("incident.journal.id-taken"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_travels_as_a_code_and_is_said_in_any_language() {
    let hall = Hall::open().await;
    let order = json!([{ "id": id(3), "act": { "incident.take": { "number": "I-99" } } }]);
    let english = hall.post("engineer", "/v1/commands", &order).await.body[0]["refused"].clone();
    assert_eq!((&english["code"], &english["args"]), (&json!("common.no-incident"), &json!(99)));
    let asked = hall
        .ask("engineer", reqwest::Method::POST, "/v1/commands")
        .header("accept-language", "de-DE,en;q=0.5");
    let german = heard(asked.json(&order)).await.body[0]["refused"].clone();
    let read: pikett::wire::Refused = serde_json::from_value(english.clone()).unwrap();
    let refusal = read.refusal().unwrap();
    let said = |lang| Words::new(lang, chrono_tz::Europe::Berlin).reason(&refusal.reason).what;
    assert_eq!(
        (english["what"].as_str(), german["what"].as_str()),
        (Some(&*said(Lang::En)), Some(&*said(Lang::De)))
    );
    assert_ne!(english["what"], german["what"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_not_seen_the_last_of_it_is_behind() {
    let hall = Hall::open().await;
    let number = json!({ "number": "I-2" });
    let seen = hall.get("engineer", "/v1/log?about=incident/2").await.body["records"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()["seq"]
        .clone();
    assert_eq!(hall.act("engineer", id(1), json!({ "incident.take": number })).await["state"], "done");
    let late = json!([{ "id": id(2), "act": { "incident.start": number }, "seen": seen }]);
    assert_eq!(hall.post("engineer", "/v1/commands", &late).await.body[0]["state"], "behind");
    let now = hall.get("engineer", "/v1/log?about=incident/2").await.body["records"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()["seq"]
        .clone();
    let fresh = json!([{ "id": id(2), "act": { "incident.start": number }, "seen": now }]);
    assert_eq!(hall.post("engineer", "/v1/commands", &fresh).await.body[0]["state"], "done");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_says_what_would_follow_and_records_nothing() {
    let hall = Hall::open().await;
    let head = hall.get("viewer", "/v1/hello").await.body["head"].clone();
    let order = json!([{ "id": id(1), "act": { "incident.take": { "number": 2 } } }, { "id": id(2), "act": { "incident.take": { "number": 9 } } }]);
    let told = hall.post("engineer", "/v1/commands?dry_run=true", &order).await;
    assert_eq!(told.status, StatusCode::OK);
    assert_eq!(told.body[0]["events"], json!(["taken"]), "{told:?}");
    assert_eq!(told.body[1]["refused"]["code"], "common.no-incident", "{told:?}");
    assert_eq!(hall.get("viewer", "/v1/hello").await.body["head"], head);
}

/// A dry run leaves no record: whoever has a token tries no codes out by it.
#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_not_to_be_guessed_by_dry_runs() {
    let hall = Hall::open().await;
    let report = |code: Option<u32>| {
        let code = code.map(|code| format!("{code:04}"));
        json!({ "id": Uuid::now_v7(), "act": { "incident.report": { "tenant": "klinikum-nord", "kind": "incident",
            "rating": { "matrix": ["high", "critical"] }, "subject": "x", "channel": "phone", "said": {}, "code": code } } })
    };
    let many: Vec<_> = (0..4).map(|code| report(Some(code))).collect();
    let mut heard = Vec::new();
    for _ in 0..3 {
        heard.push(hall.post("connector", "/v1/commands?dry_run=true", &json!(many)).await);
    }
    let said: Vec<u16> = heard.iter().map(|heard| heard.status.as_u16()).collect();
    assert_eq!(said, [200, 200, 429], "{heard:?}");
    assert_eq!(heard[2].body["type"], "urn:pikett:problem:locked-out");
    let rest = [("connector", None), ("engineer", Some(1))];
    for (role, code) in rest {
        let heard = hall.post(role, "/v1/commands?dry_run=true", &json!([report(code)])).await;
        assert_eq!(heard.status, StatusCode::OK, "{role}: {heard:?}");
    }
    hall.node.finish().await;
    let lines = hall.get("manager", "/v1/audit").await.body;
    let of =
        |outcome: &str| lines.as_array().unwrap().iter().filter(|line| line["outcome"] == outcome).count();
    assert_eq!((of("tried"), of("locked-out")), (11, 1), "{lines}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_is_done_in_order_and_a_whole_one_not_by_halves() {
    let hall = Hall::open().await;
    let note = |n: u128, number: u32| json!({ "id": id(n), "act": { "incident.note": { "number": number, "text": "x" } }, "via": "import" });
    let commands = json!([note(1, 2), note(2, 99), note(3, 2), note(1, 2)]);
    let whole = hall.post("engineer", "/v1/batches", &json!({ "commands": commands, "whole": true })).await;
    assert_eq!(whole.body["events"], 0, "{whole:?}");
    assert_eq!(whole.body["refused"][0][0], 1, "{whole:?}");
    let parts = hall.post("engineer", "/v1/batches", &json!({ "commands": commands })).await;
    assert_eq!((&parts.body["events"], &parts.body["known"]), (&json!(2), &json!(1)), "{parts:?}");
    assert_eq!(parts.body["refused"][0][1]["code"], "common.no-incident", "{parts:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_with_a_token_is_written_down() {
    let hall = Hall::open().await;
    hall.act("engineer", id(1), json!({ "incident.take": { "number": 2 } })).await;
    hall.act("reseller", id(2), json!({ "incident.take": { "number": 2 } })).await;
    hall.node.finish().await;
    let lines = hall.get("manager", "/v1/audit").await.body;
    let said: Vec<_> = lines
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            (line["label"].clone(), line["what"].clone(), line["outcome"].clone(), line["from"].clone())
        })
        .collect();
    let line = |label: &str, outcome: &str| {
        (json!(label), json!("incident.take"), json!(outcome), json!("127.0.0.1"))
    };
    assert_eq!(said, [line("engineer", "done"), line("reseller", "refused")]);
}
