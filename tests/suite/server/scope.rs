//! What one reseller sees and does is what is its own, whichever route it asks.

use reqwest::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::hall::Hall;

fn text(records: &Value) -> String {
    records.to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reseller_reads_its_own_part_everywhere() {
    let hall = Hall::open().await;
    for path in [
        "/v1/log?after=0&limit=5000",
        "/v1/log?tail=5000",
        "/v1/log?about=incident/1",
        "/v1/log?about=tenant/foreign",
    ] {
        let own = text(&hall.get("reseller", path).await.body["records"]);
        assert!(
            !own.contains("foreign") && !own.contains("their own") && !own.contains("srv-99"),
            "{path}: {own}"
        );
        let theirs = text(&hall.get("stranger", path).await.body["records"]);
        assert!(!theirs.contains("klinikum") && !theirs.contains("no calls"), "{path}: {theirs}");
    }
    let all = text(&hall.get("viewer", "/v1/log?after=0&limit=5000").await.body["records"]);
    assert!(all.contains("foreign") && all.contains("klinikum-nord"));
    assert_eq!(hall.get("reseller", "/v1/snapshot").await.status, StatusCode::NO_CONTENT);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_anothers_is_refused_as_what_is_not_there() {
    let hall = Hall::open().await;
    let note = |number: u32| json!({ "incident.note": { "number": number, "text": "hello" } });
    let own = hall.act("reseller", Uuid::from_u128(1), note(2)).await;
    assert_eq!(own["state"], "done", "{own}");
    let mut foreign = hall.act("reseller", Uuid::from_u128(2), note(1)).await;
    let mut nothing = hall.act("reseller", Uuid::from_u128(3), note(99)).await;
    for (answer, number) in [(&mut foreign, "1"), (&mut nothing, "99")] {
        assert_eq!(answer["refused"]["code"], "common.no-incident", "{answer}");
        answer["id"] = Value::Null;
        let said = text(answer)
            .replace(&format!("I-{number}"), "I-N")
            .replace(&format!("\"args\":{number}"), "\"args\":N");
        *answer = json!(said);
    }
    assert_eq!(foreign, nothing);
    let dry = hall
        .post("reseller", "/v1/commands?dry_run=true", &json!([{ "id": Uuid::from_u128(4), "act": note(1) }]))
        .await;
    assert_eq!(dry.body[0]["refused"]["code"], "common.no-incident", "{dry:?}");
    assert_eq!(
        hall.get("reseller", &format!("/v1/commands/{}", Uuid::from_u128(9))).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tenant_that_moves_is_seen_by_its_new_reseller_alone() {
    let hall = Hall::open().await;
    let note = |number: u32| json!({ "incident.note": { "number": number, "text": "hello" } });
    assert_eq!(hall.act("reseller", Uuid::from_u128(1), note(2)).await["state"], "done");
    let tenant = json!({ "desk.put-tenant": { "id": "klinikum-nord", "name": "Klinikum Nord", "reseller": "another",
        "server": "srv-03", "contracts": [{ "pack": "xelion-xaas", "begins": "2026-01-01" }], "licences": { "user": 42 }, "storage_bought_gb": 10 } });
    let moved = hall.act("manager", Uuid::from_u128(2), tenant).await;
    assert_eq!(moved["state"], "done", "{moved}");
    assert_eq!(
        hall.act("reseller", Uuid::from_u128(3), note(2)).await["refused"]["code"],
        "common.no-incident"
    );
    assert_eq!(hall.act("stranger", Uuid::from_u128(4), note(2)).await["state"], "done");
    let own = text(&hall.get("reseller", "/v1/log?about=incident/2").await.body["records"]);
    assert_eq!(own, "[]");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reseller_acts_in_its_tokens_name() {
    let hall = Hall::open().await;
    let order = json!([{ "id": Uuid::from_u128(1), "by": "mk", "act": { "incident.note": { "number": 2, "text": "x" } } }]);
    let done = hall.post("reseller", "/v1/commands", &order).await;
    assert_eq!(done.body[0]["state"], "done", "{done:?}");
    assert_eq!(hall.get("viewer", "/v1/log?tail=1").await.body["records"][0]["by"], "tks/reseller");
    // Nobody of the desk has such a name: whoever has it could take back what was done under it.
    let as_reseller = json!([{ "id": Uuid::from_u128(2), "by": "tks/reseller", "act": { "incident.note": { "number": 2, "text": "x" } } }]);
    assert_eq!(hall.post("engineer", "/v1/commands", &as_reseller).await.status, StatusCode::FORBIDDEN);
    assert_eq!(
        hall.post("engineer", "/v1/batches", &json!({ "commands": as_reseller })).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resellers_own_note_is_told_to_it_and_the_desks_is_not() {
    let hall = Hall::open().await;
    let note = |text: &str| json!({ "incident.note": { "number": 2, "text": text } });
    let own = hall.act("reseller", Uuid::from_u128(1), note("from us")).await;
    assert_eq!(own["records"][0]["by"], "tks/reseller", "{own}");
    assert_eq!(hall.act("engineer", Uuid::from_u128(2), note("for the desk")).await["state"], "done");
    assert_eq!(hall.act("reseller", Uuid::from_u128(1), note("from us")).await, own, "the same answer again");
    let told = text(&hall.get("reseller", "/v1/log?about=incident/2").await.body["records"]);
    assert!(told.contains("from us") && !told.contains("for the desk"), "{told}");
    let others = text(&hall.get("stranger", "/v1/log?after=0&limit=5000").await.body["records"]);
    assert!(!others.contains("from us"), "{others}");
}
