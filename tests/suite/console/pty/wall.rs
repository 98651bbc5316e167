//! The wall in a terminal: starts with a desk and without one, is ended by nothing but two strokes and
//! signals, and writes nothing.

use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::session::{Session, Terminal};
use crate::support::{SMALL, words};

const WALL: &str = "demo --at 2026-11-24T14:03:27+01:00 wall --names";

fn run(desk: &Path, line: &str) {
    let mut command = assert_cmd::Command::cargo_bin("pikett").unwrap();
    command.env_clear().env("PIKETT_DESK", desk).env("PIKETT_USER", "other");
    command.args(words(line)).assert().success();
}

/// A desk with a critical incident that is nobody's.
fn desk(folder: &Path) -> std::path::PathBuf {
    let (desk, file) = (folder.join("desk.db"), folder.join("small.toml"));
    std::fs::write(&file, SMALL).unwrap();
    run(&desk, &format!("import desk {}", file.display()));
    run(
        &desk,
        "incident report --tenant klinikum-nord --impact high --urgency critical --subject 'no calls' --channel phone --reporter 'A. Berg' --received -4h",
    );
    desk
}

#[test]
fn it_shows_pages_and_two_strokes_end_it() {
    let mut session = Session::start(WALL, 200, 50);
    session.see(
        &[
            "PIKETT WALL",
            "page 1/4",
            "PINNED: level 1 due, I-4702",
            "!! P1  I-4711",
            "klinikum-nord",
            "next limits",
        ]
        .map(|text| if text == "next limits" { "Next limits" } else { text }),
    );
    session.send("3").see(&["page 3/4", "14 nights"]).send(":clocks\r").see(&["page 2/4", "Waiting longest"]);
    // What acts in the console does nothing here.
    session
        .send("aXEo\x1a\x1c\x04")
        .send(":incident take I-4702\r")
        .see(&["there is no `incident take I-4702` here"]);
    session.send("q").see(&["q once more within 2 s ends the wall"]).see_not("once more");
    session.send("\x03").see(&["Ctrl-c once more within 2 s ends the wall"]).send("\x03").see_restored();
    assert_eq!(session.ended(), 0);
}

/// It is made for its own theme: no other one is dark and bright enough to hang in a room.
#[test]
fn a_wall_has_its_own_theme_unless_another_is_named() {
    let text = b"38;2;242;245;247";
    for (theme, is_own) in [("", true), (" --theme gruvbox", false)] {
        let mut session = Session::start(&format!("{WALL} --color true{theme}"), 120, 40);
        session.see(&["PIKETT WALL"]).send("qq").see_restored();
        assert_eq!(session.ended(), 0);
        assert_eq!(session.bytes.windows(text.len()).any(|window| window == text), is_own, "{theme}");
    }
}

/// It has no screen of its own: what it says stays in the terminal it was asked in.
#[test]
fn a_terminal_is_checked_from_within() {
    for line in ["wall --check 55in,5m", "demo wall --check 55in,5m"] {
        let mut session = Session::start(line, 120, 40);
        session.see(&["55 inches at 16:9, 40 rows, read from 5 m:"]);
        assert_eq!(session.ended(), 0, "{line}");
    }
}

#[test]
fn it_turns_pages_by_itself() {
    let mut session =
        Session::start("demo --calm --at 2026-11-24T14:03:27+01:00 wall --rotate 5s --pages 4,3", 120, 40);
    for title in ["page 1/2", "page 2/2", "page 1/2"] {
        session.see(&[title]);
    }
    session.send("qq").see_restored();
    assert_eq!(session.ended(), 0);
    // The same in the other order of words.
    let mut session = Session::start("wall --pages 2,3 demo --calm", 120, 40);
    session.see(&["CLOCKS AND PEOPLE", "page 1/2"]).send("qq");
    assert_eq!(session.ended(), 0);
}

