//! Bytes as they really arrive: in pieces, with pauses, with the terminal's answers in between.

use std::time::{Duration, Instant};

use super::demo;
use super::session::{Session, Terminal};

/// Longer than a paste may hang without being told.
const LONG: Duration = Duration::from_millis(1_600);
/// Longer than a lost segment of a good line takes.
const SHORT: Duration = Duration::from_millis(70);

fn note() -> Session {
    let mut session = demo();
    session.send("c").see(&["Note on I-"]);
    session
}

fn leave(session: &mut Session) {
    session.send("\x1b").see(&["[a]take"]).send("qq").see_restored();
    assert_eq!(session.ended(), 0);
}

#[test]
fn a_paste_in_packets_is_one_text_and_the_clock_goes_on() {
    let mut session = note();
    session.send("\x1b[200~first packet ").wait(LONG).see(&["first packet", "a paste has no end yet"]);
    // The frames of meanwhile were answered within the paste.
    let frames = session.frames();
    session.send("\x1b[12;40Rsecond\x1b[0n packet\x1b[2").wait(LONG).send("01~!");
    session.see(&["first packet second packet!"]).see_not("a paste has no end yet").wait(LONG);
    assert!(session.frames() > frames + 2, "{} frames before, {} after", frames, session.frames());
    leave(&mut session);
}

#[test]
fn a_paste_without_end_is_ended_by_ctrl_c() {
    let mut session = note();
    session.send("\x1b[200~lost end").see(&["lost end", "Ctrl-c ends it"]);
    session.send("qX").see(&["lost endqX"]);
    session.send("\x03").see_not("Ctrl-c ends it").send("!").see(&["lost endqX!", "Note on I-"]);
    // Its end comes after all.
    session.send("\x1b[201~").wait(SHORT).send("?").see(&["lost endqX!?"]);
    leave(&mut session);

    // Nowhere to go, and nothing becomes a key.
    let mut session = demo();
    session.send("\x1b[200~aXq").see(&["Ctrl-c ends it"]).send("aXq").wait(SHORT).send("\x03");
    session.see_not("Ctrl-c ends it").see(&["[a]take", "pasted text was left out"]);
    session.send("qq").see_restored();
    assert_eq!(session.ended(), 0);
}

#[test]
fn one_key_is_one_key_wherever_it_is_cut() {
    let mut session = demo();
    session.send("\x1b[").wait(SHORT).send("A").wait(SHORT).send("\x1b[200").wait(LONG).send("~as\x1b[201~");
    session.see(&["pasted text was left out"]);
    session.send("c").see(&["Note on I-"]).send("T\u{fc}r: ").see(&["T\u{fc}r: "]);
    for (first, rest) in [("\u{fc}", 1), ("\u{20ac}", 1), ("\u{20ac}", 2), ("\u{1f4de}", 3)] {
        let (first, rest) = first.as_bytes().split_at(rest);
        session.send(first).wait(SHORT).send("\x1b[0n").wait(SHORT).send(rest);
    }
    session.see(&["T\u{fc}r: \u{fc}\u{20ac}\u{20ac}\u{1f4de}"]);
    // Alt with a letter never leaves the form.
    session.send("\x1ba\x1bX").send("\x1bb!").see(&["T\u{fc}r: \u{fc}\u{20ac}\u{20ac}!\u{1f4de}"]);
    leave(&mut session);
    assert!(!session.screen().contains("taking"));
}

#[test]
fn an_answer_that_is_lost_stops_nothing_for_long() {
    let mut session = demo();
    session.terminal(Terminal::Silent).wait(LONG);
    let sent = Instant::now();
    session.send("c").see(&["Note on I-"]);
    // A machine that is busy takes its time; a terminal that is waited for took half a minute.
    assert!(sent.elapsed() < Duration::from_secs(15), "{:?}", sent.elapsed());
    session.terminal(Terminal::Answers);
    leave(&mut session);
}

#[test]
fn line_separators_and_marks_never_reach_the_terminal() {
    let mut session = note();
    session.send("\x1b[200~one\u{2028}two\u{2029}three\u{85}\u{9b}31mfour\u{202e}\x1b[201~");
    session.send("\u{2028}\u{200b}\u{202e}!").see(&["[one ", "[two ", "[threefour", "!"]);
    session
        .send("\x1b")
        .see(&["[a]take"])
        .send(":\x1b[200~why\u{2028}x\x1b[201~")
        .see(&[":why x"])
        .send("\x1b")
        .see(&["[a]take"]);
    session.send("/\x1b[200~a\u{2028}b\x1b[201~").see(&["/a b"]).send("\x1b").see(&["[a]take"]);
    for hostile in ["\u{2028}", "\u{2029}", "\u{85}", "\u{9b}", "\u{202e}", "\u{200b}"] {
        let bytes = hostile.as_bytes();
        assert!(!session.bytes.windows(bytes.len()).any(|window| window == bytes), "{hostile:?}");
    }
    session.send("qq");
    assert_eq!(session.ended(), 0);
}

#[test]
fn a_paste_that_is_too_long_says_what_was_left_out() {
    let mut session = note();
    session.send("\x1b[200~").send("x".repeat(10_000)).send("\x1b[201~");
    session.see(&["1808 bytes of what was pasted are left out", "at most 8192 bytes"]);
    session.send("y").see(&["a text has at most 8192 bytes"]);
    leave(&mut session);
}
