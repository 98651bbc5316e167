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
    console.press("2 j j j e").see("RESTORE CLOCK").see_not("PRIORITY");
    assert_snapshot!(console.text());
}
