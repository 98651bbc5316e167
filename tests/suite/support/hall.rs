//! A server within the test, over real HTTP on loopback.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::Once;

use pikett::domain::contract::Contracts;
use pikett::domain::facts::authority::Authority;
use pikett::domain::facts::token::Token;
use pikett::engine::{Clock, Engine};
use pikett::server::listen::Certificate;
use pikett::server::login::Logins;
use pikett::server::{Door, Node, Parts};
use pikett::store::{Access, Journal, MemoryPresences, MemoryTokens, Secret, SqliteJournal, Tokens};
use reqwest::{Client, Method, RequestBuilder, StatusCode};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{Lab, SHOWN, at};

/// The reseller of the small desk.
pub const OWN: &str = "tks";

/// Another one, with a server and a tenant.
const ANOTHER: &str = r#"
[[reseller]]
id = "another"
name = "Another GmbH"

[[server]]
id = "srv-99"
reseller = "another"
version = "8.3.4"
windows = [{ days = ["tue", "wed"], from = "22:00", to = "02:00" }]

[[tenant]]
id = "foreign"
name = "Foreign AG"
reseller = "another"
server = "srv-99"
contracts = [{ pack = "xelion-xaas", begins = "2026-01-01" }]
"#;

/// A server on the small desk at a time that stands still, with a token for each role.
pub struct Hall {
    pub url: String,
    pub stop: CancellationToken,
    pub tokens: Arc<dyn Tokens>,
    pub node: Arc<Node>,
    pub client: Client,
    secrets: BTreeMap<String, String>,
    _folder: TempDir,
}

/// What was answered.
#[derive(Debug)]
pub struct Heard {
    pub status: StatusCode,
    pub kind: String,
    pub body: Value,
}

/// The client's TLS has one provider in a process.
pub fn client() -> reqwest::ClientBuilder {
    static PROVIDER: Once = Once::new();
    PROVIDER.call_once(|| drop(rustls::crypto::ring::default_provider().install_default()));
    Client::builder().no_proxy()
}

impl Hall {
    pub async fn open() -> Self {
        Self::with(None).await
    }

    /// With a certificate: over TLS.
    pub async fn with(certificate: Option<Arc<Certificate>>) -> Self {
        Self::made(certificate, None).await
    }

    /// Where people log in by a provider of identities.
    pub async fn with_logins(logins: Logins) -> Self {
        Self::made(None, Some(logins)).await
    }

    async fn made(certificate: Option<Arc<Certificate>>, logins: Option<Logins>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = filled(&folder.path().join("desk.db"));
        let engine = Engine::open(journal, Arc::new(Contracts::embedded().unwrap()), Clock::Fixed(at(SHOWN)))
            .await
            .unwrap();
        let tokens: Arc<dyn Tokens> = Arc::new(MemoryTokens::default());
        let presences = Arc::new(MemoryPresences::default());
        let stop = CancellationToken::new();
        let parts = Parts { handle: engine.start(), presences, tokens: tokens.clone() };
        let node = Node::with_logins(parts, logins, stop.clone());
        let secure = certificate.is_some();
        let place = "127.0.0.1:0".parse().unwrap();
        let door = Door::open(&place, certificate).await.unwrap();
        let url = pikett::server::listen::url(&door.place(&place).unwrap(), secure);
        tokio::spawn(pikett::server::serve(node.clone(), door));
        let client = client().build().unwrap();
        let mut hall = Self { url, stop, tokens, node, client, secrets: BTreeMap::new(), _folder: folder };
        for (name, authority) in [
            ("viewer", Authority::Viewer),
            ("engineer", Authority::Engineer),
            ("manager", Authority::Manager),
            ("reseller", Authority::Reseller(OWN.parse().unwrap())),
            ("stranger", Authority::Reseller("another".parse().unwrap())),
            ("connector", Authority::Connector),
            ("wall", Authority::Wall),
        ] {
            let secret = hall.token(name, authority, 90).await;
            hall.secrets.insert(name.to_owned(), secret);
        }
        if !secure {
            // What has fallen due since the desk was made.
            assert_eq!(hall.post("manager", "/v1/sweep", &Value::Null).await.status, StatusCode::NO_CONTENT);
        }
        hall
    }

    /// A token that is valid for so many days from the time that stands.
    pub async fn token(&self, label: &str, authority: Authority, days: u16) -> String {
        let secret = Secret::fresh().unwrap();
        let token = Token::new(secret.hash().id(), authority, label.into(), at(SHOWN), days).unwrap();
        self.tokens.put(token, secret.hash()).await.unwrap();
        secret.reveal().to_owned()
    }

    pub fn secret(&self, role: &str) -> &str {
        &self.secrets[role]
    }

    pub fn ask(&self, role: &str, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.url)).bearer_auth(self.secret(role))
    }

    pub async fn get(&self, role: &str, path: &str) -> Heard {
        heard(self.ask(role, Method::GET, path)).await
    }

    pub async fn post(&self, role: &str, path: &str, body: &Value) -> Heard {
        heard(self.ask(role, Method::POST, path).json(body)).await
    }

    /// What became of one act.
    pub async fn act(&self, role: &str, id: Uuid, act: Value) -> Value {
        let heard = self.post(role, "/v1/commands", &json!([{ "id": id, "act": act }])).await;
        assert_eq!(heard.status, StatusCode::OK, "{heard:?}");
        heard.body[0].clone()
    }
}

pub async fn heard(request: RequestBuilder) -> Heard {
    told(request.send().await.unwrap()).await
}

pub async fn told(response: reqwest::Response) -> Heard {
    let status = response.status();
    let kind = response.headers().get("content-type").map_or("", |kind| kind.to_str().unwrap()).to_owned();
    let bytes = response.bytes().await.unwrap();
    let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    Heard { status, kind, body }
}

/// The small desk in a file.
fn filled(path: &Path) -> Arc<dyn Journal> {
    let journal: Arc<dyn Journal> = Arc::new(SqliteJournal::open(path, Access::Create).unwrap());
    let inner = journal.clone();
    // The lab has a runtime of its own.
    std::thread::spawn(move || {
        let mut lab = Lab::on(inner);
        lab.fill_small();
        lab.fill(ANOTHER);
        lab.run("incident report --tenant foreign --impact high --urgency high --subject 'their own'").unwrap();
        lab.run("incident report --tenant klinikum-nord --impact high --urgency critical --subject 'no calls' --reporter 'A. Berg'")
            .unwrap();
    })
    .join()
    .unwrap();
    journal
}
