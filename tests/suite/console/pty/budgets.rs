//! How little the line has to carry, and how soon. Measured where `PIKETT_LINES` says so, because it takes
//! its time.

use std::fs;
use std::time::Duration;

use tempfile::TempDir;

use super::session::Session;

/// Bytes a second of an idle console of 80x24, and with `--low-bandwidth`.
pub const IDLE: [(&str, usize); 2] = [("", 160), (" --low-bandwidth", 60)];
/// Looked at for so many seconds.
const SECONDS: u64 = 10;
/// From the key that leaves to the prompt, on a line that is free.
pub const TO_PROMPT: Duration = Duration::from_millis(300);

pub const DEMO: &str = "demo --at 2026-11-24T14:03:27+01:00";

/// Whether lines are measured here; says what was left out where they are not.
#[expect(clippy::print_stderr, reason = "whoever runs the tests is told what they left out")]
pub fn measured(what: &str) -> bool {
    let wanted = std::env::var_os("PIKETT_LINES").is_some();
    if !wanted {
        eprintln!("not measured: {what}; PIKETT_LINES=1 measures it");
    }
    wanted
}

/// Rows that a queue of that size shows, and one more.
const ROWS: usize = 12;

/// A desk on which every row of the queue has two clocks that tick, by day and by night.
pub fn busy_desk() -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("small.toml"), crate::support::SMALL).unwrap();
    let run = |line: &str| {
        let mut command = assert_cmd::Command::cargo_bin("pikett").unwrap();
        command.env_clear().current_dir(folder.path()).env("PIKETT_USER", "ts");
        command.args(["--desk", "desk.db"]).args(crate::support::words(line)).assert().success();
    };
    run("import desk small.toml");
    for _ in 0..ROWS {
        run(
            "incident report --tenant klinikum-nord --impact high --urgency critical --channel phone --reporter 'A. Berg' --subject 'no calls'",
        );
    }
    let desk = format!("--desk {}", folder.path().join("desk.db").display());
    (folder, desk)
}

/// Bytes a second that come while nobody does anything.
pub fn idle(session: &mut Session) -> usize {
    session.see(&["[1] Incidents", "[?]"]).wait(Duration::from_secs(2));
    let before = session.bytes.len();
    session.wait(Duration::from_secs(SECONDS));
    (session.bytes.len() - before) / usize::try_from(SECONDS).unwrap()
}

/// How many rows of the queue have changed within some seconds.
pub fn ticking(session: &mut Session) -> usize {
    let rows =
        |session: &Session| session.screen().lines().skip(4).take(9).map(str::to_owned).collect::<Vec<_>>();
    let before = rows(session);
    session.wait(Duration::from_millis(5_500));
    before.iter().zip(rows(session)).filter(|(before, after)| **before != *after).count()
}

#[test]
fn an_idle_console_writes_little() {
    if !measured("bytes of an idle console") {
        return;
    }
    let (_folder, busy) = busy_desk();
    for (console, least) in [(busy.as_str(), 8), (DEMO, 1)] {
        for colours in ["256", "true"] {
            for (option, most) in IDLE {
                let mut session = Session::start(&format!("--color {colours}{option} {console}"), 80, 24);
                let mut bytes = idle(&mut session);
                if bytes > most {
                    // Something fell due just then: that is not idling.
                    bytes = idle(&mut session);
                }
                let rows = ticking(&mut session);
                eprintln!("idle, {colours} colours{option}: {bytes} B/s, {rows} rows tick");
                assert!(bytes <= most, "{bytes} B/s with {colours} colours{option}");
                assert!(rows >= least, "{rows} rows tick:\n{}", session.screen());
            }
        }
    }
}
