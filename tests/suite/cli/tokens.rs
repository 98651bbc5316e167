//! Tokens as they are made, listed and revoked, on a file and on a server.

use pikett::store::{Access, PostgresJournal, PostgresTokens, Secret, SqliteJournal, SqliteTokens, Tokens};
use serde_json::json;

use super::Place;
use crate::support::SMALL;
use crate::support::postgres::fresh_desk;

/// A desk file, and a desk on a server where there is one.
fn desks(place: &Place) -> Vec<String> {
    let file = place.path("desk.db").display().to_string();
    let desks: Vec<String> = [file].into_iter().chain(fresh_desk()).collect();
    place.file("small.toml", SMALL);
    for desk in &desks {
        place.ok(&format!("--desk {desk} import desk small.toml"));
    }
    desks
}

fn tokens(desk: &str) -> Box<dyn Tokens> {
    match desk.starts_with("postgres:") {
        true => {
            Box::new(PostgresTokens::beside(&PostgresJournal::open(desk, None, Access::Existing).unwrap()))
        }
        false => {
            Box::new(SqliteTokens::beside(&SqliteJournal::open(desk.as_ref(), Access::Existing).unwrap()))
        }
    }
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

#[test]
fn a_token_is_shown_once_listed_and_revoked() {
    let place = Place::new();
    for desk in desks(&place) {
        assert_eq!(place.json(&format!("--desk {desk} token list")), json!([]));
        // For people: the token on a line of its own, the rest beside it.
        let made =
            place.run(&format!("--desk {desk} token new --role reseller --reseller tks --label 'TK Süd'"));
        let (out, err) = (String::from_utf8(made.stdout).unwrap(), String::from_utf8(made.stderr).unwrap());
        assert_eq!(made.status.code(), Some(0), "{err}");
        let secret = Secret::parse(out.strip_suffix('\n').unwrap()).unwrap();
        assert!(err.contains("shown once") && !err.contains(secret.reveal()), "{err}");
        let made = place.json(&format!("--desk {desk} token new --role wall --label hall --days 365"));
        let wall = Secret::parse(made["token"].as_str().unwrap()).unwrap();
        assert_eq!(made.as_object().unwrap().keys().collect::<Vec<_>>(), ["id", "token"]);

        let list = place.ok(&format!("--desk {desk} token list"));
        for said in ["TK Süd", "hall", "reseller", "wall", "valid", "LAST USED"] {
            assert!(list.contains(said), "{said}: {list}");
        }
        assert!(!list.contains("pkt_"), "{list}");
        let list = place.json(&format!("--desk {desk} token list"));
        let find = |label: &str| {
            list.as_array().unwrap().iter().find(|token| token["label"] == label).unwrap().clone()
        };
        let (of_tks, of_wall) = (find("TK Süd"), find("hall"));
        assert_eq!((&of_tks["role"], &of_tks["reseller"]), (&json!("reseller"), &json!("tks")));
        assert_eq!((&of_wall["reseller"], &of_wall["state"]), (&json!(null), &json!("valid")));
        assert_eq!((&of_wall["id"], &of_wall["last_used"]), (&made["id"], &json!(null)));

        // What is kept finds both, each for its days.
        let kept = tokens(&desk);
        for (secret, label, days) in [(&secret, "TK Süd", 90), (&wall, "hall", 365)] {
            let token = block_on(kept.find(secret.hash())).unwrap().unwrap();
            assert_eq!((token.label.as_str(), token.expires - token.created), (label, days * 86_400));
        }

        let id = of_wall["id"].as_str().unwrap();
        let said = place.ok(&format!("--desk {desk} token revoke {id}"));
        assert!(said.contains(&format!("{id} (hall) is revoked since")), "{said}");
        let again = place.json(&format!("--desk {desk} token revoke {id}"));
        let list = place.json(&format!("--desk {desk} token list"));
        let revoked = list.as_array().unwrap().iter().find(|token| token["id"] == *id).unwrap();
        assert_eq!((&revoked["state"], &revoked["revoked"]), (&json!("revoked"), &again["revoked"]));
        let audit = block_on(kept.audit(9)).unwrap();
        let what: Vec<&str> = audit.iter().map(|line| line.what.split(' ').nth(1).unwrap()).collect();
        assert_eq!(what, ["new", "new", "revoke", "revoke"]);
        assert!(audit.iter().all(|line| &*line.who == "mk" && &*line.from == "local"), "{audit:?}");
    }
}

#[test]
fn what_cannot_be_a_token_is_refused() {
    let place = Place::small();
    let cases = [
        ("new --role chief --label x", 2, "chief"),
        ("new --role reseller --label x", 2, "give --reseller ID"),
        ("new --role wall --reseller tks --label x", 2, "the role wall is the whole desk's"),
        ("new --role reseller --reseller tkx --label x", 1, "the resellers are tks"),
        ("new --role viewer --label x --days 181", 2, "1 to 180 days"),
        ("new --role wall --label x --days 366", 2, "1 to 365 days"),
        ("new --role connector --label x --days 0", 2, "1 to 365 days"),
        ("new --role wall --label x --days 70000", 2, "1 to 365 days"),
        ("new --role wall --label x --days soon", 2, "soon"),
        ("new --role viewer --label ' '", 2, "the label cannot be seen"),
        ("new --role viewer", 2, "--label"),
        ("revoke 0123456789", 1, "there is no token 0123456789"),
    ];
    for (line, code, says) in cases {
        let (out, err) = place.fails(&format!("token {line}"), code);
        assert!(err.contains(says), "{line}: {err}");
        assert_eq!(out, "", "{line}");
    }
    assert_eq!(place.json("token list"), json!([]));
    for (line, code, says) in [
        ("--readonly token new --role viewer --label x", 3, "--readonly"),
        ("--for-reseller tks token list", 2, "--for-reseller"),
        ("--lang de token new --role reseller --reseller tkx --label x", 1, "den Reseller tkx gibt es nicht"),
        ("--lang de token revoke x", 1, "das Token x gibt es nicht"),
    ] {
        let (_, err) = place.fails(line, code);
        assert!(err.contains(says), "{line}: {err}");
    }
}
