//! A provider of identities within the test: it says what it is told to say.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pikett::domain::facts::authority::Authority;
use pikett::server::login::{Grant, Logins, Oidc};
use serde_json::{Value, json};

use super::hall::{OWN, client};
use super::{SHOWN, at};

pub const DEVICE_CODE: &str = "the-providers-own";

#[derive(Default)]
struct Script {
    discovery: Value,
    device: Value,
    /// What is answered at the token endpoint, the next first; the last one again and again.
    told: VecDeque<(u16, String)>,
    /// Forms that came there, with how this client showed who it is.
    asked: Vec<(String, String)>,
}

/// On loopback, over HTTP.
#[derive(Clone)]
pub struct Identities {
    pub url: String,
    script: Arc<Mutex<Script>>,
}

impl Identities {
    pub async fn open() -> Self {
        // The client's TLS has one provider in a process.
        drop(client());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let own = Self { url: url.clone(), script: Arc::default() };
        own.discovers("issuer", json!(url));
        own.discovers("device_authorization_endpoint", json!(format!("{url}/device")));
        own.discovers("token_endpoint", json!(format!("{url}/token")));
        own.lends("device_code", json!(DEVICE_CODE));
        own.lends("user_code", json!("WDJB-MJHT"));
        own.lends("verification_uri", json!(format!("{url}/enter")));
        own.lends("expires_in", json!(600));
        own.lends("interval", json!(0));
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/device", post(device))
            .route("/token", post(token))
            .with_state(own.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        own
    }

    /// What a server is told about it.
    pub fn settings(&self) -> Oidc {
        let grant = |value: &str, authority| Grant { claim: "groups".into(), value: value.into(), authority };
        Oidc {
            issuer: self.url.clone(),
            client_id: "pikett".into(),
            secret: Some("s3cret&".into()),
            scopes: vec!["openid".into(), "groups".into()],
            days: 1,
            grants: vec![
                grant("leads", Authority::Manager),
                grant("desk", Authority::Engineer),
                grant("own", Authority::Reseller(OWN.parse().unwrap())),
                grant("gone", Authority::Reseller("gone".parse().unwrap())),
            ],
        }
    }

    pub fn logins(&self) -> Logins {
        Logins::new(self.settings()).unwrap()
    }

    pub fn discovers(&self, name: &str, value: Value) {
        self.script.lock().unwrap().discovery[name] = value;
    }

    pub fn lends(&self, name: &str, value: Value) {
        self.script.lock().unwrap().device[name] = value;
    }

    pub fn tells(&self, status: u16, body: &Value) {
        self.tells_text(status, &body.to_string());
    }

    pub fn tells_text(&self, status: u16, body: &str) {
        self.script.lock().unwrap().told.push_back((status, body.to_owned()));
    }

    pub fn tells_error(&self, error: &str) {
        self.tells(400, &json!({ "error": error }));
    }

    /// Somebody has entered the code; `change` says what is otherwise about them.
    pub fn tells_who(&self, change: &Value) {
        let mut claims = json!({
            "iss": self.url, "aud": "pikett", "exp": at(SHOWN).to_utc().timestamp() + 300, "sub": "4711",
            "name": "Anna Berg", "groups": ["all", "desk"],
        });
        for (name, value) in change.as_object().unwrap() {
            claims[name] = value.clone();
        }
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let token = format!("{}.{}.c2ln", part(&json!({ "alg": "RS256" })), part(&claims));
        self.tells(200, &json!({ "access_token": "x", "token_type": "Bearer", "id_token": token }));
    }

    /// Forgets what it was to tell, and answers with what it was asked at the token endpoint.
    pub fn asked(&self) -> Vec<(String, String)> {
        let mut script = self.script.lock().unwrap();
        script.told.clear();
        std::mem::take(&mut script.asked)
    }
}

async fn discovery(State(own): State<Identities>) -> String {
    own.script.lock().unwrap().discovery.to_string()
}

async fn device(State(own): State<Identities>, body: String) -> (StatusCode, String) {
    let known = body.contains("scope=openid%20groups");
    let status = if known { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    (status, own.script.lock().unwrap().device.to_string())
}

async fn token(State(own): State<Identities>, headers: HeaderMap, body: String) -> (StatusCode, String) {
    let shown = headers.get("authorization").map_or("", |shown| shown.to_str().unwrap()).to_owned();
    let mut script = own.script.lock().unwrap();
    script.asked.push((body, shown));
    let (status, told) = match script.told.len() {
        1 => script.told[0].clone(),
        _ => script.told.pop_front().unwrap(),
    };
    (StatusCode::from_u16(status).unwrap(), told)
}
