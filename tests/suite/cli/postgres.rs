//! A desk on PostgreSQL as the command line has it, and desks that move between a file and a server.

use pikett::domain::facts::event::Record;
use pikett::store::{Access, Appended, Journal, SqliteJournal};
use serde_json::json;

use super::Place;
use crate::support::postgres::fresh_desk;
use crate::support::{SMALL, postgres};

const REPORT: &str = "incident report --tenant klinikum-nord --impact limited --urgency high \
    --reporter 'A. Berg' --subject x";

#[test]
fn a_desk_on_a_server_takes_every_act_and_answers_again() {
    let Some(desk) = fresh_desk() else { return };
    let place = Place::new();
    place.file("small.toml", SMALL);
    let (_, err) = place.fails(&format!("--desk {desk} incident list"), 1);
    assert!(err.contains("there is no desk at postgres://127.0.0.1"), "{err}");
    place.ok(&format!("--desk {desk} import desk small.toml"));
    let id = "--id 11111111-1111-4111-8111-111111111111 --json";
    let first = place.ok(&format!("--desk {desk} {REPORT} {id}"));
    assert_eq!(place.ok(&format!("--desk {desk} {REPORT} {id}")), first, "done once");
    place.ok(&format!("--desk {desk} incident take I-1"));
    let (_, err) = place.fails(&format!("--desk {desk} incident take I-1 --by ts"), 3);
    assert!(err.contains("mk"), "{err}");
    let list = place.json(&format!("--desk {desk} incident list"));
    assert_eq!((&list[0]["number"], &list[0]["owner"]), (&json!("I-1"), &json!("mk")));
    let view = place.json(&format!("--desk {desk} --for-reseller tks incident list"));
    assert_eq!(view.as_array().unwrap().len(), 1);
    place.fails(&format!("--desk {desk} --for-reseller tks incident note I-1 seen"), 1);
}

#[test]
fn a_desk_moves_to_a_server_and_back_and_is_the_same() {
    let (Some(there), Some(other)) = (fresh_desk(), fresh_desk()) else { return };
    let place = Place::small();
    place.ok(REPORT);
    place.ok("incident take I-1");
    let before = place.ok("incident show I-1 --json");
    let copied = place.json(&format!("desk copy desk.db {there}"));
    let records = copied["records"].as_u64().unwrap();
    assert_eq!(place.json(&format!("desk copy {there} {other}"))["records"], records);
    assert_eq!(place.json(&format!("desk copy {other} back.db"))["records"], records);
    assert_eq!(place.json(&format!("--desk {there} desk backup saved.db"))["records"], records);
    for desk in [there.as_str(), other.as_str(), "back.db", "saved.db"] {
        assert_eq!(place.ok(&format!("--desk {desk} incident show I-1 --json")), before, "{desk}");
        assert_eq!(
            place.json(&format!("--desk {desk} desk verify")),
            json!({ "records": records, "whole": true })
        );
    }
    // What came later follows; what is another desk stays as it is.
    place.ok("incident note I-1 'looked at'");
    assert!(place.json(&format!("desk copy desk.db {there}"))["records"].as_u64().unwrap() > records);
    place.ok(&format!("--desk {other} incident note I-1 'something else'"));
    let (_, err) = place.fails(&format!("desk copy desk.db {other}"), 1);
    assert!(err.contains("another desk lies at"), "{err}");
    assert_eq!(place.json(&format!("--desk {other} desk verify"))["records"], records + 1);
}

#[test]
fn what_is_wrong_with_a_server_is_said_without_a_password() {
    let place = Place::new();
    let nobody = postgres::free_port();
    for (desk, said) in [
        (format!("postgres://desk:geheim@127.0.0.1:{nobody}/desk"), "holds the desk at the moment"),
        ("postgres://desk:geheim@/desk".to_owned(), "no address of a desk"),
        ("postgres://desk:geheim@db1/desk?schema=Nord".to_owned(), "no name of a schema"),
    ] {
        let (out, err) = place.fails(&format!("--desk {desk} incident list"), 1);
        assert!(err.contains(said), "{desk}: {err}");
        assert!(!out.contains("geheim") && !err.contains("geheim"), "{err}");
    }
    let Some(desk) = fresh_desk() else { return };
    place.file("small.toml", SMALL);
    place.ok(&format!("--desk {desk} import desk small.toml"));
    let found = place.run(&format!("--desk {desk} doctor"));
    let found = String::from_utf8(found.stdout).unwrap();
    for said in ["PostgreSQL", "does not force commits", "no standby", "not encrypted"] {
        assert!(found.contains(said), "{said}: {found}");
    }
}

/// Records are numbered within their command: a copy takes each command whole, however many it has.
#[test]
fn a_command_of_many_records_is_copied_whole() {
    use std::fmt::Write;
    let place = Place::new();
    let mut desk = SMALL.to_owned();
    for number in 0..30 {
        write!(desk, "[[tenant]]\nid = \"t{number}\"\nname = \"T {number}\"\n").unwrap();
    }
    place.file("small.toml", &desk);
    place.ok("import desk small.toml");
    let journal = SqliteJournal::open(&place.path("desk.db"), Access::Existing).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let head = runtime.block_on(journal.tail(1)).unwrap()[0].seq;
    // One command that a page of records ends within, and one that is longer than a page.
    let last = runtime.block_on(journal.tail(1)).unwrap()[0].clone();
    for (after, many) in [(head, 5_000), (head + 5_000, 9_000)] {
        let command = uuid::Uuid::now_v7();
        let tenth = |seq: u64| Record { seq, command, ..last.clone() };
        let records = (after + 1..=after + many).map(tenth).collect();
        assert_eq!(runtime.block_on(journal.append(after, records)).unwrap(), Appended::Done);
    }
    drop(journal);
    let records = place.json("desk copy desk.db moved.db")["records"].clone();
    assert_eq!(records, head + 14_000);
    assert_eq!(place.json("--desk moved.db desk verify")["records"], records);
}
