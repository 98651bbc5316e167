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
}

#[test]
fn the_clock_under_the_cursor_comes_first() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    console.press("2 / '4702 restore' Enter e").see("RESTORE CLOCK").see_not("PRIORITY");
}

#[test]
fn a_refusal_tells_its_rule() {
    let mut console = Console::new(Lab::demo(), 120, 40);
    console.press("/ '4702' Enter X 'trunk provider' Ctrl-s").see("telephony is down");
    console.press("Ctrl-x Esc 4 P '30' Ctrl-s").see("(F131)").press("Ctrl-x Esc");
    let act = pikett::domain::acts::decide::RequestDeferral {
        server: "srv-07".parse().unwrap(),
        release: None,
        to: crate::support::at("2026-12-30T23:00:00+01:00"),
    };
    let sent = pikett::tui::msg::Sent {
        what: pikett::words::console::Doing {
            what: pikett::words::console::What::RollOut,
            of: pikett::words::console::Of::Nothing,
        },
        acts: vec![act.clone().into()],
        origin: pikett::tui::msg::Origin::Key,
    };
    let refused = console.lab.act("mk", act).unwrap_err();
    console.take(pikett::tui::msg::Msg::Answered { sent, results: vec![Err(refused)] });
    // Among the keys: what was refused was said until the next key.
    let offers = |console: &Console| console.text().matches("[e]why").count();
    assert_eq!(offers(console.press("g g")), 1);
    console.press("e").see_not("REFUSED: ").press("Esc").press("3 / 'srv-07' Enter");
    assert_eq!(offers(&console), 1);
    console
        .press("e")
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

#[test]
fn a_refusal_stays_with_what_it_was_about_until_something_is_done_with_that() {
    let mut console = Console::new(Lab::demo(), 120, 40);
    let defer = "D Tab 'Freitag 22 Uhr' Ctrl-s";
    console.press("3 / 'srv-04' Enter").press(defer).see("cannot be deferred").press("Esc Esc Esc");
    console.press("3 / 'srv-04' Enter e").see("REFUSED: ").press("Esc Esc Esc");
    console.press("7 e").see_not("REFUSED").press("Esc");
    console.press("1 / '4711' Enter a").press("3 / 'srv-04' Enter e").see("REFUSED: ").press("Esc");
    console.press("M Ctrl-s").see("[u]ndo").press("e").see_not("REFUSED");
}

#[test]
fn hours_credits_and_licences() {
    let mut console = Console::new(Lab::demo(), 120, 60);
    console.press("7 / 'kabel' Enter e").see("HOURS: ").see("an hour = ").see("(F273)").see("(F210)");
    console.press("Esc Esc Esc 5 / 'innova' Enter e").see("CREDITS: ").see("iSC a day (A54)").see("lasts");
    console.press("Esc Esc Esc 5 / 'office' Enter e").see("LICENCES OF").see("(F148)");
}
