//! The lock in a real terminal, with a passphrase from the configuration.

use std::fs;
use std::time::Duration;

use assert_cmd::Command;
use rustix::process::Signal;

use super::session::{Session, Terminal};

const DEMO: &str = "demo --at 2026-11-24T14:03:27+01:00";

fn hash(text: &str) -> String {
    let mut command = Command::cargo_bin("pikett").unwrap();
    command.env_clear().args(["lock", "hash"]).write_stdin(format!("{text}\n"));
    let output = command.assert().success().get_output().clone();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_passphrase_locks_and_unlocks() {
    let mut session = Session::start(DEMO, 120, 40);
    session.see(&["4702"]).send("L").see(&["locked", "P1 2!", "Enter unlocks"]);
    assert!(!session.screen().contains("4702"));
    session.send("q\x03\x03\x1a").send("\r").see(&["[1] Incidents", "4702"]).send("qq");
    assert_eq!(session.ended(), 0);

    let line = hash("drei rote Hasen");
    assert!(line.starts_with("lock_passphrase_hash = \"$argon2id$"), "{line}");
    fs::create_dir_all(session.folder().join(".config/pikett")).unwrap();
    fs::write(session.folder().join(".config/pikett/config.toml"), line).unwrap();
    let mut session = session.next(DEMO);
    session.see(&["4702"]).send("c").see(&["Note on I-"]).send("half").see(&["half"]);
    session.send("\x0c").see(&["locked", "passphrase:"]);
    session.send("drei rote Katzen\r").see(&["wrong"]);
    session.wait(Duration::from_millis(1_100)).see(&["wrong; Enter unlocks"]);
    session.send("drei rote Hasen\r").see(&["Note on I-", "half"]);
    let typed = b"Hasen";
    assert!(!session.bytes.windows(typed.len()).any(|window| window == typed), "nothing of it is shown");
    session.send("\x1b").see(&["[a]take"]).send("qq");
    assert_eq!(session.ended(), 0);
}

#[test]
fn a_passphrase_is_typed_unseen() {
    let program = assert_cmd::cargo::cargo_bin!("pikett");
    let start = || {
        let arguments = crate::support::words("lock hash");
        Session::spawn(Terminal::Silent, program, &arguments, 120, 40)
    };
    let mut session = start();
    session.see(&["Passphrase:"]).send("drei Hasen\r").see(&["Once more:"]).send("drei Hasen\r");
    session.see(&["lock_passphrase_hash = \"$argon2id$"]);
    assert_eq!(session.ended(), 0);
    assert!(!session.screen().contains("Hasen"));

    let mut session = start();
    session.see(&["Passphrase:"]).send("one\r").see(&["Once more:"]).send("two\r").see(&["not the same"]);
    assert_eq!(session.ended(), 1);
    let mut session = start();
    session.see(&["Passphrase:"]).send("one\x03\r").see(&["no passphrase was given"]);
    assert_eq!(session.ended(), 1);
}

#[test]
fn a_signal_gives_the_echo_back() {
    let program = assert_cmd::cargo::cargo_bin!("pikett");
    // A shell in between, which says how it finds its terminal.
    let line = format!("{} lock hash; echo \"ended with $?\"; stty -a", program.display());
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::QUIT, 131), (Signal::USR1, 138)]
    {
        let arguments = ["-c".to_owned(), line.clone()];
        let mut session = Session::spawn(Terminal::Silent, "/bin/sh".as_ref(), &arguments, 120, 40);
        session.see(&["Passphrase:"]).wait(Duration::from_millis(100)).signal_job(signal);
        session.see(&[&format!("ended with {code}"), " echo "]).see_not("-echo ");
        session.ended();
    }
}

#[test]
fn what_cannot_be_typed_makes_no_hash() {
    for text in ["", "a\tb", &"x".repeat(300)] {
        let mut command = Command::cargo_bin("pikett").unwrap();
        command.env_clear().args(["lock", "hash"]).write_stdin(format!("{text}\n")).assert().code(1);
    }
}
