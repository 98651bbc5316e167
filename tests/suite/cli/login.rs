//! `pikett login` and `pikett logout`, against a server within the test.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Output;

use assert_cmd::Command;
use axum::routing::post;
use axum::{Json, Router};
use pikett::domain::facts::authority::Authority;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::hall::Hall;
use crate::support::identities::Identities;
use crate::support::words;

/// Somebody's home.
struct Shell(TempDir);

impl Shell {
    fn run(&self, line: &str, input: &str) -> Output {
        let mut command = Command::cargo_bin("pikett").unwrap();
        command.env_clear().env("PIKETT_USER", "mk").env("HOME", self.0.path()).current_dir(self.0.path());
        // The server of the test answers meanwhile.
        tokio::task::block_in_place(|| command.args(words(line)).write_stdin(input).output().unwrap())
    }

    /// Exit code, and what was said.
    fn said(&self, line: &str, input: &str) -> (i32, String) {
        let output = self.run(line, input);
        let text = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap()).concat();
        (output.status.code().unwrap(), text)
    }

    fn file(&self, hall: &Hall) -> PathBuf {
        let name = hall.url.replace([':', '/'], "_");
        self.0.path().join(format!(".config/pikett/logins/{name}.toml"))
    }
}

fn mode(path: &std::path::Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_the_server_takes_is_kept_and_no_other() {
    let (hall, shell) = (Hall::open().await, Shell(tempfile::tempdir().unwrap()));
    let (url, file) = (&hall.url, shell.file(&hall));
    let login = format!("login {url}");
    let stranger = pikett::store::Secret::fresh().unwrap();
    for (input, wanted) in [
        ("pkt_typed_wrong\n", "no token, or one with a slip in it; it was not sent"),
        ("my password\n", "it was not sent"),
        (stranger.reveal(), "does not take this token"),
        ("", "has no login of its own, and no token was given"),
    ] {
        let (code, said) = shell.said(&login, input);
        assert!(code == 1 && said.contains(wanted), "{input}: {said}");
        assert!(!said.contains(stranger.reveal()) && !said.contains("password"), "{said}");
        assert!(!file.exists(), "{input}");
    }
    let (code, said) = shell.said(&login, &format!(" {}\n", hall.secret("engineer")));
    assert_eq!(code, 0, "{said}");
    for part in [url.as_str(), "engineer", "until"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("pkt_"), "{said}");
    assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));
    let (code, said) = shell.said(&format!("--desk {url} incident list"), "");
    assert!(code == 0 && said.contains("I-1"), "{said}");

    // A wrong one takes the place of none.
    let (code, _) = shell.said(&login, stranger.reveal());
    assert!(code == 1 && std::fs::read_to_string(&file).unwrap().contains(hall.secret("engineer")));

    let (code, said) = shell.said(&format!("--lang de logout {url}"), "");
    assert!(code == 0 && said.contains("abgemeldet") && !file.exists(), "{said}");
    let (code, said) = shell.said(&format!("logout {url} --json"), "");
    let answer: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((code, answer), (0, json!({ "server": url, "forgotten": false })));
    let (code, said) = shell.said(&format!("--desk {url} incident list"), "");
    assert!(code == 1 && said.contains("no token was found"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_comes_from_a_file_that_is_its_owners_alone() {
    let (hall, shell) = (Hall::open().await, Shell(tempfile::tempdir().unwrap()));
    let (file, line) =
        (shell.0.path().join("token"), format!("login {} --token-file token --json", hall.url));
    let secret = hall.token("Wand", Authority::Wall, 2).await;
    std::fs::write(&file, secret).unwrap();
    for (rights, done) in [(0o644, false), (0o600, true)] {
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(rights)).unwrap();
        let (code, said) = shell.said(&line, "");
        assert_eq!(code == 0, done, "{said}");
        if done {
            let answer: Value = serde_json::from_str(&said).unwrap();
            assert_eq!((&answer["label"], &answer["role"]), (&json!("Wand"), &json!("wall")));
            assert!(answer["expires"].is_string(), "{answer}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_token_a_code_is_entered_where_the_server_says() {
    let identities = Identities::open().await;
    let (hall, shell) = (Hall::with_logins(identities.logins()).await, Shell(tempfile::tempdir().unwrap()));
    let login = format!("login {}", hall.url);
    identities.tells_error("authorization_pending");
    identities.tells_who(&json!({}));
    let (code, said) = shell.said(&login, "");
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains(&format!("open {}/enter in a browser and enter WDJB-MJHT", identities.url)),
        "{said}"
    );
    assert!(said.contains("as Anna Berg (engineer), until"), "{said}");
    let (code, said) = shell.said(&format!("--desk {} incident list", hall.url), "");
    assert!(code == 0 && said.contains("I-1"), "{said}");
    for (told, wanted) in [
        (Err("access_denied"), "was denied"),
        (Err("expired_token"), "not entered in time"),
        (Err("invalid_client"), "says what cannot be used"),
        (Ok(json!({ "groups": [] })), "knows Anna Berg now, and has no role for them"),
    ] {
        identities.asked();
        match told {
            Err(error) => identities.tells_error(error),
            Ok(change) => identities.tells_who(&change),
        }
        let (code, said) = shell.said(&login, "");
        assert!(code == 1 && said.contains(wanted), "{wanted}: {said}");
    }
    assert!(shell.file(&hall).exists(), "what was kept before holds");
}

/// A server that means no good.
#[tokio::test(flavor = "multi_thread")]
async fn what_a_server_shows_moves_no_terminal() {
    let begun = |address: &str| {
        Json(
            json!({ "verification_uri": address, "user_code": "AB\u{1b}]8;;http://evil\u{7}CD\u{1b}[2J\u{202e}",
            "device": "d", "interval": 0, "expires_in": 9 }),
        )
    };
    let good = begun("https://id.example/\u{1b}[31menter");
    let routes = Router::new()
        .route("/v1/login/device", post(async move || good))
        .route("/v1/login/device/poll", post(async || Json(json!({ "state": "denied" }))));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
    let (code, said) = Shell(tempfile::tempdir().unwrap()).said(&format!("login {url}"), "");
    assert!(code == 1 && said.contains("https://id.example/") && said.contains("denied"), "{said}");
    assert!(!said.chars().any(|c| c.is_control() && c != '\n') && !said.contains('\u{202e}'), "{said:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_does_not_begin_with_logins_that_cannot_be() {
    let shell = Shell(tempfile::tempdir().unwrap());
    let grant = |more: &str| format!("[[oidc.grant]]\nclaim = \"groups\"\nvalue = \"desk\"\n{more}\n");
    let oidc =
        |more: &str| format!("[oidc]\nissuer = \"https://id.example\"\nclient_id = \"pikett\"\n{more}\n");
    let engineer = grant("role = \"engineer\"");
    std::fs::write(shell.0.path().join("open"), "s3cret").unwrap();
    for (settings, wanted) in [
        (oidc("").replace("https", "http") + &engineer, "would be asked about people in the clear"),
        (oidc(""), "nobody would be let in"),
        (oidc("") + &grant("role = \"reseller\""), "is for a reseller, and names none"),
        (oidc("") + &grant("role = \"wall\"\nreseller = \"tks\""), "the role wall is the whole desk's"),
        (oidc("days = 181") + &engineer, "valid for 1 to 180 days"),
        (oidc("days = 0") + &engineer, "valid for 1 to 180 days"),
        (oidc("client_secret_file = \"nowhere\"") + &engineer, "no client secret can be read in nowhere"),
        (oidc("client_secret_file = \"open\"") + &engineer, "everybody can read the client secret in open"),
        (oidc("") + &grant("role = \"king\""), "king"),
    ] {
        std::fs::write(shell.0.path().join("serve.toml"), &settings).unwrap();
        let (code, said) = shell.said("--desk desk.db serve --config serve.toml --listen 127.0.0.1:0", "");
        assert!(code != 0 && said.contains(wanted), "{settings}: {said}");
    }
}
