//! What outlives the program: drafts after a cut line or a signal, and a home that cannot be used.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use rustix::process::Signal;

use super::session::Session;

const CONSOLE: &str = "--desk desk.db";

/// A desk with one incident, I-1.
fn desk() -> Session {
    let mut session = Session::start(CONSOLE, 120, 40);
    session.see(&["[1] Incidents"]);
    let file = session.folder().join("small.toml");
    fs::write(&file, crate::support::SMALL).unwrap();
    let run = |line: &str| {
        let mut command = assert_cmd::Command::cargo_bin("pikett").unwrap();
        command.env_clear().current_dir(session.folder()).env("PIKETT_USER", "other");
        command.args(["--desk", "desk.db"]).args(crate::support::words(line)).assert().success();
    };
    run("import desk small.toml");
    run("incident report --tenant software-haus --priority 2 --subject 'agents slow' --reporter 'A. Berg'");
    session.see(&["software-h"]);
    session
}

fn state_files(session: &Session) -> Vec<PathBuf> {
    let folder = session.folder().join(".local/state/pikett");
    fs::read_dir(folder).map(|all| all.map(|entry| entry.unwrap().path()).collect()).unwrap_or_default()
}

fn leave(session: &mut Session) {
    session.send("qq");
    assert_eq!(session.ended(), 0);
}

#[test]
fn a_draft_outlives_a_cut_line_and_a_signal() {
    let mut session = desk();
    session.send("c").see(&["Note on I-"]).send("trunk trace").see(&["trunk trace"]);
    session.hang_up();
    assert_eq!(session.ended(), 129);

    let mut session = session.next(CONSOLE);
    session.see(&["1 draft: note I-1, reopened by the same key"]);
    session.send("c").see(&["draft of ", "trunk trace"]).send(" taken").see(&["trunk trace", "taken"]);
    session.signal(Signal::TERM);
    assert_eq!(session.ended(), 143);

    let mut session = session.next(CONSOLE);
    session.see(&["1 draft: note I-1"]).send("c").see(&["trunk trace", "taken"]);
    session.send("\x13").see(&["note on I-1 ["]);
    leave(&mut session);

    let mut session = session.next(CONSOLE);
    session.see(&["software-h"]).wait(Duration::from_millis(200));
    assert!(!session.screen().contains("draft"), "it was saved");
    leave(&mut session);
}

#[test]
fn a_broken_file_is_told_once_and_set_aside() {
    let mut session = desk();
    session.send(":view\r\x1b").wait(Duration::from_millis(100));
    leave(&mut session);
    let files = state_files(&session);
    assert_eq!(files.len(), 1, "{files:?}");
    fs::write(&files[0], "no JSON").unwrap();

    let mut session = session.next(CONSOLE);
    session.see(&["is not usable", "software-h"]);
    leave(&mut session);
    assert_eq!(fs::read_to_string(files[0].with_extension("broken")).unwrap(), "no JSON");

    let mut session = session.next(CONSOLE);
    session.see(&["software-h"]).wait(Duration::from_millis(200));
    assert!(!session.screen().contains("not usable"));
    leave(&mut session);
}

#[test]
fn a_home_that_cannot_be_written_disturbs_nobody() {
    let mut session = desk();
    leave(&mut session);
    fs::remove_dir_all(session.folder().join(".local/state")).unwrap();
    // The folder can neither be read nor made.
    let state = session.folder().join(".local/state");
    std::os::unix::fs::symlink("nowhere", &state).unwrap();
    let mut session = session.next(CONSOLE);
    session.see(&["software-h"]);
    session.send("c").see(&["Note on I-"]).send("first").see(&["is not kept for the next time"]);
    session.send("\x13").see(&["note on I-1"]);
    leave(&mut session);

    fs::remove_file(&state).unwrap();
    fs::write(&state, "in the way").unwrap();
    let mut session = session.next(CONSOLE);
    session.see(&["software-h", "nothing is kept in this session"]);
    leave(&mut session);
}

#[test]
fn a_demonstration_keeps_nothing() {
    let mut session = Session::start("demo --at 2026-11-24T14:03:27+01:00", 120, 40);
    session.see(&["[1] Incidents"]).send("cabc\x1b").see(&["[a]take"]);
    leave(&mut session);
    assert!(state_files(&session).is_empty());

    let mut session = session.next("demo --at 2026-11-24T14:03:27+01:00 --keep kept.db");
    session.see(&["[1] Incidents"]).send("cabc\x1b").see(&["[a]take"]);
    leave(&mut session);
    assert_eq!(state_files(&session).len(), 1);
}

/// Whatever the moment of a kill after an act was sent: what is recorded is no draft any more.
#[test]
fn a_draft_whose_act_was_recorded_never_comes_back() {
    let mut session = desk();
    let notes = |session: &Session| {
        let mut command = assert_cmd::Command::cargo_bin("pikett").unwrap();
        command
            .env_clear()
            .current_dir(session.folder())
            .args(["--desk", "desk.db", "incident", "show", "1"]);
        String::from_utf8(command.assert().success().get_output().stdout.clone()).unwrap()
    };
    let mut recorded = 0;
    for round in 0..10 {
        let text = format!("tok{round}x");
        session.send("c").see(&["Note on I-"]).send(&text).see(&[&text]);
        // The draft is in its file already, or not yet.
        session.wait(Duration::from_millis(if round % 2 == 0 { 1_300 } else { 0 }));
        session.send("\x13").wait(Duration::from_millis(round * 50)).signal(Signal::KILL);
        session.ended();
        session = session.next(CONSOLE);
        session.see(&["software-h"]).send("c").see(&["Note on I-"]).wait(Duration::from_millis(300));
        if notes(&session).contains(&text) {
            recorded += 1;
            assert!(!session.screen().contains("draft of"), "round {round}:\n{}", session.screen());
        }
        // What was thrown away is out of the file too, before the next kill.
        session.send("\x18\x1b").wait(Duration::from_millis(1_300));
    }
    assert!(recorded > 0, "none of them was in time");
    leave(&mut session);
}

#[test]
fn a_resellers_view_has_a_memory_of_its_own() {
    let mut session = desk();
    session
        .send("c")
        .see(&["Note on I-"])
        .send("for us only")
        .see(&["for us only"])
        .send("\x1b")
        .see(&["[a]take"]);
    session.send(":filter kept-secret\r").see(&["kept-secret"]).send("\\").wait(Duration::from_millis(1_200));
    leave(&mut session);
    let mut session = session.next("--desk desk.db --for-reseller tks");
    session.see(&["[1] Incidents", "ro"]).wait(Duration::from_millis(300));
    assert!(!session.screen().contains("draft"), "{}", session.screen());
    session.send(":\x1b[A").wait(Duration::from_millis(300));
    assert!(!session.screen().contains("kept-secret"), "{}", session.screen());
    session
        .send("\x1b")
        .wait(Duration::from_millis(200))
        .send(":write\r")
        .see(&["a reseller's view of a desk only looks"]);
    session.send("\x1b").wait(Duration::from_millis(200));
    leave(&mut session);
    let mut session = session.next(CONSOLE);
    session.see(&["1 draft: note I-1"]);
    leave(&mut session);
}

#[test]
fn what_forbids_writing_at_the_start_is_not_lifted() {
    let session = desk();
    let mut session = session.next("--desk desk.db --readonly");
    session.see(&["PIKETT ro"]).send(":write\r").see(&["pikett was started with --readonly"]);
    session.send("\x1b").wait(Duration::from_millis(200)).see(&["PIKETT ro"]);
    leave(&mut session);
}
