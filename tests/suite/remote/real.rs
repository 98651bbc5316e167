//! The same against `pikett serve` itself.

use std::path::Path;
use std::sync::Arc;

use pikett::client::remote::{Address, Credentials, Reach, Remote};
use pikett::client::{Clock, Connection, Link, Local};
use pikett::domain::acts::decide::Command;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::authority::Authority;
use pikett::domain::facts::event::Via;
use pikett::domain::facts::token::Token;
use pikett::engine::{Engine, Handle};
use pikett::import::desk as desk_file;
use pikett::server::{Door, Node, Parts, listen, serve};
use pikett::store::{Access, Alone, MemoryPresences, MemoryTokens, Secret, SqliteJournal, Tokens};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{NOW, block_on, command, open, report, same, until};
use crate::support::hall::client;
use crate::support::{ENGLISH, SMALL, at};

/// A desk in a file that several servers serve.
struct Desk {
    handle: Handle,
    local: Local,
    tokens: Arc<MemoryTokens>,
    folder: tempfile::TempDir,
}

impl Desk {
    async fn small() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = Arc::new(SqliteJournal::open(&folder.path().join("desk.db"), Access::Create).unwrap());
        let contracts = Arc::new(Contracts::embedded().unwrap());
        let handle = Engine::open(journal, contracts, Clock::simulated(at(NOW), 1)).await.unwrap().start();
        let local = Local::new(handle.clone(), Arc::new(Alone));
        let acts = desk_file::read("small.toml", SMALL).unwrap().acts.into_iter();
        let command = |act| Command {
            id: Uuid::now_v7(),
            by: "mk".into(),
            via: Via::Import,
            at: None,
            act,
            footing: Default::default(),
        };
        local.send_all(acts.map(|wanted| command(wanted.act)).collect()).await.unwrap();
        Self { handle, local, tokens: Arc::default(), folder }
    }

    async fn token(&self, id: &str, authority: Authority) -> String {
        let secret = Secret::fresh().unwrap();
        let token = Token::new(id.parse().unwrap(), authority, "anna".into(), at(NOW), 30).unwrap();
        self.tokens.put(token, secret.hash()).await.unwrap();
        secret.reveal().to_owned()
    }

    /// One more server of it.
    async fn serve(&self, place: &str) -> (String, CancellationToken) {
        let (place, stop) = (place.parse().unwrap(), CancellationToken::new());
        let parts = Parts {
            handle: self.handle.clone(),
            presences: Arc::new(MemoryPresences::default()),
            tokens: self.tokens.clone(),
        };
        let door = Door::open(&place, None).await.unwrap();
        let url = listen::url(&door.place(&place).unwrap(), false);
        tokio::spawn(serve(Node::new(parts, stop.clone()), door));
        (url, stop)
    }
}

fn reach(address: &str, token: &str, folder: Option<&Path>) -> Reach {
    Reach {
        address: Address::parse(address).unwrap(),
        with: Credentials { token: Some(token.to_owned()), roots: None, lang: "en" },
        ..super::reach(&["http://127.0.0.1:1"], folder)
    }
}

fn trouble(link: &Remote) -> Option<String> {
    match link.connection().borrow().clone() {
        Connection::Connected => None,
        Connection::Waiting { why, .. } => Some(ENGLISH.failure(&why).what),
    }
}

