//! Who comes in, and by which door.

use std::path::{Path, PathBuf};
use std::time::Duration;

use reqwest::{Certificate as Root, StatusCode};

use pikett::domain::facts::authority::Authority;
use pikett::server::listen::{Certificate, Place};
use pikett::store::Secret;

use crate::support::hall::{Hall, client, heard};
use crate::support::node::pikett;
use crate::support::{SHOWN, at};

#[tokio::test(flavor = "multi_thread")]
async fn too_many_wrong_tokens_close_the_door_for_that_place_and_not_for_the_right_ones() {
    let hall = Hall::open().await;
    let expired = hall.token("late", Authority::Viewer, 1).await;
    let mut wrong = hall.secret("viewer").to_owned();
    let last = if wrong.ends_with('a') { 'b' } else { 'a' };
    wrong.pop();
    wrong.push(last);
    for (secret, word) in [(wrong.as_str(), "bad-token"), ("x", "bad-token")] {
        let heard = heard(hall.client.get(format!("{}/v1/hello", hall.url)).bearer_auth(secret)).await;
        assert_eq!(
            (heard.status, heard.body["type"].as_str()),
            (StatusCode::UNAUTHORIZED, Some(&*format!("urn:pikett:problem:{word}"))),
            "{secret}"
        );
    }
    let mut closed = None;
    for tried in 0..10 {
        let heard = heard(hall.client.get(format!("{}/v1/hello", hall.url)).bearer_auth("pkt_no")).await;
        if heard.status == StatusCode::TOO_MANY_REQUESTS {
            closed = Some(tried);
            break;
        }
    }
    assert_eq!(closed, Some(8));
    assert_eq!(hall.get("viewer", "/v1/hello").await.status, StatusCode::OK);
    let late = heard(hall.client.get(format!("{}/v1/hello", hall.url)).bearer_auth(&expired)).await;
    assert_eq!(late.status, StatusCode::OK, "it is valid for a day");
    // Who shows one that was good does not guess: a wall that was forgotten locks nobody out.
    let id = Secret::parse(&expired).unwrap().hash().id();
    hall.tokens.revoke(id, at(SHOWN)).await.unwrap();
    tokio::time::sleep(Duration::from_millis(800)).await;
    for _ in 0..12 {
        let late = heard(hall.client.get(format!("{}/v1/hello", hall.url)).bearer_auth(&expired)).await;
        assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    }
}

/// Two certificates of one authority for 127.0.0.1, made for these tests alone.
#[tokio::test(flavor = "multi_thread")]
async fn over_tls_a_renewed_certificate_is_taken_without_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let (cert, key) = (folder.path().join("cert.pem"), folder.path().join("key.pem"));
    let made = make_certificate(folder.path(), "one");
    std::fs::copy(&made.0, &cert).unwrap();
    std::fs::copy(&made.1, &key).unwrap();
    let certificate = Certificate::read(cert.clone(), key.clone()).unwrap();
    let hall = Hall::with(Some(certificate.clone())).await;
    assert!(hall.url.starts_with("https://"), "{}", hall.url);
    let root = Root::from_pem(&std::fs::read(&made.0).unwrap()).unwrap();
    let trusting = client().tls_certs_only([root]).build().unwrap();
    let ask = |client: &reqwest::Client| {
        client.get(format!("{}/healthz", hall.url)).timeout(Duration::from_secs(5)).send()
    };
    assert_eq!(ask(&trusting).await.unwrap().status(), StatusCode::NO_CONTENT);
    assert!(ask(&hall.client).await.is_err(), "nobody vouches for it");
    std::fs::write(&cert, "nothing").unwrap();
    assert!(certificate.look_again().is_err());
    assert_eq!(ask(&trusting).await.unwrap().status(), StatusCode::NO_CONTENT, "the one in use stays");
    let renewed = make_certificate(folder.path(), "two");
    std::fs::copy(&renewed.0, &cert).unwrap();
    std::fs::copy(&renewed.1, &key).unwrap();
    assert_eq!(certificate.look_again(), Ok(true));
    let root = Root::from_pem(&std::fs::read(&renewed.0).unwrap()).unwrap();
    let trusting = client().tls_certs_only([root]).build().unwrap();
    assert_eq!(ask(&trusting).await.unwrap().status(), StatusCode::NO_CONTENT);
}

/// What a certificate of these tests says.
const SAYS: &str = "[req]
distinguished_name = name
x509_extensions = more
prompt = no
[name]
CN = pikett
[more]
basicConstraints = critical, CA:FALSE
subjectAltName = IP:127.0.0.1
";

/// A certificate for 127.0.0.1 that vouches for itself, by the program that operators use.
fn make_certificate(folder: &Path, name: &str) -> (PathBuf, PathBuf) {
    let [cert, key, says] = ["crt", "key", "cnf"].map(|kind| folder.join(format!("{name}.{kind}")));
    std::fs::write(&says, SAYS).unwrap();
    let made = std::process::Command::new("openssl")
        .args([
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-days",
            "2",
        ])
        .arg("-config")
        .arg(&says)
        .arg("-keyout")
        .arg(&key)
        .arg("-out")
        .arg(&cert)
        .output()
        .expect("openssl");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    (cert, key)
}

/// The program on the desk behind the server, as whoever has that token.
async fn run(hall: &Hall, role: &str, arguments: &[&str]) -> (bool, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut command = pikett(&hall.url);
    command.env("PIKETT_TOKEN", hall.secret(role)).env("HOME", folder.path()).args(arguments);
    let done = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (done.status.success(), text(done.stdout), text(done.stderr))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_sees_to_tokens_from_afar() {
    let hall = Hall::open().await;
    let new = ["token", "new", "--role", "viewer", "--label", "from afar", "--json"];
    let (done, made, said) = run(&hall, "manager", &new).await;
    assert!(done, "{said}");
    let made: serde_json::Value = serde_json::from_str(&made).unwrap();
    let (id, secret) = (made["id"].as_str().unwrap(), made["token"].as_str().unwrap());
    let ask = || hall.client.get(format!("{}/v1/hello", hall.url)).bearer_auth(secret);
    assert_eq!(heard(ask()).await.status, StatusCode::OK);
    let (done, listed, said) = run(&hall, "manager", &["token", "list"]).await;
    assert!(done && listed.contains(id) && listed.contains("from afar"), "{listed}{said}");
    let (done, ended, said) = run(&hall, "manager", &["token", "revoke", id, "--json"]).await;
    assert!(done && ended.contains(id), "{ended}{said}");
    assert_eq!(heard(ask()).await.status, StatusCode::UNAUTHORIZED);
    for (role, arguments) in [("engineer", &new[..]), ("manager", &["token", "revoke", "none"])] {
        let (done, out, said) = run(&hall, role, arguments).await;
        assert!(!done && out.is_empty() && said.starts_with("pikett: "), "{role}: {out}{said}");
    }
}

#[test]
fn places_to_listen_on() {
    for (text, local) in [
        ("127.0.0.1:7455", Some(true)),
        ("127.0.0.1", Some(true)),
        ("[::1]:7455", Some(true)),
        ("::1", Some(true)),
        ("0.0.0.0:7455", Some(false)),
        ("192.0.2.7", Some(false)),
        ("unix:/run/pikett.sock", Some(true)),
        ("unix:", None),
        ("localhost:7455", None),
        ("", None),
        ("7455", None),
    ] {
        assert_eq!(text.parse::<Place>().ok().map(|place| place.is_local()), local, "{text}");
    }
}
