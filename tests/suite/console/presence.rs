//! Who else is on an incident: in the list, in the detail, in forms; and what others are told.

use pikett::domain::base::number::Number;
use pikett::domain::facts::presence::Presence;
use pikett::tui::msg::Msg;
use uuid::Uuid;

use crate::support::{Console, Lab, at};

fn other(console: u128, by: &str, number: u32, since: &str) -> Presence {
    let (console, on) = (Uuid::from_u128(console), Number(number));
    Presence { console, by: by.into(), on, since: at(&format!("2026-11-24T{since}+01:00")) }
}

fn console() -> Console {
    let mut console = Console::new(Lab::demo(), 120, 40);
    console.take(Msg::Met(vec![
        other(1, "ts", 4702, "14:02:11"),
        other(2, "ts", 4702, "14:03:00"),
        other(3, "fk", 4650, "13:10:00"),
        other(4, "nb", 4650, "13:20:00"),
    ]));
    console
}

#[test]
fn others_are_seen_where_one_decides() {
    let mut console = console();
    console.press("1").see(".+ts").see("lw+2").see("also here: ts (since 14:02:11)");
    console.press("c").see("also here: ts").press("Esc j j").see("also here: fk (since 13:10:00), nb");
    console.take(Msg::Met(Vec::new()));
    console.press("k k").see_not("+ts").see_not("also here");
}

/// Somebody else's key moves nothing on this screen.
#[test]
fn company_moves_no_column() {
    for (width, height) in [(80, 24), (100, 30), (120, 40), (160, 50)] {
        let mut console = Console::new(Lab::demo_of(16), width, height);
        let headings = |console: &Console| {
            let text = console.text();
            text.lines().find(|line| line.contains("SUBJECT")).unwrap().to_owned()
        };
        let alone = headings(&console);
        console.take(Msg::Met(vec![other(1, "ts", 4702, "14:02:11"), other(2, "fk", 4650, "13:10:00")]));
        assert_eq!(headings(&console), alone, "{width}x{height}");
        console.see(".+ts").see("lw+1");
    }
}

#[test]
fn being_on_one_is_told_while_it_lasts() {
    let mut console = console();
    assert_eq!(console.on, None);
    let cases: [(&str, Option<u32>); 9] = [
        ("j k", None),
        ("Enter", Some(4702)),
        ("Esc j Enter", Some(4711)),
        ("Esc", None),
        ("1 g g c", Some(4702)),
        ("Esc", None),
        ("o", None),
        ("Ctrl-x Esc 3 D", None),
        ("Ctrl-x Esc 1 Enter L", None),
    ];
    for (keys, on) in cases {
        console.press(keys);
        assert_eq!(console.on, on.map(Number), "{keys}");
    }
    console.press("Enter");
    assert_eq!(console.on, Some(Number(4702)), "unlocked");
    console.press(": 'readonly' Enter");
    assert_eq!(console.on, None, "who only looks is in nobody's way");
}
