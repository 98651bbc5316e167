//! Versions of apps, servers and operating systems (F066 to F074, V16).

use serde_json::{Value, json};

use super::Place;

#[test]
fn an_app_and_a_server() {
    let place = Place::new();
    // App, server, same version, guaranteed, distance, features of, contract versions.
    let cases = [
        ("8.2.111", "8.2.135", true, true, Some(0), "8.2.111", (2, 2)),
        ("8.2.135", "8.3.1", false, true, Some(1), "8.2.135", (2, 3)),
        ("8.3.1", "8.1", false, true, Some(2), "8.1", (3, 1)),
        ("8.1", "8.3.1", false, true, Some(2), "8.1", (1, 3)),
        ("8.4", "8.1", false, false, Some(3), "8.1", (4, 1)),
        ("8.1", "8.4", false, false, Some(3), "8.1", (1, 4)),
        ("8.10", "8.9", false, true, Some(1), "8.9", (10, 9)),
        ("8.10.2", "8.1", false, false, Some(9), "8.1", (10, 1)),
        ("9.1", "8.9", false, false, None, "8.9", (1, 9)),
        ("9.1", "8.1", false, false, None, "8.1", (1, 1)),
    ];
    for (app, server, same, guaranteed, distance, effective, (of_app, of_server)) in cases {
        let answer = place.json(&format!("update compare {app} {server}"));
        let compatibility = match distance {
            None => "not-stated",
            Some(0..=2) => "guaranteed",
            Some(_) => "no-number-promised",
        };
        assert_eq!(guaranteed, compatibility == "guaranteed");
        let expected = json!({
            "app": app, "server": server, "same_version": same, "distance": distance,
            "compatibility": compatibility, "why": answer["why"], "effective": effective,
            "version": { "app": of_app, "server": of_server }, "note": answer["note"], "rule": "F072",
        });
        assert_eq!(answer, expected);
        assert_eq!(answer["note"].is_string(), of_app >= 10 || of_server >= 10, "{answer}");
    }
    let why = |pair: &str| place.json(&format!("update compare {pair}"))["why"].clone();
    assert_eq!(why("8.4 8.1"), "3 versions apart, up to 2 are guaranteed; its maker answers for it");
    assert_eq!(why("9.1 8.9"), "the first numbers differ, of which the contract says nothing");
    assert_eq!(why("8.2.111 8.2.135"), "the same version");
    let words = place.ok("update compare 8.4 8.1");
    assert!(words.starts_with("app 8.4 with server 8.1: no number promised ("), "{words}");
    assert!(words.contains("\nF269: Xelion is responsible"), "{words}");
    assert!(place.ok("update compare 9.1 8.1").starts_with("app 9.1 with server 8.1: not stated ("));
    insta::assert_snapshot!("compared_in_words", place.ok("update compare 8.10.2 8.9"));
}

#[test]
fn what_is_no_version_is_a_usage_error() {
    let place = Place::new();
    for (bad, says) in [("8", "say"), ("8.3-rc1", "numbers with dots"), ("v8.3", "numbers with dots")] {
        let (_, err) = place.fails(&format!("update compare {bad} 8.1"), 2);
        assert!(err.contains(says), "{err}");
    }
}

#[test]
fn a_pack_of_the_desk_decides_how_far_apart() {
    let place = Place::new();
    std::fs::create_dir(place.path("packs")).unwrap();
    let own = include_str!("../../../src/domain/contract/packs/xelion-xaas.toml")
        .replace("version_distance = 2", "version_distance = 1");
    place.file("packs/house.toml", own);
    assert_eq!(place.json("update compare 8.3.1 8.1")["compatibility"], "no-number-promised");
}

const APPS: &str = r#"
[[platform]]
id = "macos"
versions = ["15", "14", "13"]
[[tenant]]
id = "klinikum-nord"
name = "Klinikum Nord"
reseller = "tks"
server = "srv-03"
contracts = [{ pack = "xelion-xaas", begins = "2026-01-01" }]
licences = { user = 42 }
storage_bought_gb = 10
apps = { windows = "8.3.1", ios = "8.6.2", android = "8.4" }
systems = { macos = "13.6", windows = "11" }
[[release]]
version = "8.6.1"
stage = "stable"
[[slot]]
server = "srv-03"
release = "8.6.1"
at = 2026-11-25T22:00:00+01:00
"#;

