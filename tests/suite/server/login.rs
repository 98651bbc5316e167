//! Whoever has no token logs in by a provider of identities, through the server.

use pikett::domain::facts::authority::Authority;
use pikett::server::login::Logins;
use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::support::hall::{Hall, Heard, heard};
use crate::support::identities::{DEVICE_CODE, Identities};

/// Logins that one place may begin in a minute.
const FROM_ONE: usize = 10;

async fn begin(hall: &Hall) -> Heard {
    heard(hall.client.post(format!("{}/v1/login/device", hall.url))).await
}

async fn poll(hall: &Hall, device: &Value) -> Heard {
    let body = json!({ "device": device });
    heard(hall.client.post(format!("{}/v1/login/device/poll", hall.url)).json(&body)).await
}

async fn device(hall: &Hall) -> Value {
    let begun = begin(hall).await;
    assert_eq!(begun.status, StatusCode::OK, "{begun:?}");
    begun.body["device"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_enters_the_code_gets_a_token_for_a_day() {
    let identities = Identities::open().await;
    let hall = Hall::with_logins(identities.logins()).await;
    let begun = begin(&hall).await;
    assert_eq!(
        (&begun.body["user_code"], &begun.body["verification_uri"]),
        (&json!("WDJB-MJHT"), &json!(format!("{}/enter", identities.url)))
    );
    assert_eq!((&begun.body["interval"], &begun.body["expires_in"]), (&json!(0), &json!(600)));
    let device = &begun.body["device"];
    assert!(!begun.body.to_string().contains(DEVICE_CODE), "the provider's code stays here: {begun:?}");
    assert!(device.as_str().is_some_and(|device| device.len() > 40 && !device.starts_with("pkt_")));
    identities.tells_error("authorization_pending");
    identities.tells_who(&json!({}));
    assert_eq!(poll(&hall, device).await.body, json!({ "state": "pending", "interval": 0 }));
    let done = poll(&hall, device).await;
    assert_eq!((done.status, &done.body["state"]), (StatusCode::OK, &json!("done")), "{done:?}");
    let made = &done.body["made"];
    assert_eq!((&made["role"], &made["label"]), (&json!("engineer"), &json!("Anna Berg")));
    assert_eq!(poll(&hall, device).await.body["state"], "expired", "a token is told once");

    let secret = made["token"].as_str().unwrap();
    let hello = heard(hall.client.get(format!("{}/v1/hello", hall.url)).bearer_auth(secret)).await;
    assert_eq!((&hello.body["label"], &hello.body["expires"]), (&made["label"], &made["expires"]));
    assert_eq!(hello.body["role"], "engineer");
    let listed = hall.get("manager", "/v1/tokens").await;
    let kept = listed.body.as_array().unwrap().iter().find(|token| token["id"] == made["id"]).unwrap();
    assert_eq!(kept["expires"], made["expires"]);
    hall.node.finish().await;
    let audit = hall.get("manager", "/v1/audit").await.body;
    let line = audit.as_array().unwrap().iter().find(|line| line["what"] == "login.device").unwrap();
    assert_eq!(
        (&line["token"], &line["who"], &line["outcome"]),
        (&made["id"], &made["label"], &json!("done"))
    );

    // What the provider was asked, and how this server showed who it is: `pikett` and `s3cret%26`.
    let asked = identities.asked();
    assert_eq!(asked.len(), 2);
    for (form, shown) in asked {
        assert_eq!(shown, "Basic cGlrZXR0OnMzY3JldCUyNg==");
        assert_eq!(
            form,
            format!(
                "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code={DEVICE_CODE}"
            )
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_ends_in_one_of_these_ways() {
    let identities = Identities::open().await;
    let end = |state: &str| (200, json!({ "state": state }));
    let not_let_in = || (200, json!({ "state": "not-let-in", "who": "Anna Berg" }));
    let provider = || (502, json!("urn:pikett:problem:provider"));
    let past = crate::support::at(crate::support::SHOWN).to_utc().timestamp() - 61;
    let error = |word: &str| (400, json!({ "error": word }).to_string());
    let who = |change: Value| (0, change.to_string());
    let cases = [
        (error("access_denied"), end("denied")),
        (error("expired_token"), end("expired")),
        (error("invalid_grant"), end("expired")),
        (error("invalid_client"), provider()),
        ((400, "<html>".to_owned()), provider()),
        ((200, "<html>".to_owned()), provider()),
        ((200, json!({ "access_token": "x" }).to_string()), provider()),
        ((200, json!({ "id_token": "a.b.c" }).to_string()), provider()),
        ((302, String::new()), provider()),
        ((200, "x".repeat(300_000)), provider()),
        (who(json!({ "aud": "another" })), provider()),
        (who(json!({ "aud": ["another", "pikett"] })), provider()),
        (who(json!({ "iss": "https://another.example" })), provider()),
        (who(json!({ "exp": past })), provider()),
        (who(json!({ "exp": null })), provider()),
        (who(json!({ "groups": ["all"] })), not_let_in()),
        (who(json!({ "groups": null })), not_let_in()),
        (who(json!({ "groups": "Desk" })), not_let_in()),
        (who(json!({ "groups": ["gone"] })), not_let_in()),
    ];
    for some in cases.chunks(FROM_ONE) {
        let hall = Hall::with_logins(identities.logins()).await;
        for ((status, told), (answered, wanted)) in some {
            match status {
                0 => identities.tells_who(&serde_json::from_str(told).unwrap()),
                _ => identities.tells_text(*status, told),
            }
            let device = device(&hall).await;
            let heard = poll(&hall, &device).await;
            assert_eq!(heard.status.as_u16(), *answered, "{told:.80}: {heard:?}");
            let said = if *answered == 200 { &heard.body } else { &heard.body["type"] };
            assert_eq!(said, wanted, "{told:.80}");
            assert_eq!(poll(&hall, &device).await.body["state"], "expired", "{told:.80}");
            assert_eq!(identities.asked().len(), 1, "nothing is asked about what is over");
        }
        hall.node.finish().await;
        let audit = hall.get("manager", "/v1/audit").await.body.to_string();
        assert_eq!(audit.contains("login.device"), some.len() < FROM_ONE, "{audit}");
        let tokens = hall.get("manager", "/v1/tokens").await.body.to_string();
        assert!(!tokens.contains("Anna Berg"), "{tokens}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_grant_that_fits_says_what_somebody_may_do() {
    let identities = Identities::open().await;
    let hall = Hall::with_logins(identities.logins()).await;
    for (groups, role, reseller) in [
        (json!(["desk", "leads"]), "manager", Value::Null),
        (json!("desk"), "engineer", Value::Null),
        (json!(["own"]), "reseller", json!("tks")),
    ] {
        identities.tells_who(&json!({ "groups": groups, "name": null, "email": "anna@example" }));
        let device = device(&hall).await;
        let made = poll(&hall, &device).await.body["made"].clone();
        assert_eq!((&made["role"], &made["reseller"]), (&json!(role), &reseller), "{groups}");
        assert_eq!(made["label"], "anna@example");
        identities.asked();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_provider_is_asked_no_more_often_than_it_wants() {
    let identities = Identities::open().await;
    let hall = Hall::with_logins(identities.logins()).await;
    // Not at once, whoever asks for it.
    identities.lends("interval", json!(7));
    let patient = device(&hall).await;
    assert_eq!(poll(&hall, &patient).await.body, json!({ "state": "pending", "interval": 7 }));
    assert_eq!(identities.asked().len(), 0);
    identities.lends("interval", json!(0));
    for (status, told) in [(400, json!({ "error": "slow_down" })), (503, json!({})), (429, json!({}))] {
        identities.tells(status, &told);
        let device = device(&hall).await;
        for _ in 0..3 {
            assert_eq!(
                poll(&hall, &device).await.body,
                json!({ "state": "pending", "interval": 5 }),
                "{told}"
            );
        }
        assert_eq!(identities.asked().len(), 1, "{told}");
    }
    identities.lends("expires_in", json!(0));
    let over = device(&hall).await;
    assert_eq!(poll(&hall, &over).await.body["state"], "expired");
    assert_eq!(identities.asked().len(), 0);
    assert_eq!(poll(&hall, &json!("nobody's")).await.body["state"], "expired");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_says_what_cannot_be_used_is_not_used() {
    for (discovery, name, value) in [
        (true, "issuer", json!("https://another.example")),
        (true, "device_authorization_endpoint", Value::Null),
        (true, "device_authorization_endpoint", json!("http://192.0.2.7/device")),
        (true, "token_endpoint", json!("http://192.0.2.7/token")),
        (true, "token_endpoint", Value::Null),
        (false, "verification_uri", json!("http://192.0.2.7/enter")),
        (false, "verification_uri", json!("javascript:alert(1)")),
        (false, "user_code", json!("")),
        (false, "user_code", json!("x".repeat(65))),
        (false, "expires_in", json!("soon")),
    ] {
        let identities = Identities::open().await;
        let hall = Hall::with_logins(identities.logins()).await;
        match discovery {
            true => identities.discovers(name, value.clone()),
            false => identities.lends(name, value.clone()),
        }
        let begun = begin(&hall).await;
        assert_eq!(begun.status, StatusCode::BAD_GATEWAY, "{name} {value}: {begun:?}");
        assert_eq!(begun.body["type"], "urn:pikett:problem:provider");
        assert!(!begun.body.to_string().contains("192.0.2.7"), "{begun:?}");
    }
    let mut nobody = Identities::open().await.settings();
    nobody.issuer = "http://127.0.0.1:1".into();
    let hall = Hall::with_logins(Logins::new(nobody).unwrap()).await;
    assert_eq!(begin(&hall).await.status, StatusCode::BAD_GATEWAY);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_without_a_secret_shows_its_name() {
    let identities = Identities::open().await;
    for (methods, secret, form) in [
        (json!(["none"]), None, "client_id=pikett"),
        (json!(["client_secret_post"]), Some("a b"), "client_id=pikett&client_secret=a%20b"),
    ] {
        identities.discovers("token_endpoint_auth_methods_supported", methods);
        let mut settings = identities.settings();
        settings.secret = secret.map(str::to_owned);
        let hall = Hall::with_logins(Logins::new(settings).unwrap()).await;
        identities.tells_who(&json!({}));
        let device = device(&hall).await;
        assert_eq!(poll(&hall, &device).await.body["state"], "done");
        let (asked, shown) = identities.asked().remove(0);
        assert!(asked.ends_with(form) && shown.is_empty(), "{asked} {shown}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn from_one_place_so_many_are_begun_and_no_more() {
    let identities = Identities::open().await;
    let hall = Hall::with_logins(identities.logins()).await;
    for _ in 0..FROM_ONE {
        assert_eq!(begin(&hall).await.status, StatusCode::OK);
    }
    let full = begin(&hall).await;
    assert_eq!(
        (full.status, &full.body["type"]),
        (StatusCode::TOO_MANY_REQUESTS, &json!("urn:pikett:problem:busy"))
    );
    let secret = hall.token("late", Authority::Viewer, 1).await;
    let hello = heard(hall.client.get(format!("{}/v1/hello", hall.url)).bearer_auth(secret)).await;
    assert_eq!(hello.status, StatusCode::OK, "who has a token is let in all the same");
}
