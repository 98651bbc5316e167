//! How little the line has to carry, and how soon. Measured where `PIKETT_LINES` says so, because it takes
//! its time.

use std::time::Duration;

use super::session::Session;

/// Bytes a second of an idle console of 80x24, and with `--low-bandwidth`.
pub const IDLE: [(&str, usize); 2] = [("", 160), (" --low-bandwidth", 60)];
/// Looked at for so many seconds.
const SECONDS: u64 = 10;
/// From the key that leaves to the prompt, on a line that is free.
pub const TO_PROMPT: Duration = Duration::from_millis(300);

/// Every row of the queue has a clock that ticks.
pub const DEMO: &str = "demo --at 2026-11-24T14:03:27+01:00";

/// Whether lines are measured here; says what was left out where they are not.
pub fn measured(what: &str) -> bool {
    let wanted = std::env::var_os("PIKETT_LINES").is_some();
    if !wanted {
        eprintln!("not measured: {what}; PIKETT_LINES=1 measures it");
    }
    wanted
}

/// Bytes a second that come while nobody does anything.
pub fn idle(session: &mut Session) -> usize {
    session.see(&["[1] Incidents", "[?]"]).wait(Duration::from_secs(2));
    let before = session.bytes.len();
    session.wait(Duration::from_secs(SECONDS));
    (session.bytes.len() - before) / usize::try_from(SECONDS).unwrap()
}

/// How many rows of the queue have changed within two seconds.
fn ticking(session: &mut Session) -> usize {
    let rows =
        |session: &Session| session.screen().lines().skip(4).take(9).map(str::to_owned).collect::<Vec<_>>();
    let before = rows(session);
    session.wait(Duration::from_millis(2_200));
    before.iter().zip(rows(session)).filter(|(before, after)| **before != *after).count()
}

#[test]
fn an_idle_console_writes_little() {
    if !measured("bytes of an idle console") {
        return;
    }
    for colours in ["256", "true"] {
        for (option, most) in IDLE {
            let mut session = Session::start(&format!("--color {colours}{option} {DEMO}"), 80, 24);
            let bytes = idle(&mut session);
            let rows = ticking(&mut session);
            eprintln!("idle, {colours} colours{option}: {bytes} B/s, {rows} rows tick");
            assert!(bytes <= most, "{bytes} B/s with {colours} colours{option}");
            assert!(rows > 0, "{}", session.screen());
        }
    }
}
