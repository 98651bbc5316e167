//! Where numbers come from, as the console shows it.

use insta::assert_snapshot;

use crate::support::{Console, Lab};

/// The whole Why tab of what `keys` lead to.
fn why(keys: &str) -> String {
    let mut console = Console::new(Lab::demo(), 120, 130);
    console.press(keys).press("e +");
    console.text().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_number_of_a_critical_incident() {
    let text = why("1");
    for number in
        ["PRIORITY", "START CLOCK", "RESTORE CLOCK", "PUBLISH CLOCK", "LEVEL 1", "LEVEL 2", "TELEPHONY DOWN"]
    {
        assert!(text.contains(number), "{number}:\n{text}");
    }
    assert_snapshot!(text);
}

#[test]
fn office_hours_day_by_day_waiting_and_what_is_owed() {
    let text = why(": 'inc 4664' Enter");
    for number in ["WAITING FOR THE CUSTOMER", "[on_wait"] {
        assert!(text.contains(number), "{number}:\n{text}");
    }
    assert_snapshot!("waiting", text);
    assert_snapshot!("a_long_way", why(": 'inc 4642' Enter"));
}

#[test]
fn a_ruling_with_its_other_reading() {
    assert_snapshot!(why(": 'inc 4698' Enter"));
}

#[test]
fn storage_updates_and_availability() {
    assert_snapshot!("storage", why("4 j"));
    assert_snapshot!("update", why("3 j j"));
    assert_snapshot!("availability", why("6"));
}

#[test]
fn the_clock_under_the_cursor_comes_first() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    console.press("2 / '4702 restore' Enter e").see("RESTORE CLOCK").see_not("PRIORITY");
    assert_snapshot!(console.text());
}

#[test]
fn a_refusal_tells_its_rule() {
    let mut console = Console::new(Lab::demo(), 120, 40);
    console.press("/ '4702' Enter X 'trunk provider' Ctrl-s").see("telephony is down");
    console.press("Ctrl-x Esc 4 P '30' Ctrl-s").see("(F131)").press("Ctrl-x Esc");
    let act = pikett::domain::decide::RequestDeferral {
        server: "srv-07".parse().unwrap(),
        release: None,
        to: crate::support::at("2026-12-30T23:00:00+01:00"),
    };
    let sent = pikett::tui::msg::Sent {
        what: "deferral".to_owned(),
        acts: vec![act.clone().into()],
        origin: pikett::tui::msg::Origin::Key,
    };
    let refused = console.lab.act("mk", act).unwrap_err();
    console.take(pikett::tui::msg::Msg::Answered { sent, results: vec![Err(refused)] });
    console.press("g g").see("[e]why");
    console
        .press("3 e")
        .see("REFUSED: ")
        .see("Verschiebungen von bis zu 1 Woche")
        .see("F092")
        .see("possible: ");
}

#[test]
fn a_question_mark_asks_for_reasons_first_where_something_is_looked_at() {
    let mut console = Console::new(Lab::demo(), 120, 40);
    console.press("?").see("Help").press("?").see_not("Help").press("Enter ?").see("[Why]").see("PRIORITY");
    console.press("?").see("Help");
}
