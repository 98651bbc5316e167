//! The forms that are not about what happens to one open incident.

use insta::assert_snapshot;
use pikett::tui::list::RowKey;

use crate::support::{Console, Lab};

/// Form, keys that lead to it, and keys that fill it in.
const FORMS: [(&str, &str, &str); 18] = [
    ("close", "1 G X", "Right"),
    ("link", "1 m", "Ctrl-u '4702'"),
    ("defer", "3 j D", "Down"),
    ("outcome", "3 X", "Right Tab 'disk full'"),
    ("message", "3 j M", "Down"),
    ("withdraw", "3 j j g w", "Space"),
    ("halt", "3 g h", "'vendor asks'"),
    ("plan", "3 g p", "Tab Tab '100'"),
    ("test_version", "3 g t", ""),
    ("buy", "4 P", "'20'"),
    ("cancel_licences", "4 K", "'9'"),
    ("release", "5 j j j : 'release' Enter", "'c.d'"),
    ("duties", "7 j : 'duties' Enter", "Down Space Space Tab 'seen on site'"),
    ("top_up", "5 B", "'500' Tab 'key 2' Tab Ctrl-u '5.5'"),
    ("backup", "3 : 'backup' Enter", "Tab Tab Tab 'de'"),
    ("restore_test", "3 : 'backup' Enter", "Right Tab Tab Right Tab 'disk full'"),
    ("hours", "7 : 'hours' Enter", "'1h30m' Tab 'supp' Tab 'cabinet replaced'"),
    ("export", "4 : 'export' Enter", "'4 GB' Tab 'recordings of 2025, own archive'"),
];

fn looks(console: &mut Console, name: &str, filled: &str) {
    console.see("[Ctrl-s]save");
    assert_snapshot!(format!("{name}_opened"), console.text());
    console.press(filled).see("[Ctrl-s]save");
    assert_snapshot!(format!("{name}_filled"), console.text());
    console.resize(120, 40);
    assert_snapshot!(format!("{name}_wide"), console.text());
}

#[test]
fn opened_and_filled_in() {
    for (name, keys, filled) in FORMS {
        let mut console = Console::new(Lab::demo(), 80, 24);
        console.press(keys);
        looks(&mut console, name, filled);
    }
}

#[test]
fn a_request_is_decided() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    console.press("3");
    for _ in 0..40 {
        if !matches!(console.model.row(), Some(RowKey::Update(server, _)) if server == "srv-20") {
            console.press("j");
        }
    }
    console.press("D");
    looks(&mut console, "decide", "Right");
}
