//! Tokens, on whatever a desk is kept: their story, what other nodes hear of it, and desks of before.

use std::sync::Arc;
use std::time::Duration;

use pikett::domain::base::instant::Instant;
use pikett::domain::facts::authority::{Authority, Role};
use pikett::domain::facts::token::{Audited, NotSoLong, Standing, Token};
use pikett::store::{
    Access, Journal, MemoryJournal, MemoryTokens, PostgresJournal, PostgresTokens, Secret, SqliteJournal,
    SqliteTokens, StoreError, Tokens,
};
use rusqlite::Connection;
use uuid::Uuid;

use super::{block_on, create};
use crate::support::postgres::{ask, fresh_desk};
use crate::support::{Lab, at};

type Node = (Arc<dyn Journal>, Arc<dyn Tokens>);

fn sqlite(journal: SqliteJournal) -> Node {
    let tokens = Arc::new(SqliteTokens::beside(&journal));
    (Arc::new(journal), tokens)
}

fn postgres(address: &str, access: Access) -> Node {
    let journal = PostgresJournal::open(address, None, access).unwrap();
    let tokens = Arc::new(PostgresTokens::beside(&journal));
    (Arc::new(journal), tokens)
}

/// Two nodes of each kind of desk.
fn nodes() -> (Vec<(&'static str, Node, Node)>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let memory: Node = (Arc::new(MemoryJournal::default()), Arc::new(MemoryTokens::default()));
    let mut all =
        vec![("memory", memory.clone(), memory), ("sqlite", sqlite(create(&path)), sqlite(create(&path)))];
    if let Some(address) = fresh_desk() {
        all.push(("postgres", postgres(&address, Access::Create), postgres(&address, Access::Existing)));
    }
    (all, folder)
}

fn begin() -> Instant {
    at("2026-11-24T10:00:00Z")
}

fn token(authority: Authority, label: &str, seconds: i64) -> (Secret, Token) {
    let secret = Secret::fresh().unwrap();
    let token = Token::new(secret.hash().id(), authority, label.into(), begin() + seconds, 90);
    (secret, token.unwrap())
}

#[test]
fn every_desk_keeps_the_same_tokens() {
    let (nodes, _folder) = nodes();
    for (name, (_, here), (_, there)) in nodes {
        block_on(story(name, &*here, &*there));
    }
}

async fn story(name: &str, here: &dyn Tokens, there: &dyn Tokens) {
    let (secret, engineer) = token(Authority::Engineer, "M. Köhler", 0);
    let (of_tks, reseller) = token(Authority::Reseller("tks".parse().unwrap()), "TK Süd", 10);
    assert_eq!(here.find(secret.hash()).await.unwrap(), None, "{name}");
    here.put(engineer.clone(), secret.hash()).await.unwrap();
    there.put(reseller.clone(), of_tks.hash()).await.unwrap();
    for tokens in [here, there] {
        assert_eq!(tokens.find(secret.hash()).await.unwrap().as_ref(), Some(&engineer), "{name}");
        assert_eq!(tokens.list().await.unwrap(), [reseller.clone(), engineer.clone()], "{name}");
    }
    // Neither the name nor the secret is given twice.
    let twin = Token { id: reseller.id.clone(), ..engineer.clone() };
    assert!(here.put(twin, Secret::fresh().unwrap().hash()).await.is_err(), "{name}");
    let twin = Token { id: "another".parse().unwrap(), ..engineer.clone() };
    assert!(here.put(twin, secret.hash()).await.is_err(), "{name}");

    // Uses within a minute are one.
    for (seconds, noted) in [(100, 100), (101, 100), (159, 100), (160, 160), (3_000, 3_000)] {
        here.used(engineer.id.clone(), begin() + seconds).await.unwrap();
        let last = there.find(secret.hash()).await.unwrap().unwrap().last_used;
        assert_eq!(last, Some(begin() + noted), "{name}: {seconds}");
    }

    // The first to revoke it has done so.
    for seconds in [4_000, 5_000] {
        let revoked = there.revoke(engineer.id.clone(), begin() + seconds).await.unwrap().unwrap();
        assert_eq!(revoked.revoked, Some(begin() + 4_000), "{name}");
        assert_eq!(revoked.standing(begin() + 4_000), Standing::Revoked, "{name}");
    }
    let left = here.find(secret.hash()).await.unwrap().unwrap();
    assert!(!left.is_valid(begin() + 4_000), "{name}");
    assert_eq!(here.revoke("nobody".parse().unwrap(), begin()).await.unwrap(), None, "{name}");

    let line = |number: u128| Audited {
        at: begin() + i64::try_from(number).unwrap(),
        token: (number > 1).then(|| engineer.id.clone()),
        label: (number > 1).then(|| "M. Köhler".into()),
        who: "mk".into(),
        from: "10.0.0.7".into(),
        what: "POST /v1/commands".into(),
        act: (number > 1).then(|| "incident take".into()),
        command: (number > 1).then(|| Uuid::from_u128(number)),
        outcome: "refused".into(),
    };
    for number in 1..=3 {
        here.note(vec![line(number)]).await.unwrap();
    }
    assert_eq!(there.audit(2).await.unwrap(), [line(2), line(3)], "{name}");
    assert_eq!(there.audit(9).await.unwrap(), [line(1), line(2), line(3)], "{name}");
}

/// Other nodes hear of a token that was revoked, and of nothing when it was only used.
#[test]
fn a_revocation_is_heard_of_everywhere() {
    let (nodes, _folder) = nodes();
    for (name, (_, here), (_, there)) in nodes {
        block_on(async {
            let (secret, token) = token(Authority::Manager, "x", 0);
            here.put(token.clone(), secret.hash()).await.unwrap();
            let (mut own, mut other) = (here.changed(), there.changed());
            own.borrow_and_update();
            // The first look may tell of what was there before.
            if name != "memory" {
                heard(&mut other, 1).await;
            }
            here.used(token.id.clone(), begin()).await.unwrap();
            assert!(!own.has_changed().unwrap(), "{name}");
            here.revoke(token.id.clone(), begin()).await.unwrap();
            heard(&mut own, 2).await;
            heard(&mut other, 2).await;
        });
    }
}

async fn heard(receiver: &mut tokio::sync::watch::Receiver<u64>, revision: u64) {
    let come = receiver.wait_for(|known| *known >= revision);
    tokio::time::timeout(Duration::from_secs(30), come).await.expect("it is heard of").unwrap();
}

/// A batch that keeps others out and comes to nothing takes no revocation with it.
#[test]
fn what_is_held_does_not_take_a_revocation_along() {
    let (nodes, _folder) = nodes();
    for (name, (journal, tokens), (_, other)) in nodes {
        block_on(async {
            let (secret, token) = token(Authority::Engineer, "x", 0);
            tokens.put(token.clone(), secret.hash()).await.unwrap();
            journal.hold().await.unwrap();
            let revoke = tokens.revoke(token.id.clone(), begin());
            let let_go = async {
                tokio::task::yield_now().await;
                journal.let_go().await
            };
            let (revoked, gone) = tokio::join!(revoke, let_go);
            gone.unwrap();
            assert!(revoked.unwrap().is_some(), "{name}");
            let left = other.find(secret.hash()).await.unwrap().unwrap();
            assert_eq!(left.revoked, Some(begin()), "{name}");
        });
    }
}

#[test]
fn how_long_a_token_is_valid() {
    let new = |role: Role, days| {
        let reseller = (role == Role::Reseller).then(|| "tks".parse().unwrap());
        let authority = Authority::of(role, reseller).unwrap();
        Token::new("x".parse().unwrap(), authority, "x".into(), begin(), days)
    };
    for role in Role::ALL {
        let most = if matches!(role, Role::Connector | Role::Wall) { 365 } else { 180 };
        for days in [1, 90, most] {
            let token = new(role, days).unwrap();
            let end = begin() + i64::from(days) * 86_400;
            assert_eq!(token.standing(end + -1), Standing::Valid, "{role}");
            assert_eq!(token.standing(end), Standing::Expired, "{role}");
        }
        for days in [0, most + 1] {
            assert_eq!(new(role, days), Err(NotSoLong { most }), "{role}");
        }
    }
}

/// As the last pikett left it that knew no tokens.
fn without_tokens(path: &std::path::Path) {
    let sql = "DROP TABLE token; DROP TABLE audit; PRAGMA user_version = 2;";
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

#[test]
fn a_desk_file_of_before_gets_tokens() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let mut lab = Lab::on(Arc::new(create(&path)));
    lab.fill_small();
    let records = lab.records();
    drop(lab);
    without_tokens(&path);
    // Who only looks at it changes nothing.
    let (journal, tokens) = sqlite(SqliteJournal::open(&path, Access::Look).unwrap());
    let (secret, token) = token(Authority::Wall, "hall", 0);
    block_on(async {
        assert_eq!(journal.read(0, 1_000).await.unwrap(), records);
        assert_eq!((tokens.list().await.unwrap(), tokens.audit(9).await.unwrap()), (Vec::new(), Vec::new()));
        assert_eq!(tokens.find(secret.hash()).await.unwrap(), None);
        assert!(tokens.put(token.clone(), secret.hash()).await.is_err());
    });
    drop((journal, tokens));
    for _ in 0..2 {
        let (journal, tokens) = sqlite(create(&path));
        block_on(async {
            assert_eq!(journal.read(0, 1_000).await.unwrap(), records);
            if tokens.list().await.unwrap().is_empty() {
                tokens.put(token.clone(), secret.hash()).await.unwrap();
            }
            assert_eq!(tokens.find(secret.hash()).await.unwrap().as_ref(), Some(&token));
        });
    }
}

#[test]
fn a_desk_on_a_server_of_before_gets_tokens() {
    let Some(address) = fresh_desk() else { return };
    let schema = address.rsplit_once('=').unwrap().1;
    let mut lab = Lab::on(postgres(&address, Access::Create).0);
    lab.fill_small();
    let records = lab.records();
    drop(lab);
    ask(&format!(
        "DROP TABLE {schema}.token; DROP TABLE {schema}.audit; DELETE FROM {schema}.layout WHERE number > 1"
    ));
    let (secret, token) = token(Authority::Wall, "hall", 0);
    // A role that may append and not make tables does without.
    ask(&format!(
        "DROP ROLE IF EXISTS plain_{schema}; CREATE ROLE plain_{schema} LOGIN;
         GRANT USAGE ON SCHEMA {schema} TO plain_{schema};
         GRANT ALL ON ALL TABLES IN SCHEMA {schema} TO plain_{schema}"
    ));
    let plain = address.replacen("postgres://postgres@", &format!("postgres://plain_{schema}@"), 1);
    let (journal, tokens) = postgres(&plain, Access::Existing);
    block_on(async {
        assert!(journal.is_writable());
        assert_eq!(journal.read(0, 1_000).await.unwrap(), records);
        assert!(matches!(tokens.list().await, Err(StoreError::Database(_))));
    });
    drop((journal, tokens));
    for _ in 0..2 {
        let (journal, tokens) = postgres(&address, Access::Existing);
        block_on(async {
            assert_eq!(journal.read(0, 1_000).await.unwrap(), records);
            if tokens.list().await.unwrap().is_empty() {
                tokens.put(token.clone(), secret.hash()).await.unwrap();
            }
            assert_eq!(tokens.find(secret.hash()).await.unwrap().as_ref(), Some(&token));
        });
    }
    assert_eq!(ask(&format!("SELECT max(number) FROM {schema}.layout")), "2");
}
