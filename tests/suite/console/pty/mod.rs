//! The program in a terminal: start, keys, resize, stop and go on, signals, hang-up, panic.

mod anywhere;
mod budgets;
mod bytes;
mod colours;
mod first;
mod keeping;
mod locking;
mod panic;
mod served;
mod session;
mod shift;
mod slow;
mod ssh;
mod triage;
mod wall;

use std::time::Duration;

use rustix::process::Signal;

use session::{Session, Terminal};

const DEMO: &str = "demo --at 2026-11-24T14:03:27+01:00";

fn demo() -> Session {
    let mut session = Session::start(DEMO, 120, 40);
    session.see(&["[1] Incidents", "[2] Clocks", "[3] Updates", "[4] Storage", "4702"]);
    session
}

#[test]
fn it_starts_takes_keys_and_leaves_the_terminal_as_it_was() {
    let mut session = demo();
    session.send("a").see(&["taking I-4702 ["]);
    session.send("c").see(&["Note on I-"]);
    session.send("Gr\u{fc}\u{df}e \u{1f4de}").see(&["Gr\u{fc}\u{df}e \u{1f4de}"]);
    // A sequence in two halves is one key.
    session.send("\x1b[").wait(Duration::from_millis(10)).send("D").send("!").see(&["e !"]);
    // Esc alone is Esc.
    session.send("\x1b").see(&["[a]take"]);
    session.send("qq").see_restored();
    assert_eq!(session.ended(), 0);
    // The emulator's last answer may be echoed by a terminal that is cooked again; letters may not.
    let end = b"\x1b[?1049l";
    let at =
        session.bytes.windows(end.len()).rposition(|window| window == end).expect("left the second screen");
    let after = String::from_utf8_lossy(&session.bytes[at + end.len()..]).replace("^[[0n", "");
    assert!(after.is_empty(), "printed after the end: {after:?}");
}

#[test]
fn pasted_text_cannot_press_keys_nor_reach_the_terminal_raw() {
    let mut session = demo();
    // Outside a form, pasted text presses no keys.
    session.send("\x1b[200~aX\r\x1b[201~").send("c").see(&["Note on I-"]);
    session.send("\x1b[200~one\x1b]0;owned\x07\x1b[31mtwo\u{202e}\x1b[201~").see(&["one", "two"]);
    session.send("\x13").see(&["note on I-4702 ["]);
    let owned = b"\x1b]0;owned";
    assert!(!session.bytes.windows(owned.len()).any(|window| window == owned));
    assert!(!session.screen().contains("taking"), "the pasted `a` took nothing");
    session.send("qq");
    assert_eq!(session.ended(), 0);
}

#[test]
fn it_lives_through_every_size() {
    let mut session = demo();
    for (width, height) in [(10, 3), (1, 1), (500, 200), (40, 12), (80, 24), (1, 200), (240, 67), (120, 40)] {
        session.resize(width, height).wait(Duration::from_millis(40));
    }
    session.see(&["[1] Incidents", "[4] Storage"]);
    session.send("qq").see_restored();
    assert_eq!(session.ended(), 0);
}

/// A window that became smaller and larger again, seen as one signal: the terminal has cleared what
/// the console believes to be there.
#[test]
fn a_resize_there_and_back_draws_anew() {
    let mut session = demo();
    session.blank().signal(Signal::WINCH).see(&["[1] Incidents", "[4] Storage", "4702"]);
    session.send("L").see(&["locked"]).blank().signal(Signal::WINCH).see(&["locked", "Enter unlocks"]);
    session.send("\r").see(&["[1] Incidents"]).send("qq").see_restored();
    assert_eq!(session.ended(), 0);
}

/// A shell with job control; Enter brings its job back, Ctrl-d ends it.
#[cfg(target_os = "linux")]
const SHELL: &str = r#"set -m; "$@"; while read -r _; do fg > /dev/null 2>&1; done"#;

#[cfg(target_os = "linux")]
#[test]
fn it_stops_and_goes_on() {
    let program = assert_cmd::cargo::cargo_bin!("pikett");
    let mut arguments =
        vec!["-c".to_owned(), SHELL.to_owned(), "sh".to_owned(), program.display().to_string()];
    arguments.extend(crate::support::words(DEMO));
    let mut session = Session::spawn(Terminal::Answers, "/bin/sh".as_ref(), &arguments, 120, 40);
    session.see(&["[1] Incidents", "4702"]);
    for round in 0..2 {
        session.send("\x1a").see_stopped();
        // While it was away the window has another size.
        session.resize(100 + round, 30).send("\r").see(&["[1] Incidents", "4702"]);
    }
    // From outside, as a shell does it.
    session.signal_job(Signal::TSTP).see_stopped();
    session.send("\r").see(&["[1] Incidents"]);
    session.send("qq").see_restored();
    session.send("\r\x04");
    session.ended();
}

#[test]
fn without_a_shell_it_does_not_stop() {
    let mut session = demo();
    session.send("\x1a").see(&["there is no shell to go back to"]);
    session.signal(Signal::TSTP).send("2").see(&["LEFT"]);
    session.send("q").send("qq").see_restored();
    assert_eq!(session.ended(), 0);
}

#[test]
fn signals_end_it_and_the_terminal_is_put_right() {
    let mut signals = vec![(Signal::TERM, 143), (Signal::INT, 130), (Signal::HUP, 129)];
    signals.extend([(Signal::QUIT, 131), (Signal::ABORT, 134), (Signal::USR1, 138), (Signal::USR2, 140)]);
    for (signal, code) in signals {
        let mut session = demo();
        session.signal(signal).see_restored();
        assert_eq!(session.ended(), code, "{signal:?}");
    }
}

