//! An engineer's morning by keys alone: sixty of them at most.

use super::session::Session;
use super::{DEMO, demo};

/// Keys, and what has to be seen then.
pub const STEPS: [(&str, &[&str]); 15] = [
    // The un-owned critical one is found, then seen among all the others again.
    ("/own:- p:1\r", &["filter: own:- p:1", ">1! 4702"]),
    ("\\", &["Incidents 16", ">1! 4702"]),
    ("a", &["taking I-4702 ["]),
    ("s", &["4702 WRK", "start of work on I-4702 ["]),
    ("ccard\x13", &["note on I-4702 ["]),
    ("t+2h\r", &["estimate for I-4702 ["]),
    // Two others on the same server are marked and linked to it.
    ("f", &["server:srv-03 is:open"]),
    ("j  ", &["2 marked"]),
    ("ggm", &["linking 2 incidents to I-4702 [", "Incidents 3/"]),
    // One of them waits for the customer, and does not after all.
    ("jwlogs\x13", &["waiting on I-4711 [", "4711 WAI"]),
    ("u", &["undone: waiting on I-4711", "4711 NEW"]),
    ("k", &[">1! 4702"]),
    ("E\x13", &["escalation of I-4702 ["]),
    ("Wsip\x13", &["workaround for I-4702 [", "4702 WKA"]),
    ("y", &["copied: I-4702"]),
];

#[test]
fn a_queue_is_triaged_in_sixty_keys() {
    let mut session = demo();
    let mut keys = 0;
    for (step, seen) in STEPS {
        session.send(step).see(seen);
        keys += step.chars().count();
    }
    assert!(keys <= 60, "{keys} keys");
    // "I-4702" as the clipboard gets it.
    let copied = b"\x1b]52;c;SS00NzAy\x1b\\";
    assert!(session.bytes.windows(copied.len()).any(|window| window == copied));
    session.send("qqq").see_restored();
    assert_eq!(session.ended(), 0);
}

#[test]
fn what_is_typed_at_an_editor_that_hangs_does_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let go_on = folder.path().join("go-on");
    let script = folder.path().join("editor.sh");
    let waits = format!("echo it hangs; while [ ! -e {} ]; do sleep 0.05; done", go_on.display());
    std::fs::write(&script, waits).unwrap();
    let editor = format!("sh {}", script.display());
    let mut session = Session::start_with(DEMO, (120, 40), &[("VISUAL", &editor)]);
    session.see(&["[1] Incidents", "4702"]).send("c").see(&["Note on I-4702"]).send("one").see(&["one"]);
    session.send("\x0f").see(&["it hangs"]).send(" impatient\x1b").see(&["impatient"]);
    std::fs::write(&go_on, "").unwrap();
    session.see(&["Note on I-4702", "one"]).see_not("impatient");
    session.send("\x13").see(&["note on I-4702 ["]).send("qq");
    assert_eq!(session.ended(), 0);
}

#[test]
fn a_long_text_is_written_in_the_users_own_editor() {
    // One that changes a word, some that give up, and one that is not there.
    let editors = [
        ("sed -i s/one/two/", "two"),
        ("false", "the editor gave up"),
        ("rm", "the editor gave up"),
        ("/nowhere/ed", "no editor: "),
    ];
    for (editor, seen) in editors {
        let mut session = Session::start_with(DEMO, (120, 40), &[("VISUAL", editor)]);
        session.see(&["[1] Incidents", "4702"]).send("c").see(&["Note on I-4702"]);
        session.send("one").see(&["one"]).send("\x0f").see(&[seen]);
        session.send("\x13").see(&["note on I-4702 ["]);
        session.send("qq");
        assert_eq!(session.ended(), 0);
    }
}
