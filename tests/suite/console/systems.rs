//! Each of the five systems is on the demonstration desk, well and in trouble.

use crate::support::{Console, Lab};

/// System, pane, a row in which all is well, and one that alarms, each with what it says.
const SYSTEMS: &[(&str, &str, &[&str], &[&str])] = &[
    ("Xelion: incidents", "1", &["4707", "kita-rege"], &["4702", "-0:53", "klinikum-"]),
    ("Xelion: storage", "4", &["wasserwerk", "28"], &["klinikum-nord", "98"]),
    ("Xelion: availability", "6", &["autohaus", "99.97%", "ok"], &["klinikum", "99.48%", "MISSED"]),
    ("Kaseya: contacts", "7", &["callcenter", "kaseya", "ok"], &["bank-kontor", "warn"]),
    ("Kaseya: contract", "7", &["callcenter", "kaseya-supp", "ok"], &["klinik-west", "kaseya-supp", "warn"]),
    ("NMS Prime: hours", "7", &["kabel-ost", "ok"], &["kabel-saale", "17.5/16", "alarm"]),
    ("innovaphone: credits", "5", &["acct 88", "76d", "safe"], &["acct 93", "runs dry"]),
    ("innovaphone: switching", "5", &["acct 88", "safe"], &["acct 91", "switch"]),
    ("XPhone: licences", "5", &["verlag-west", "ok"], &["nord", "OFFICE_PLUS", "-4", "UNDER"]),
];

#[test]
fn each_is_shown_well_and_in_trouble() {
    let mut console = Console::new(Lab::demo_of(16), 120, 67);
    for (system, pane, well, trouble) in SYSTEMS {
        console.press(pane);
        let text = console.text();
        for words in [well, trouble] {
            let row = text.lines().find(|line| words.iter().all(|word| line.contains(word)));
            assert!(row.is_some(), "{system}: no row with {words:?} in\n{text}");
        }
    }
}
