//! Streams of what happens: told once, resumed where they broke, reset where history is another, and ended with
//! their token.

use std::time::Duration;

use futures_util::StreamExt;
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::hall::Hall;

struct Stream {
    response: std::pin::Pin<Box<dyn futures_util::Stream<Item = reqwest::Result<bytes::Bytes>> + Send>>,
    text: String,
}

/// The next message of a stream: its id and its data.
type Message = (String, Value);

impl Stream {
    fn of(response: Response) -> Self {
        assert_eq!(response.status(), StatusCode::OK);
        Self { response: Box::pin(response.bytes_stream()), text: String::new() }
    }

    /// `None` at its end.
    async fn next(&mut self) -> Option<Message> {
        loop {
            if let Some((message, rest)) = self.text.split_once("\n\n") {
                let field = |name: &str| {
                    message.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().to_owned()
                };
                let found = (field("id: "), field("data: "));
                self.text = rest.to_owned();
                if !found.1.is_empty() {
                    return Some((found.0, serde_json::from_str(&found.1).unwrap()));
                }
                continue;
            }
            let more =
                tokio::time::timeout(Duration::from_secs(20), self.response.next()).await.expect("a message");
            self.text += std::str::from_utf8(&more?.ok()?).unwrap();
        }
    }
}

async fn follow(hall: &Hall, role: &str, after: &str) -> Stream {
    Stream::of(hall.ask(role, Method::GET, &format!("/v1/events?{after}")).send().await.unwrap())
}

async fn note(hall: &Hall, id: u128, number: u32) {
    let done = hall
        .act(
            "engineer",
            Uuid::from_u128(id),
            json!({ "incident.note": { "number": number, "text": format!("n{id}") } }),
        )
        .await;
    assert_eq!(done["state"], "done", "{done}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happens_is_told_once_and_resumed_where_it_broke() {
    let hall = Hall::open().await;
    let mut whole = follow(&hall, "viewer", "after=0").await;
    let (at, frame) = whole.next().await.unwrap();
    let seqs = |frame: &Value| {
        frame["records"]
            .as_array()
            .unwrap()
            .iter()
            .map(|record| record["seq"].as_u64().unwrap())
            .collect::<Vec<_>>()
    };
    let before = seqs(&frame);
    assert_eq!(before, (1..=before.len() as u64).collect::<Vec<_>>());
    note(&hall, 1, 2).await;
    let (next, frame) = whole.next().await.unwrap();
    assert_eq!(seqs(&frame), [before.len() as u64 + 1]);
    drop(whole);
    note(&hall, 2, 2).await;
    let (seq, link) = next.split_once('.').unwrap();
    let mut again = follow(&hall, "viewer", &format!("after={seq}&link={link}")).await;
    assert_eq!(seqs(&again.next().await.unwrap().1), [before.len() as u64 + 2]);
    // The same place with another link is another history.
    let (_, other) = at.split_once('.').unwrap();
    let mut reset = follow(&hall, "viewer", &format!("after={seq}&link={other}")).await;
    assert_eq!(reset.next().await.unwrap().1, json!({ "frame": "reset" }));
    assert!(reset.next().await.is_none());
    let mut beyond = follow(&hall, "viewer", &format!("after=9999&link={link}")).await;
    assert_eq!(beyond.next().await.unwrap().1, json!({ "frame": "reset" }));
    let mut beyond = follow(&hall, "viewer", "after=9999").await;
    assert_eq!(beyond.next().await.unwrap().1, json!({ "frame": "reset" }));
    let log = hall.get("viewer", "/v1/log?after=9999").await;
    assert_eq!((log.status, &log.body["records"]), (StatusCode::OK, &json!([])), "{log:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reseller_hears_of_its_own_alone() {
    let hall = Hall::open().await;
    let mut own = follow(&hall, "reseller", "after=0").await;
    let (_, first) = own.next().await.unwrap();
    assert!(!first.to_string().contains("foreign"), "{first}");
    note(&hall, 1, 1).await;
    let told = hall.act("engineer", Uuid::from_u128(2), json!({ "incident.take": { "number": 2 } })).await;
    let heard = own.next().await.unwrap().1;
    assert!(!heard.to_string().contains("n1"), "{heard} {told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_ends_with_its_token_and_with_the_server() {
    let hall = Hall::open().await;
    let mut whole = follow(&hall, "wall", "after=0").await;
    let mut other = follow(&hall, "viewer", "after=0").await;
    assert!(whole.next().await.is_some() && other.next().await.is_some());
    let tokens = hall.get("manager", "/v1/tokens").await.body;
    let wall =
        tokens.as_array().unwrap().iter().find(|token| token["label"] == "wall").unwrap()["id"].clone();
    let revoked = hall
        .ask("manager", Method::DELETE, &format!("/v1/tokens/{}", wall.as_str().unwrap()))
        .send()
        .await
        .unwrap();
    assert_eq!(revoked.status(), StatusCode::OK);
    assert!(whole.next().await.is_none());
    assert_eq!(hall.get("wall", "/v1/hello").await.status, StatusCode::UNAUTHORIZED);
    note(&hall, 1, 2).await;
    assert_eq!(other.next().await.unwrap().1["frame"], "records");
    hall.stop.cancel();
    assert_eq!(other.next().await.unwrap().1["frame"], "bye");
    assert!(other.next().await.is_none());
}

/// The codes by which resellers report outside office hours leave the desk in no form.
#[tokio::test(flavor = "multi_thread")]
async fn no_code_goes_over_the_line() {
    let hall = Hall::open().await;
    let set = hall
        .act("manager", Uuid::from_u128(1), json!({ "desk.set-code": { "reseller": "tks", "code": "4711" } }))
        .await;
    assert_eq!(set["state"], "done", "{set}");
    let mut whole = follow(&hall, "manager", "after=0").await;
    let (_, told) = whole.next().await.unwrap();
    let log = hall.get("manager", "/v1/log?after=0&limit=5000").await.body;
    for said in [set, told, log] {
        assert!(said.to_string().contains("\"code\"") && !said.to_string().contains("argon2"), "{said}");
    }
}
