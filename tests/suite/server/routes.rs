//! Every route that is described, asked by everybody: nobody is let in by mistake, and nothing is answered that
//! the description does not name.

use std::io::{Read, Write};
use std::net::TcpStream;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::support::hall::{Hall, Heard, heard, told};

/// How a route is asked for: with which path and body, and what it answers to whoever may.
fn example(method: &str, path: &str) -> (String, Option<Value>, u16) {
    let id = "0193a5d0-0000-7000-8000-00000000000a";
    let (path, body, status) = match (method, path) {
        ("get", "/v1/hello" | "/v1/log" | "/v1/events" | "/v1/tokens" | "/v1/audit" | "/metrics") => {
            (path, None, 200)
        }
        ("get", "/v1/snapshot") => (path, None, 204),
        ("get", "/v1/past") => ("/v1/past?at=2026-11-01T12:00:00Z", None, 200),
        ("post", "/v1/commands") => (path, Some(json!([])), 200),
        ("get", "/v1/commands/{id}") => ("/v1/commands/0193a5d0-0000-7000-8000-00000000000a", None, 404),
        ("post", "/v1/commands/known") => (path, Some(json!([id])), 200),
        ("post", "/v1/batches") => (path, Some(json!({ "commands": [] })), 200),
        ("post", "/v1/sweep") => (path, None, 204),
        ("put", "/v1/presence") => (path, Some(json!({ "console": id })), 200),
        ("post", "/v1/tokens") => (path, Some(json!({ "role": "viewer", "label": "x" })), 201),
        ("delete", "/v1/tokens/{id}") => ("/v1/tokens/none", None, 404),
        ("get", "/healthz" | "/readyz") => (path, None, 204),
        // This server has no provider that people could log in by.
        ("post", "/v1/login/device") => (path, None, 404),
        ("post", "/v1/login/device/poll") => (path, Some(json!({ "device": "x" })), 404),
        _ => panic!("how is {method} {path} asked for?"),
    };
    (path.to_owned(), body, status)
}

/// Who may ask for it at all.
fn may(role: &str, method: &str, path: &str) -> bool {
    match path {
        "/v1/tokens" | "/v1/tokens/{id}" | "/v1/audit" => role == "manager",
        "/metrics" => matches!(role, "viewer" | "engineer" | "manager" | "connector"),
        "/v1/sweep" => matches!(role, "engineer" | "manager" | "connector"),
        _ => !method.is_empty(),
    }
}

/// All routes with their methods and the answers that are described.
fn described() -> Vec<(String, String, Vec<u16>)> {
    let document = serde_json::to_value(pikett::server::document()).unwrap();
    let mut all = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, route) in methods.as_object().unwrap() {
            let answers = route["responses"].as_object().unwrap().keys();
            all.push((method.clone(), path.clone(), answers.map(|status| status.parse().unwrap()).collect()));
        }
    }
    assert!(all.len() > 15, "{all:?}");
    all
}

