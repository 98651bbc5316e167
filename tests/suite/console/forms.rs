//! Every form: as it opens, and with something in it that is refused or owed.

use insta::assert_snapshot;
use pikett::tui::list::RowKey;

use crate::support::{Console, Lab};

/// Form, keys that lead to it, and keys that fill it in.
const FORMS: [(&str, &str, &str); 15] = [
    ("note", "1 c", "'called back'"),
    ("eta", "1 t", "'25:00'"),
    ("wait", "1 w", "'log files' Tab '+2h'"),
    ("class", "1 p", "Right Right Down"),
    ("report", "1 o", "'klin' Tab Tab Tab 'B. Nobody' Tab 'no calls'"),
    ("assign", "1 A", "'ts'"),
    ("workaround", "1 W", "'second trunk'"),
    ("escalate", "1 E", "Down"),
    ("resolve", "1 X", "'sip trunk'"),
    ("close", "1 G X", "Right"),
    ("link", "1 m", "Ctrl-u '4702'"),
    ("defer", "3 j D", "Down"),
    ("decide", "3 D", "Right"),
    ("done", "3 X", ""),
    ("buy", "4 P", "'20'"),
];

#[test]
fn every_form_empty_and_filled_in() {
    for (name, keys, filled) in FORMS {
        let mut console = Console::new(Lab::demo(), 80, 24);
        if name == "decide" {
            console.press("3");
            let pending = |console: &Console| matches!(console.model.row(), Some(RowKey::Update(server, _)) if server == "srv-20");
            for _ in 0..40 {
                if !pending(&console) {
                    console.press("j");
                }
            }
            console.press("D");
        } else {
            console.press(keys);
        }
        let opened = console.text();
        assert!(opened.contains("[Ctrl-s]save"), "{name} opens:\n{opened}");
        assert_snapshot!(format!("{name}_opened"), opened);
        console.press(filled);
        let text = console.text();
        assert!(text.contains("[Ctrl-s]save"), "{name} stays open");
        assert_snapshot!(format!("{name}_filled"), text);
        console.resize(120, 40);
        assert_snapshot!(format!("{name}_wide"), console.text());
    }
}

#[test]
fn the_reporter_is_checked_while_typing() {
    let mut console = Console::new(Lab::demo(), 120, 40);
    console.press("1 o 'klinikum-nord' Tab Tab Tab").see("! nobody named; certified are A. Berg");
    console.press("'J. Maurer'").see("x J. Maurer is not certified: give the reason for an exception  F037");
    console.press("Tab 'no dial tone' Ctrl-s").see("J. Maurer is not certified (F037)");
    console.press("S-Tab Ctrl-u 'A. Berg'").see("v A. Berg is certified  F037");
    console.press("Ctrl-u 'Z. Who'").see("! Z. Who is no known contact; certified are A. Berg");
}
