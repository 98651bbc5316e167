//! The console of lines, as a screen reader or a pipe has it.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use tempfile::TempDir;

const DEMO: &str = "demo --incidents 24 --at 2026-11-24T14:03:27+01:00";
/// Longest wait for a line that has to come.
const PATIENCE: Duration = Duration::from_secs(30);

/// All that is said until the input ends, which is its end.
fn said_with(arguments: &str, input: &str, environment: &[(&str, &str)]) -> String {
    let home = tempfile::tempdir().unwrap();
    let mut command = assert_cmd::Command::cargo_bin("pikett").unwrap();
    command.env_clear().env("HOME", home.path()).env("PIKETT_USER", "mk").env("LANG", "C.UTF-8");
    command.envs(environment.iter().copied()).current_dir(home.path()).timeout(PATIENCE);
    let output = command.args(crate::support::words(arguments)).write_stdin(input).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn said(input: &str) -> String {
    said_with(&format!("--plain {DEMO}"), input, &[])
}

#[track_caller]
fn see(said: &str, wanted: &[&str]) {
    let mut rest = said;
    for wanted in wanted {
        let Some(at) = rest.find(wanted) else { panic!("{wanted:?} does not come in its turn:\n{said}") };
        rest = &rest[at + wanted.len()..];
    }
}

#[test]
fn it_begins_with_a_summary_and_addresses_no_cursor() {
    let text = said("");
    see(
        &text,
        &[
            "PIKETT",
            "rw:mk",
            "P1 ",
            "most urgent: ",
            ":alarm goes there, then :",
            "top of the queue:",
            "1. ",
            "5. ",
            ":help",
        ],
    );
    assert!(text.lines().all(|line| !line.contains('\u{1b}')), "{text}");
    assert!(!text.contains("6. "), "{text}");
    // So does a terminal that can do nothing else.
    see(&said_with(DEMO, ":q\n", &[("TERM", "dumb")]), &["most urgent: "]);
}

#[test]
fn panes_and_rows_are_read() {
    let text = said(":inc\n:clk\nupd\n:sto\n:inc 4702\n:filter p:1\n2\n99\n");
    see(
        &text,
        &[
            "Incidents: ",
            "1. P 1!; ID 4702; ",
            "Clocks: ",
            "Updates: ",
            "SERVER ",
            "Storage: ",
            "I-4702 ",
            "Incidents: ",
            "1. P 1!; ID 4702; ",
        ],
    );
    see(&text, &["there is no row 99 in what was read last"]);
}

#[test]
fn acts_are_done_by_their_commands() {
    see(&said(":inc 4702\n:take\n:undo\n"), &["done: taking I-4702; :undo", "undone: taking I-4702"]);
    see(&said("inc 4702\nnote 'called back' --contact phone\n"), &["done: note on I-4702"]);
    // Whatever is refused says why, with commands in place of keys.
    see(&said(":foo\n:inc 9999\n:undo\n:take I-9999\n"), &["foo", "9999", "nothing to undo", "9999"]);
    let stale = said("--readonly\n");
    assert!(!stale.contains("done:"), "{stale}");
}

#[test]
fn questions_are_asked_in_a_line() {
    let asked = said(":inc 4650\n:take\nn\n:take\ny\n");
    see(
        &asked,
        &[
            "I-4650 is lw's: take it over?",
            "y is yes",
            "no: nothing was done",
            "take it over?",
            "done: taking I-4650",
        ],
    );
}

#[test]
fn forms_are_asked_field_by_field() {
    let text = said(":inc 4702\n:note\ntrunk trace taken\n\n\n");
    see(
        &text,
        &["Note on I-4702", "an empty line keeps", "field 1 of ", "field 2 of ", "done: note on I-4702"],
    );
    see(
        &said(":inc 4702\n:note\nabc\n:leave\n:note\n"),
        &["left; nothing was recorded", "field 1 of ", "abc"],
    );
    see(&said(":inc 4702\n:note\n:save\n"), &["field 1 of ", "field 1 of "]);
    see(&said(":inc 4702\n:note\nabc\nnothing of the kind\n"), &["is nothing that this field takes"]);
}

/// No dots are read out, and no key is named where none can be pressed.
#[test]
fn pictures_and_keys_are_for_who_sees_and_presses_them() {
    let text = said(":updates\n:inc 4702\n:report\n\n");
    see(&text, &["srv-07", "New incident", ":link links them"]);
    assert!(!text.contains(".   .   ."), "{text}");
}

#[test]
fn menus_pagers_and_help_are_read() {
    see(&said(":alarms\n1\n"), &["1. ", "a number chooses", "I-"]);
    see(&said(":handover\n"), &["Handover"]);
    see(&said(":help write something down\n"), &[":note", "such as :note", ":note"]);
    see(&said(":help\n"), &["Commands", ":inc", ":storage record"]);
    see(&said(":overview\n"), &["most urgent", "most urgent"]);
    see(&said(":at 13:10\n:now\n:inc\n"), &["Incidents: "]);
}

#[test]
fn german_is_spoken_and_ascii_where_nothing_else_can_be_shown() {
    let german = said_with(&format!("--lang de --plain {DEMO}"), ":inc 4702\n:take\n:help Vorfall\n", &[]);
    see(&german, &["am dringendsten: ", "oben in der Liste:", "erledigt: "]);
    assert!(!german.is_ascii());
    let ascii = said_with(&format!("--lang de --plain {DEMO}"), ":inc 4702\n:help\n", &[("LANG", "C")]);
    assert!(ascii.is_ascii(), "{ascii}");
    see(&ascii, &["Vorfaelle"]);
}

/// A console of lines whose input stays open.
struct Open {
    child: Child,
    input: ChildStdin,
    lines: Receiver<String>,
}

impl Open {
    fn start(home: &TempDir, arguments: &str) -> Self {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("pikett"));
        command.env_clear().env("HOME", home.path()).env("PIKETT_USER", "mk").env("LANG", "C.UTF-8");
        command.current_dir(home.path()).args(crate::support::words(arguments));
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Self { child, input, lines }
    }

    /// The first line that has all of this.
    fn line(&mut self, wanted: &[&str]) -> String {
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let line = self.lines.recv_timeout(left).unwrap_or_else(|_| panic!("{wanted:?} do not come"));
            if wanted.iter().all(|wanted| line.contains(wanted)) {
                return line;
            }
        }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        // Ended already, as a rule.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn what_others_do_is_announced_with_the_time() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("small.toml"), crate::support::SMALL).unwrap();
    let run = |line: &str| {
        let mut command = assert_cmd::Command::cargo_bin("pikett").unwrap();
        command.env_clear().current_dir(home.path()).env("PIKETT_USER", "ts");
        command.args(["--desk", "desk.db"]).args(crate::support::words(line)).assert().success();
    };
    run("import desk small.toml");
    let mut open = Open::start(&home, "--plain --desk desk.db");
    open.line(&[":help"]);
    run("incident report --tenant software-haus --priority 2 --subject 'agents slow' --reporter 'A. Berg'");
    let line = open.line(&["ts", "I-1"]);
    let clock = line.split_whitespace().next().unwrap();
    assert!(clock.len() == 8 && clock.matches(':').count() == 2, "{line}");
    run("incident take I-1");
    open.line(&["ts", "I-1: "]);
    open.input.write_all(b":inc 1\n:q\n").unwrap();
    open.line(&["I-1 software-haus"]);
    assert_eq!(open.child.wait().unwrap().code(), Some(0));
}

/// Clocks that run a thousand times faster than life: levels fall due and targets are missed by themselves.
#[test]
fn what_time_brings_is_announced() {
    let home = tempfile::tempdir().unwrap();
    let mut open = Open::start(&home, "--plain demo --speed 1200 --at 2026-11-24T14:03:27+01:00");
    open.line(&[":help"]);
    let line = open.line(&["clock", "I-"]);
    assert!(line.len() > 12 && !line.contains('\u{1b}'), "{line}");
    open.input.write_all(b":q\n").unwrap();
    assert_eq!(open.child.wait().unwrap().code(), Some(0));
}
