//! A line of 9,600 bytes a second, with a tenth of a second there and back.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use super::budgets::{DEMO, TO_PROMPT, measured};
use super::session::{Line, Session};

const SLOW: Line = Line { bytes_a_second: 9_600, delay: Duration::from_millis(100) };
/// From the start to the first frame that can be read.
const FIRST: Duration = Duration::from_secs(1);
/// What is shown is never older than this.
const BEHIND: Duration = Duration::from_millis(400);
/// A machine that does other things too is slow now and then: the best of so many counts.
const TRIES: usize = 3;
/// A key that is held down comes again after this time.
const REPEAT: Duration = Duration::from_millis(33);

/// Header, the line on top, and three rows of the queue with all of their columns: the fourth has begun.
fn is_readable(session: &Session) -> bool {
    let screen = session.screen();
    let lines: Vec<&str> = screen.lines().collect();
    let starts = |line: usize| {
        lines.get(line).is_some_and(|line| line.chars().filter(char::is_ascii_digit).count() >= 4)
    };
    lines.first().is_some_and(|line| line.contains("PIKETT") && line.contains(':'))
        && lines.get(1).is_some_and(|line| line.starts_with('!'))
        && (4..=7).all(starts)
}

#[test]
fn what_matters_is_read_within_a_second() {
    if !measured("the first frame on a slow line") {
        return;
    }
    let colours: [&[(&str, &str)]; 2] = [&[("COLORTERM", "")], &[]];
    for more in colours {
        let once = |_| {
            let begun = Instant::now();
            let mut session = Session::start_over(SLOW, DEMO, more);
            session.until(|session| !session.bytes.is_empty());
            let first = begun.elapsed();
            session.until(|session| is_readable(session));
            let readable = begun.elapsed();
            session.until(|session| session.screen().contains("[?]"));
            eprintln!("slow line: first byte {first:?}, readable {readable:?}, whole {:?}", begun.elapsed());
            readable
        };
        let best = (0..TRIES).map(once).min().unwrap();
        assert!(best <= FIRST, "{best:?} until the first frame is readable");
    }
}

/// The number of the first row of the queue.
fn top(session: &Session) -> String {
    let screen = session.screen();
    let row = screen.lines().nth(4).unwrap_or_default();
    row.chars().filter(char::is_ascii_digit).take(4).collect()
}

#[test]
fn whoever_holds_a_key_is_never_far_behind() {
    if !measured("a held key on a slow line") {
        return;
    }
    let once = |_| {
        let mut session =
            Session::start_over(SLOW, &format!("{DEMO} --incidents 1500"), &[("COLORTERM", "")]);
        session.see(&["[1] Incidents", "[?]"]).wait(Duration::from_millis(800));
        let begun = Instant::now();
        let (mut last, mut seen) = (begun, BTreeSet::new());
        while begun.elapsed() < Duration::from_secs(3) {
            session.send("\x1b[6~");
            last = Instant::now();
            session.wait(REPEAT);
            seen.insert(top(&session));
        }
        assert!(seen.len() > 5, "{seen:?}");
        // Where it stands in the end, and since when; a screen that has not moved by then is not behind.
        let (mut shown, mut since) = (top(&session), Instant::now());
        let still = Instant::now() + Duration::from_millis(1_500);
        session.until(|session| {
            let now = top(session);
            if now != shown {
                (shown, since) = (now, Instant::now());
            }
            Instant::now() > still
        });
        let behind = since.saturating_duration_since(last);
        let left = session.send("qq").until(|session| session.is_restored());
        eprintln!("slow line: {behind:?} behind a held PageDown, prompt after {left:?}");
        (behind, left)
    };
    let all: Vec<(Duration, Duration)> = (0..TRIES).map(once).collect();
    let behind = all.iter().map(|(behind, _)| *behind).min().unwrap();
    let left = all.iter().map(|(_, left)| *left).min().unwrap();
    assert!(behind <= BEHIND, "{behind:?} behind");
    assert!(left <= TO_PROMPT, "{left:?} to the prompt");
}