#[test]
fn a_cut_line_ends_it() {
    let mut session = demo();
    session.hang_up();
    assert_eq!(session.ended(), 129);
}

#[test]
fn a_terminal_that_never_answers_is_drawn_to_all_the_same() {
    let mut session = Session::start_on(Terminal::Silent, DEMO, 120, 40);
    session.see(&["[1] Incidents"]);
    session.send("a").see(&["taking I-4702 ["]);
    session.send("u").see(&["undone: taking I-4702"]);
    session.send("qq");
    assert_eq!(session.ended(), 0);
}

#[test]
fn held_keys_make_few_frames() {
    let mut session = demo();
    let before = session.frames();
    session.send("j".repeat(1_000)).send("c").see(&["Note on I-"]);
    let frames = session.frames() - before;
    assert!(frames < 100, "{frames} frames for 1,000 keys");
}

#[test]
fn an_idle_screen_costs_next_to_nothing() {
    let mut session = demo();
    session.wait(Duration::from_secs(1));
    let before = session.bytes.len();
    session.wait(Duration::from_secs(3));
    let written = session.bytes.len() - before;
    assert!(written > 0, "the clock runs");
    assert!(written < 3 * 600, "{written} bytes in three seconds");
}

#[test]
fn two_consoles_on_one_desk_see_each_other() {
    let small = crate::support::SMALL;
    let mut one = Session::start("--desk desk.db", 120, 40);
    one.see(&["[1] Incidents"]);
    let desk = one.folder().join("desk.db");
    let file = one.folder().join("small.toml");
    std::fs::write(&file, small).unwrap();
    let run = |line: &str| {
        let mut command = assert_cmd::Command::cargo_bin("pikett").unwrap();
        command.env_clear().env("PIKETT_DESK", &desk).env("PIKETT_USER", "other");
        command.args(crate::support::words(line)).assert().success();
    };
    run(&format!("import desk {}", file.display()));
    run("incident report --tenant software-haus --priority 2 --subject 'agents slow' --reporter 'A. Berg'");
    one.see(&["Incidents 1 ", "software-h"]);
    let mut two = Session::start(&format!("--desk {}", desk.display()), 120, 40);
    two.see(&["Incidents 1 "]);
    one.send("a").see(&["taking I-1 ["]);
    two.see(&["mk"]);
    // Who is on it is seen in the list, and no longer when the form is gone.
    two.send("c").see(&["Note on I-"]);
    one.see(&["mk+1"]).send("c").see(&["Note on I-", "also here: mk (since "]).send("\x1b");
    two.send("hello\x13").see(&["note on I-1 ["]);
    one.see_not("mk+1");
    for session in [&mut one, &mut two] {
        session.send("qq");
        assert_eq!(session.ended(), 0);
    }
}

#[test]
fn the_mouse_is_asked_for_by_the_settings_alone_and_given_back() {
    let sent =
        |session: &Session, what: &[u8]| session.bytes.windows(what.len()).filter(|w| *w == what).count();
    let mut session = demo();
    session.send("qq").see_restored();
    assert_eq!((sent(&session, b"\x1b[?1000"), sent(&session, b"\x1b[?1006")), (0, 0));
    let mut session = Session::start(&format!("--mouse {DEMO}"), 80, 24);
    session.see(&["[1] Incidents", "4711"]).wait(Duration::from_millis(300));
    // A click on the second row, and what is done then is done about that.
    session.send("\x1b[<0;5;6M\x1b[<0;5;6m").send("c").see(&["Note on I-4711"]).send("\x1b").see(&["[?]"]);
    session.send("qq").see_restored();
    for mode in ["1000", "1006"] {
        let (on, off) = (format!("\x1b[?{mode}h"), format!("\x1b[?{mode}l"));
        assert_eq!((sent(&session, on.as_bytes()), sent(&session, off.as_bytes())), (1, 1), "{mode}");
    }
}

#[test]
fn a_terminal_of_ascii_gets_nothing_else() {
    let mut session =
        Session::start_with(&format!("--lang de {DEMO}"), (120, 40), &[("LANG", "C"), ("LC_ALL", "C")]);
    session.see(&["[1] Vorf", "4702"]).send("c").see(&["I-4702"]);
    session.send("Gr\u{fc}\u{df}e \u{65e5}").see(&["Gruse ?"]).send("\x1b").see(&["[?]"]);
    session.send("qq").see_restored();
    assert!(session.bytes.is_ascii());
}

#[test]
fn a_terminal_without_titles_is_not_told_one() {
    for (term, titled) in [("linux", false), ("vt100", false), ("screen", true), ("xterm", true)] {
        let mut session = Session::start_with(DEMO, (80, 24), &[("TERM", term), ("COLORTERM", "")]);
        session.see(&["[1] Incidents", "4702"]).send("qq").see_restored();
        let title = session.bytes.windows(4).any(|window| window == b"\x1b]0;");
        assert_eq!(title, titled, "{term}");
        let colours = session.bytes.windows(5).any(|window| window == b"38;2;" || window == b"38;5;");
        assert!(!colours, "{term}");
    }
}

#[test]
fn a_terminal_of_lines_keeps_its_screen_and_its_keys() {
    let mut session = Session::start_with(DEMO, (80, 24), &[("TERM", "dumb")]);
    session.see(&[":help"]).send(":inc 4702\n").see(&["I-4702 klinikum-nord"]);
    session.send(":take\n").see(&["done: taking I-4702"]).send("\x04");
    assert_eq!(session.ended(), 0);
    assert!(!session.bytes.contains(&0x1b), "{}", session.screen());
    let mut session = Session::start_with(&format!("--plain {DEMO}"), (80, 24), &[]);
    session.see(&[":help"]).signal(Signal::TERM);
    assert_eq!(session.ended(), 143);
}
