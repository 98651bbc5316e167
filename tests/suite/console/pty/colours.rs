//! What a terminal of few colours is sent: nothing that it does not know.

use super::session::Session;

/// Every number of every sequence that sets colours or letters.
fn numbers(bytes: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(bytes);
    let sequences = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';')?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    sequences.flat_map(|all| all.split(';').map(|n| n.parse().unwrap_or(0)).collect::<Vec<_>>()).collect()
}

/// Each pane in each theme, chosen by its menu.
fn shown(color: &str) -> Vec<u16> {
    let line = format!("demo --at 2026-11-24T14:03:27+01:00 --color {color}");
    let mut session = Session::start(&line, 120, 40);
    session.see(&["[1] Incidents", "4702"]);
    for (name, _) in pikett::tui::theme::EMBEDDED {
        session.send(":theme\r").see(&["How it looks"]).send("\x1b[F");
        session
            .send("\x1b")
            .see_not("How it looks")
            .send(format!(":theme {name}\r"))
            .see(&[&format!("theme {name}")]);
        for pane in "1234567890".replace('9', "").chars() {
            session.send(pane.to_string());
        }
    }
    session.see(&["[1] Incidents"]).send("qq").see_restored();
    assert_eq!(session.ended(), 0);
    let numbers = numbers(&session.bytes);
    assert!(numbers.len() > 500, "{}", numbers.len());
    numbers
}

#[test]
fn sixteen_colours_are_those_that_every_terminal_has() {
    let known = |n: &u16| matches!(n, 0..=9 | 22..=29 | 30..=37 | 39..=47 | 49 | 90..=97 | 100..=107);
    let others: Vec<u16> = shown("16").into_iter().filter(|n| !known(n)).collect();
    assert!(others.is_empty(), "{others:?}");
}

#[test]
fn without_colours_none_is_sent() {
    let others: Vec<u16> = shown("mono").into_iter().filter(|n| *n > 29).collect();
    assert!(others.iter().all(|n| matches!(n, 39 | 49)), "{others:?}");
}