async fn ask(hall: &Hall, secret: Option<&str>, method: &str, path: &str, body: Option<&Value>) -> Heard {
    let method: Method = method.to_uppercase().parse().unwrap();
    let mut request = hall.client.request(method, format!("{}{path}", hall.url));
    if let Some(secret) = secret {
        request = request.bearer_auth(secret);
    }
    if let Some(body) = body {
        request = request.json(body);
    }
    if !path.starts_with("/v1/events") {
        return heard(request).await;
    }
    // A stream has no end: its head says enough.
    let response = request.send().await.unwrap();
    if !response.status().is_success() {
        return told(response).await;
    }
    let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
    Heard { status: response.status(), kind, body: Value::Null }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_lets_in_whom_it_should() {
    let hall = Hall::open().await;
    for (method, route, answers) in described() {
        let (path, body, usual) = example(&method, &route);
        let open = matches!(route.as_str(), "/healthz" | "/readyz") || route.starts_with("/v1/login/");
        for role in ["viewer", "engineer", "manager", "reseller", "connector", "wall"] {
            let heard = ask(&hall, Some(hall.secret(role)), &method, &path, body.as_ref()).await;
            let wanted = if may(role, &method, &route) { usual } else { 403 };
            assert_eq!(heard.status.as_u16(), wanted, "{role}: {method} {path}: {heard:?}");
            assert!(answers.contains(&wanted), "{method} {route} does not describe {wanted}");
            if heard.status.is_client_error() {
                assert_eq!(heard.kind, "application/problem+json", "{method} {path}");
                assert_eq!(heard.body["status"], wanted, "{method} {path}");
            }
        }
        let stranger = ask(&hall, None, &method, &path, body.as_ref()).await;
        assert_eq!(stranger.status == StatusCode::UNAUTHORIZED, !open, "{method} {path} without a token");
        assert!(open || answers.contains(&401), "{method} {route} does not describe 401");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_told_as_a_problem() {
    let hall = Hall::open().await;
    let act = json!({ "incident.take": { "number": "I-1" } });
    let id = "0193a5d0-0000-7000-8000-00000000000a";
    let many: Vec<Value> = (0..257).map(|n| json!({ "id": uuid::Uuid::from_u128(n), "act": act })).collect();
    for (method, path, body, status, word) in [
        ("get", "/v1/log?after=x", None, 400, "misread"),
        ("get", "/v1/log?beyond=1", None, 400, "misread"),
        ("get", "/v1/log?about=nothing", None, 400, "misread"),
        ("get", "/v1/log?about=desk&after=1", None, 400, "misread"),
        ("get", "/v1/events?after=1&link=zz", None, 400, "misread"),
        ("get", "/v1/past", None, 400, "misread"),
        ("get", "/v1/snapshot?layout=-1", None, 400, "misread"),
        ("get", "/v1/commands/x", None, 400, "misread"),
        ("get", "/v1/nothing", None, 404, "not-found"),
        ("get", "/", None, 404, "not-found"),
        ("delete", "/v1/hello", None, 405, "method"),
        ("post", "/v1/commands", None, 415, "media-type"),
        ("post", "/v1/commands", Some(json!({})), 422, "misread"),
        ("post", "/v1/commands", Some(json!([{ "id": id, "act": { "incident.fly": {} } }])), 422, "misread"),
        ("post", "/v1/commands", Some(json!([{ "id": id, "act": {} }])), 422, "misread"),
        ("post", "/v1/commands", Some(json!([{ "id": id, "act": act, "more": 1 }])), 422, "misread"),
        ("post", "/v1/commands", Some(json!([{ "id": id, "act": act, "via": "clock" }])), 403, "forbidden"),
        ("post", "/v1/commands", Some(Value::Array(many)), 413, "too-many"),
        ("post", "/v1/tokens", Some(json!({ "role": "king", "label": "x" })), 422, "unfit"),
        ("post", "/v1/tokens", Some(json!({ "role": "reseller", "label": "x" })), 422, "unfit"),
        ("post", "/v1/tokens", Some(json!({ "role": "viewer", "label": " " })), 422, "unfit"),
        ("post", "/v1/tokens", Some(json!({ "role": "viewer", "label": "x", "days": 999 })), 422, "unfit"),
        (
            "post",
            "/v1/tokens",
            Some(json!({ "role": "viewer", "label": "x", "reseller": "tks" })),
            422,
            "unfit",
        ),
        (
            "post",
            "/v1/tokens",
            Some(json!({ "role": "reseller", "label": "x", "reseller": "no" })),
            422,
            "unfit",
        ),
    ] {
        let heard = ask(&hall, Some(hall.secret("manager")), method, path, body.as_ref()).await;
        assert_eq!(heard.status.as_u16(), status, "{method} {path} {body:?}: {heard:?}");
        assert_eq!(heard.kind, "application/problem+json", "{method} {path}");
        assert_eq!(heard.body["type"], format!("urn:pikett:problem:{word}"), "{method} {path}: {heard:?}");
    }
    // Whoever announces too much is told before it is sent.
    let mut line = TcpStream::connect(hall.url.trim_start_matches("http://")).unwrap();
    let (secret, length) = (hall.secret("manager"), 9 * 1_024 * 1_024);
    let head = format!(
        "POST /v1/commands HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {secret}\r\nconnection: close\r\n\
         content-type: application/json\r\ncontent-length: {length}\r\n\r\n"
    );
    line.write_all(head.as_bytes()).unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("application/problem+json"), "{answer}");
}