#[test]
fn signals_end_it_and_the_terminal_is_put_right() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let mut session = Session::start(WALL, 80, 24);
        session.see(&["page 1/4", "P1"]).signal(signal).see_restored();
        assert_eq!(session.ended(), code, "{signal:?}");
    }
}

#[test]
fn it_starts_without_a_desk_and_goes_on_when_there_is_one() {
    let mut session = Session::start("--desk later.db wall --names", 120, 40);
    session.see(&["NO DESK", "later.db", "tried again in"]);
    let folder = session.folder().to_owned();
    let made = desk(&folder);
    std::fs::rename(&made, folder.join("later.db")).unwrap();
    session.see(&["PINNED: level 1 due, I-1 +1", "klinikum-nord", "OK"]).see_not("NO DESK");
    // Gone again: what is known is shown, and grows old; the next one is found by itself.
    std::fs::rename(folder.join("later.db"), folder.join("away.db")).unwrap();
    session.see(&["LATE", "klinikum-nord"]);
    run(&folder.join("away.db"), "incident take I-1");
    std::fs::rename(folder.join("away.db"), folder.join("later.db")).unwrap();
    session.see(&["s old OK"]).see_not("I-1 +1").send("qq").see_restored();
    assert_eq!(session.ended(), 0);
}

#[test]
fn it_sees_what_others_do_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let read = || std::fs::read(&desk).unwrap();
    let before = read();
    let files = || {
        let names = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<_> = names.collect();
        names.sort();
        names
    };
    let beside = files();
    let mut session = Session::start(&format!("--desk {} wall --names", desk.display()), 120, 40);
    // Levels are due by now, which a console would have recorded.
    session.see(&["PINNED: level 1 due, I-1 +1", "LEVEL", "DUE"]).send("2").send(":incidents\r");
    session.wait(Duration::from_secs(3));
    assert!(read() == before, "the desk is as it was");
    assert_eq!(files(), beside, "nothing lies beside it");
    run(&desk, "incident take I-1");
    session.see_not("has no owner").see(&["other"]).send("qq").see_restored();
    assert_eq!(session.ended(), 0);
}

#[test]
fn the_service_manager_is_told_that_it_lives() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notify");
    let socket = UnixDatagram::bind(&path).unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let program = assert_cmd::cargo::cargo_bin!("pikett");
    let line = format!(
        "NOTIFY_SOCKET={} WATCHDOG_USEC=2000000 exec {} wall --desk {}",
        path.display(),
        program.display(),
        folder.path().join("none.db").display()
    );
    let mut session = Session::spawn(Terminal::Answers, "/bin/sh".as_ref(), &["-c".to_owned(), line], 80, 24);
    let told = |session: &mut Session| {
        session.wait(Duration::from_millis(200));
        let mut buffer = [0; 256];
        let count = socket.recv(&mut buffer).unwrap();
        String::from_utf8(buffer[..count].to_vec()).unwrap()
    };
    session.see(&["NO DESK"]);
    assert_eq!(told(&mut session), "READY=1\nWATCHDOG=1\n", "up although no desk is in reach");
    let begun = Instant::now();
    session.wait(Duration::from_millis(2_500));
    assert_eq!([told(&mut session), told(&mut session)], ["WATCHDOG=1\n", "WATCHDOG=1\n"]);
    assert!(begun.elapsed() < Duration::from_secs(10));
    session.signal(Signal::TERM).see_restored();
    assert_eq!(session.ended(), 143);
}

#[test]
fn a_large_wall_costs_less_than_two_kilobytes_a_second() {
    let mut session = Session::start("demo --at 2026-11-24T14:03:27+01:00 wall --glyphs unicode", 200, 50);
    session.see(&["!! P1  I-4702", "!! P1  I-4711"]).wait(Duration::from_secs(1));
    let before = session.bytes.len();
    session.wait(Duration::from_secs(10));
    let written = session.bytes.len() - before;
    assert!(written > 0, "the clock runs");
    assert!(written < 10 * 2_000, "{written} bytes in ten seconds");
}
