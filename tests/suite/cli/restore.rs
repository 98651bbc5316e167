//! Backups that become desks again, and what `desk verify` finds on a desk that somebody or a disk has changed.

use pikett::store::{Access, PostgresJournal, SqliteJournal};
use rusqlite::Connection;
use serde_json::{Value, json};

use super::{Place, data};
use crate::support::SMALL;
use crate::support::postgres::{ask, fresh_desk};

const REPORT: &str = "incident report --tenant klinikum-nord --impact limited --urgency high \
    --reporter 'A. Berg' --subject telephones";

/// A desk with a token, one that is revoked and an incident, and `saved.db`, its backup.
fn saved() -> (Place, Value) {
    let place = Place::small();
    place.ok(REPORT);
    place.ok("incident take I-1");
    for label in ["hall", "lost"] {
        place.json(&format!("token new --role wall --label {label}"));
    }
    let tokens = place.json("token list");
    let lost = tokens.as_array().unwrap().iter().find(|token| token["label"] == "lost").unwrap();
    place.json(&format!("token revoke {}", lost["id"].as_str().unwrap()));
    let records = place.json("desk backup saved.db")["records"].clone();
    (place, records)
}

#[test]
fn a_backup_becomes_a_new_desk_in_a_file_and_on_a_server() {
    let (place, records) = saved();
    let before = place.ok("incident show I-1 --json");
    // One that was ended on its way is in nobody's way.
    place.file("new.db.part", "half of one");
    for to in ["new.db".to_owned()].into_iter().chain(fresh_desk()) {
        let shown = to.replace("postgres@", "");
        let restored = place.json(&format!("desk restore saved.db {to}"));
        assert_eq!(restored["to"].as_str().unwrap().replace("postgres@", ""), shown);
        let rest = ["records", "whole", "tokens_left_behind"].map(|key| restored[key].clone());
        assert_eq!(rest, [records.clone(), json!(true), json!(1)], "{to}");
        assert_eq!(place.ok(&format!("--desk {to} incident show I-1 --json")), before, "{to}");
        assert_eq!(place.json(&format!("--desk {to} desk verify"))["records"], records, "{to}");
        assert_eq!(
            place.json(&format!("--desk {to} token list")),
            json!([]),
            "a revoked one would hold again"
        );
        // What holds records is left as it is.
        for (lang, said) in [("en", "a desk with records lies at"), ("de", "schon ein Desk mit Einträgen")] {
            let (_, err) = place.fails(&format!("--lang {lang} desk restore saved.db {to}"), 1);
            assert!(err.contains(said), "{err}");
        }
        place.ok(&format!("--desk {to} incident note I-1 'goes on'"));
        place.fails(&format!("desk restore saved.db {to}"), 1);
        let now = place.json(&format!("--desk {to} desk verify"))["records"].as_u64();
        assert_eq!(now, records.as_u64().map(|records| records + 1), "{to}");
    }
    assert!(!place.path("new.db.part").exists());
    assert_eq!(
        place.json("--desk saved.db token list").as_array().unwrap().len(),
        2,
        "the backup keeps them"
    );
}

#[test]
fn what_was_restored_is_said_in_both_languages() {
    let (place, records) = saved();
    for (lang, count, tokens) in [
        ("en", format!("{records} records in {lang}.db", lang = "en"), "tokens were not restored (1 hold"),
        (
            "de",
            format!("{records} Einträge in {lang}.db", lang = "de"),
            "Tokens wurden nicht wiederhergestellt",
        ),
    ] {
        let said = place.ok(&format!("--lang {lang} desk restore saved.db {lang}.db"));
        assert!(said.starts_with(&count) && said.contains(tokens), "{said}");
    }
    // Without any there is nothing to say of them.
    place.ok("desk restore en.db again.db");
    assert_eq!(place.ok("desk restore en.db once.db"), format!("{records} records in once.db\n"));
}

/// Made by somebody who came first, with nothing in it.
#[test]
fn an_empty_desk_is_filled() {
    let (place, records) = saved();
    SqliteJournal::open(&place.path("empty.db"), Access::Create).unwrap();
    for to in ["empty.db".to_owned()].into_iter().chain(fresh_desk()) {
        if to.starts_with("postgres:") {
            PostgresJournal::open(&to, None, Access::Create).unwrap();
        }
        assert_eq!(place.json(&format!("desk restore saved.db {to}"))["records"], records, "{to}");
    }
}