#[test]
fn what_the_next_update_costs_the_guarantee() {
    let place = Place::small();
    place.file("apps.toml", APPS);
    assert_eq!(
        place.json("import desk apps.toml"),
        json!({ "entries": 4, "events": 4, "warnings": [{ "line": 5, "what": "no [[platform]] or [[software]] has the id windows" }] })
    );
    assert_eq!(
        place.json("import desk apps.toml"),
        json!({ "entries": 4, "events": 0, "warnings": [{ "line": 5, "what": "no [[platform]] or [[software]] has the id windows" }] })
    );
    let lines = place.json("update versions --tenant klinikum-nord");
    let line = &lines[0];
    assert_eq!(line["next"]["release"], "8.6.1");
    let app = |name: &str| {
        let apps = line["apps"].as_array().unwrap();
        apps.iter().find(|app| app["app"] == name).unwrap().clone()
    };
    let states = |name: &str| {
        let app = app(name);
        json!([app["compatibility"], app["effective"], app["after_update"]["compatibility"], app["inform"]])
    };
    assert_eq!(
        states("windows"),
        json!([
            "guaranteed",
            "8.3.1",
            "no-number-promised",
            "after the update to 8.6.1 the guarantee of the app 8.3.1 ends: no number promised"
        ])
    );
    assert_eq!(states("ios"), json!(["no-number-promised", "8.3.4", "guaranteed", null]));
    assert_eq!(states("android"), json!(["guaranteed", "8.3.4", "guaranteed", null]));
    let support = |index: usize| line["systems"][index]["support"].clone();
    assert_eq!((support(0), support(1)), (json!("out-of-support"), json!("unknown")));
    insta::assert_snapshot!("versions_table", place.ok("update versions"));
    let all = place.json("update versions");
    let tenants: Vec<&Value> = all.as_array().unwrap().iter().map(|line| &line["tenant"]).collect();
    assert_eq!(tenants, ["klinikum-nord", "software-haus"], "who is on a server");
    let (_, err) = place.fails("update versions --tenant nobody", 1);
    assert!(err.contains("there is no tenant nobody"), "{err}");
}

#[test]
fn a_faulty_file_is_refused_where_it_is_wrong() {
    let place = Place::small();
    let cases = [
        ("[[platform]]\nid = \"macos\"\nversions = []\n", ":3:", "the newest first"),
        ("[[platform]]\nid = \"macos\"\nversions = [\"13\", \"13\"]\n", ":3:", "each once"),
        ("[[tenant]]\nid = \"t\"\napps = { ios = \"8\" }\n", ":3:", "no second number"),
        ("[[tenant]]\nid = \"t\"\nsystems = { ios = \"\" }\n", ":3:", "which version of the system"),
    ];
    for (text, line, says) in cases {
        place.file("bad.toml", text);
        let (_, err) = place.fails("import desk bad.toml", 1);
        assert!(err.contains(line) && err.contains(says), "{err}");
    }
}

/// A server that is written down anew keeps what was asked for.
#[test]
fn a_test_version_that_was_asked_for() {
    let place = Place::small();
    let asked = place.json("update test srv-03 --release 8.4.0 --by 'A. Berg'");
    assert_eq!(asked, json!({ "events": ["test-requested"] }));
    assert_eq!(place.json("update test srv-03 --release 8.4.0"), json!({ "events": [] }));
    place.file("server.toml", "[[server]]\nid = \"srv-03\"\nreseller = \"tks\"\nversion = \"8.3.4\"\n");
    assert_eq!(place.json("import desk server.toml")["events"], 1);
    let at = "--at 2040-12-04T22:00:00+01:00";
    let (_, err) = place.fails(&format!("update schedule srv-07 --release 8.4.0 {at}"), 3);
    assert!(err.contains("(F082)") && err.contains("pikett update test srv-07 --release 8.4.0"), "{err}");
    place.ok(&format!("update schedule srv-03 --release 8.4.0 {at}"));
    let lines = place.json("update list");
    let stage = |line: &&Value| line["server"] == "srv-03" && line["to"] == "8.4.0";
    assert_eq!(lines.as_array().unwrap().iter().find(stage).unwrap()["stage"], "test");
}
