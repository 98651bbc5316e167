//! What a console knows from the session before: drafts, views, order, columns, what came meanwhile.

use pikett::tui::memory::Memory;
use pikett::tui::model::Overlay;
use pikett::tui::msg::Effect;
use pikett::tui::update;

use crate::support::{Console, Lab, SHOWN, at};

fn console() -> Console {
    Console::new(Lab::demo(), 120, 40)
}

#[test]
fn a_form_that_is_left_keeps_what_was_typed() {
    let mut console = console();
    console.press("c 'trunk trace' Tab Right Esc").see_not("Note on I-");
    assert!(console.left.contains(&Effect::Remember));
    console.at("2026-11-24T14:15:00+01:00").press("c");
    console.see("draft of 14:03; Ctrl-x discards it").see("trunk trace").see("(x) ticket");
    // Another incident has its own.
    console.press("Esc j c").see_not("draft of").see_not("trunk trace").press("Esc k c").see("trunk trace");
    console.press("Ctrl-x").see_not("draft of").see_not("trunk trace").see("(x) .");
    console.press("Esc c").see_not("draft of");
}

#[test]
fn a_form_that_is_saved_leaves_no_draft() {
    let mut console = console();
    console.press("c 'called the provider' Ctrl-s").see("note on I-4702");
    assert_eq!(console.model.memory.drafts, []);
    console.press("c").see_not("draft of");
}

#[test]
fn a_form_that_is_refused_stays_a_draft() {
    let mut console = console();
    console.press("X 'trunk provider' Ctrl-s").see("telephony is down for I-4702");
    assert_eq!(console.model.memory.drafts.len(), 1);
    let mut console = console.again();
    console.see("1 draft: resolve I-4702, reopened by the same key");
    console.press("X").see("trunk provider").press("Tab Tab Tab Space Ctrl-s").see("resolving I-4702");
    assert_eq!(console.model.memory.drafts, []);
}

#[test]
fn nothing_filled_in_is_no_draft() {
    let mut console = console();
    for keys in ["c", "t", "w", "p", "o", "A", "W", "E", "X", "D", "c 'x' Backspace", "p Right Left"] {
        console.press(keys).press("Esc");
        assert_eq!(console.model.memory.drafts, [], "{keys}");
    }
}

#[test]
fn every_kind_of_field_comes_back() {
    let mut console = console();
    console.press("o Ctrl-u 'hotel-see' Tab Tab 'L. Egger' Tab Right Tab 'lift phone dead' Tab k 2");
    let before = console.text();
    let mut console = console.again();
    console.press("o").see("draft of 14:03").see("L. Egger").see("lift phone dead");
    console.press("Tab Tab Tab Tab Tab");
    let after = console.text();
    let matrix = |screen: &str| {
        screen.lines().find(|line| line.contains(">P1")).map(|line| line.chars().take(78).collect::<String>())
    };
    assert!(matrix(&before).is_some());
    assert_eq!(matrix(&before), matrix(&after));
    console.press("Ctrl-s").see("I-4712 reported");
}

#[test]
fn drafts_end_after_a_day_and_are_bounded() {
    let mut console = console();
    console.press("c 'old' Esc");
    let memory = update::remembered(&console.model);
    let at_once = memory.clone().cleaned(at("2026-11-25T14:03:26+01:00"));
    assert_eq!(at_once.drafts.len(), 1);
    assert_eq!(memory.clone().cleaned(at("2026-11-25T14:03:27+01:00")).drafts, []);
    console.at("2026-11-25T14:04:00+01:00").press("c").see_not("draft of").press("Esc");

    let mut many = Memory::default();
    for number in 0..30 {
        let draft = memory.drafts[0].clone();
        let draft = pikett::tui::forms::Draft { what: format!("note I-{number}"), ..draft };
        assert!(many.keep(draft, uuid::Uuid::nil()));
    }
    assert_eq!(many.drafts.len(), 20);
    assert_eq!(many.drafts[0].what, "note I-10");
    assert!(!many.keep(many.drafts[3].clone(), uuid::Uuid::nil()), "nothing has changed");
}

#[test]
fn a_file_made_by_hand_cannot_reach_the_terminal() {
    let text = r#"{
        "views": { "night\u001b[2J": "p:1\u001b]0;owned\u0007" },
        "history": ["q\u202e"],
        "drafts": [{ "what": "note I-4702\u001b[31m", "at": "2026-11-24T14:00:00+01:00",
                     "values": { "note": { "text": "a\u001b[2Jb\u0007" }, "customer told": { "check": true },
                                 "nothing": { "matrix": { "impact": 99, "urgency": 99 } } } }],
        "sort": "nonsense", "hidden": [["Incidents", "ETA"], ["Nowhere", "X"]], "from": "a newer pikett"
    }"#;
    let memory: Memory = serde_json::from_str(text).unwrap();
    let mut console = console();
    update::recall(&mut console.model, memory, at(SHOWN));
    let controls = |text: &str| text.chars().any(|c| c.is_control() || c == '\u{202e}');
    assert!(console.model.memory.views.iter().all(|(name, text)| !controls(name) && !controls(text)));
    assert!(console.model.memory.history.iter().all(|line| !controls(line)));
    console.press("c").see("draft of 14:00");
    let Overlay::Dialog(dialog) = &console.model.overlay else { panic!("a form") };
    assert!(!controls(dialog.form.fields()[0].1.value()));
    assert_eq!(console.model.look.hidden.len(), 1);
}

#[test]
fn views_order_columns_and_history_come_back() {
    let mut console = console();
    console.press("/ 'p:1' Enter : 'view save night' Enter Esc Esc");
    console.press("S Down Enter").press(": 'sort tenant' Enter");
    let sorted = console.model.filter.filter.sorting();
    assert_ne!(sorted, "");
    console.press("1 C Space Enter");
    let hidden = console.model.look.hidden.clone();
    assert_eq!(hidden.len(), 1);
    let mut console = console.again();
    assert_eq!(console.model.filter.filter.sorting(), sorted);
    assert_eq!(console.model.look.hidden, hidden);
    console.press(": 'view night' Enter").see("filter: p:1");
    assert_eq!(console.model.memory.history, ["view save night", "sort tenant", "view night"]);
}

#[test]
fn what_came_since_the_last_session_is_new() {
    let mut console = console();
    console.press("j k");
    let act = "incident report --tenant hotel-see --contract xelion-xaas --impact limited --urgency high \
               --channel phone --subject 'lift phone dead' --reporter 'A. Berg' --override 'on behalf of the reseller'";
    console.lab.run_by(act, "lw").unwrap();
    let mut console = console.again();
    console.see("since you were here: 1 new").press(";").see("While you were away").see("I-4712");
    // Whoever has been here the whole time has nothing to catch up with.
    let mut console = console.again();
    console.see_not("since you were here");
}