#[test]
fn what_is_no_whole_backup_makes_no_desk() {
    let (place, _) = saved();
    place.file("text.db", "x".repeat(1_000));
    for (from, code, said) in [
        ("nothing.db", 1, "nothing.db"),
        ("text.db", 1, "text.db"),
        ("postgres://x@127.0.0.1/desk", 2, "a backup is a file"),
    ] {
        let (_, err) = place.fails(&format!("desk restore {from} new.db"), code);
        assert!(err.contains(said) && !place.path("new.db").exists(), "{from}: {err}");
    }
    place.fails("--for-reseller tks desk restore saved.db new.db", 2);
    change_file(&place, "saved.db", "UPDATE event SET \"by\" = 'ts' WHERE seq = 3");
    for to in ["new.db".to_owned()].into_iter().chain(fresh_desk()) {
        let (_, err) = place.fails(&format!("desk restore saved.db {to}"), 1);
        assert!(err.contains("record 3 "), "{err}");
        let (_, err) = place.fails(&format!("--desk {to} desk verify"), 1);
        assert!(err.contains("there is no desk"), "nothing was made: {err}");
    }
}

/// It is left as it is, and the desk is one of today.
#[test]
fn a_backup_of_an_older_pikett_is_restored() {
    for (name, records) in [("desk-layout-1.sql", 74), ("desk-layout-2.sql", 132)] {
        let place = Place::new();
        let sql = std::fs::read_to_string(data(name)).unwrap();
        change_file(&place, "old.db", &sql);
        let before = std::fs::read(place.path("old.db")).unwrap();
        for to in ["new.db".to_owned()].into_iter().chain(fresh_desk()) {
            let restored = place.json(&format!("desk restore old.db {to}"));
            assert_eq!((&restored["records"], &restored["whole"]), (&json!(records), &json!(true)), "{name}");
            assert_eq!(place.json(&format!("--desk {to} desk verify"))["records"], records, "{name}: {to}");
        }
        assert_eq!(std::fs::read(place.path("old.db")).unwrap(), before, "{name}");
    }
}

fn change_file(place: &Place, file: &str, sql: &str) {
    Connection::open(place.path(file)).unwrap().execute_batch(sql).unwrap();
}

/// On every kind of desk; and that it is said for programs as for people, with the code of a failure.
#[test]
fn what_was_changed_taken_out_or_put_in_another_place_is_named() {
    for (change, damaged) in [
        ("UPDATE event SET body = body || ' ' WHERE seq = 5", 5),
        ("UPDATE event SET \"by\" = 'ts' WHERE seq = 3", 3),
        ("UPDATE event SET happened = happened + 1 WHERE seq = 1", 1),
        ("DELETE FROM event WHERE seq = 4", 4),
        ("DELETE FROM event WHERE seq = 1", 1),
        ("UPDATE event SET seq = -seq WHERE seq IN (2, 3); UPDATE event SET seq = 5 + seq WHERE seq < 0", 2),
    ] {
        let place = Place::new();
        let file = place.path("desk.db").display().to_string();
        place.file("small.toml", SMALL);
        for desk in [file].into_iter().chain(fresh_desk()) {
            place.ok(&format!("--desk {desk} import desk small.toml"));
            let whole = place.json(&format!("--desk {desk} desk verify"));
            assert_eq!(whole["whole"], true);
            match desk.rsplit_once("schema=") {
                None => change_file(&place, "desk.db", change),
                Some((_, schema)) => drop(ask(&format!("SET search_path = {schema}; {change}"))),
            }
            let (out, err) = place.fails(&format!("--desk {desk} desk verify --json"), 1);
            let said: Value = serde_json::from_str(&out).unwrap();
            assert_eq!(said, json!({ "whole": false, "damaged": damaged }), "{desk}: {change}");
            assert!(err.contains(&format!("record {damaged} ")), "{desk}: {change}: {err}");
        }
    }
}

/// One bit of the file, as a disk loses it.
#[test]
fn a_flipped_bit_is_found() {
    let (place, _) = saved();
    let mut bytes = std::fs::read(place.path("saved.db")).unwrap();
    let word = b"telephones";
    let at = bytes.windows(word.len()).position(|there| there == word).unwrap();
    place.ok("--desk saved.db desk verify");
    bytes[at] ^= 1;
    place.file("saved.db", bytes);
    let (_, err) = place.fails("--desk saved.db desk verify", 1);
    let reported = place.run("--desk saved.db incident list");
    assert!(err.contains("record ") && !reported.status.success(), "{err}");
}