#[test]
fn it_is_the_same_desk_and_goes_on_with_the_next_server() {
    block_on(async {
        let desk = Desk::small().await;
        let (first, stop) = desk.serve("127.0.0.1:0").await;
        let (second, end) = desk.serve("127.0.0.1:0").await;
        let token = desk.token("anna", Authority::Engineer).await;
        let both = format!("{first},{}", second.trim_start_matches("http://"));
        let kept = desk.folder.path().join("cache");
        let remote = open(reach(&both, &token, Some(&kept))).await.unwrap();
        assert!(same(&remote, &desk.local));
        assert!((remote.clock().now() - at(NOW)).abs() < 60, "the clock is the server's");
        let done = remote.send(report()).await.unwrap();
        assert!(same(&remote, &desk.local), "it is seen when it is answered");
        let number = done.number().unwrap();
        desk.local.send(command(&format!("pikett incident take {number}"))).await.unwrap();
        until("it is followed", || same(&remote, &desk.local)).await;
        let past = remote.past(done.records[0].recorded).await.unwrap();
        assert!(past.read().unwrap().world().incident(number).is_some());
        let about = done.records[0].event.entity().unwrap();
        assert!(!remote.about(about, 10).await.unwrap().is_empty());
        assert!(remote.meet(Uuid::now_v7(), None).await.unwrap().is_empty());
        remote.sweep().await.unwrap();
        stop.cancel();
        desk.local.send(report()).await.unwrap();
        until("it goes on with the other", || same(&remote, &desk.local)).await;
        assert_eq!(trouble(&remote), None);
        let whole = remote.send_whole(vec![report(), report()]).await.unwrap();
        assert_eq!(whole.events, 2);
        assert!(same(&remote, &desk.local));
        until("it is kept", || std::fs::read_dir(&kept).is_ok_and(|mut files| files.next().is_some())).await;
        drop(remote);
        end.cancel();
        // The stream's end is waited for no longer than it takes.
        until("nobody answers", || {
            std::net::TcpStream::connect(second.trim_start_matches("http://")).is_err()
        })
        .await;
        let old = open(reach(&both, &token, Some(&kept))).await.unwrap();
        assert!(old.read().world().seq > 0, "what was kept is shown");
        until("it is said", || trouble(&old).is_some()).await;
    });
}

/// Requests with a token that does not hold, as the server counts them.
async fn strangers(url: &str, token: &str) -> u64 {
    let asked = client().build().unwrap().get(format!("{url}/metrics")).bearer_auth(token).send().await;
    let text = asked.unwrap().text().await.unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("pikett_strangers_total ")).unwrap();
    line.parse().unwrap()
}

#[test]
fn a_token_goes_as_far_as_it_goes() {
    block_on(async {
        let desk = Desk::small().await;
        let (url, _stop) = desk.serve("127.0.0.1:0").await;
        let viewer = desk.token("viewer", Authority::Viewer).await;
        let remote = open(reach(&url, &viewer, None)).await.unwrap();
        assert!(remote.station().only_looks);
        let failure = remote.send(report()).await.unwrap_err();
        assert!(!ENGLISH.failure(&failure).what.is_empty());
        assert_eq!(desk.local.read().world().incidents.len(), 0, "{failure:?}");
        let own = desk.token("tks", Authority::Reseller("tks".parse().unwrap())).await;
        let remote = open(Reach { only: Some("tks".into()), ..reach(&url, &own, None) }).await.unwrap();
        let ticket = command(
            "pikett incident report --tenant klinikum-nord --impact high --urgency critical --subject x --channel ticket",
        );
        let number = remote.send(ticket).await.unwrap().number().unwrap();
        assert!(remote.read().world().incident(number).is_some());
        desk.local.send(report()).await.unwrap();
        until("it is followed", || remote.read().world().incidents.len() == 2).await;
        desk.tokens.revoke("tks".parse().unwrap(), at(NOW)).await.unwrap();
        until("it is told", || trouble(&remote).is_some_and(|what| what.contains("revoked"))).await;
        // It does not ask on and on, and what it says stays.
        let engineer = desk.token("engineer", Authority::Engineer).await;
        let before = strangers(&url, &engineer).await;
        for _ in 0..20 {
            let _ = remote.tail(1).await;
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert!(strangers(&url, &engineer).await <= before + 1);
        assert!(trouble(&remote).is_some_and(|what| what.contains("revoked")));
        let failure = open(reach(&url, "pkt_nonsense", None)).await.err().unwrap();
        assert!(ENGLISH.failure(&failure).what.contains("does not take this token"), "{failure:?}");
    });
}

#[test]
fn a_socket_is_a_way_too() {
    block_on(async {
        let desk = Desk::small().await;
        let socket = format!("unix:{}", desk.folder.path().join("socket").display());
        let (_, _stop) = desk.serve(&socket).await;
        let token = desk.token("anna", Authority::Engineer).await;
        let remote = open(reach(&socket, &token, None)).await.unwrap();
        remote.send(report()).await.unwrap();
        assert!(same(&remote, &desk.local));
        assert_eq!(remote.station().reseller, None);
    });
}
