//! A draft holds everything that was filled in, and nothing when nothing was.

use pikett::domain::readings::desk::Desk;
use pikett::tui::forms::{Dialog, Draft, Present};
use pikett::tui::model::Overlay;
use pikett::words::Lang;
use proptest::prelude::*;

use crate::support::{Console, Lab};

/// What opens each form on the demonstration.
const FORMS: &[&str] = &[
    "o",
    "/ '4702' Enter p",
    "/ '4702' Enter E",
    "/ '4702' Enter w",
    "/ '4668' Enter w",
    "/ '4702' Enter W",
    "/ '4702' Enter X",
    "/ '4702' Enter A",
    "/ '4702' Enter t",
    "/ '4702' Enter c",
    "/ '4702' Enter m",
    "/ '4668' Enter p",
    "/ '4702' Enter : 'checklist' Enter",
    "/ '4668' Enter : 'describe' Enter",
    "/ '4702' Enter D",
    "3 X",
    "4 P",
    "3 : 'backup' Enter",
    "7 : 'hours' Enter",
    "4 : 'export' Enter",
];

fn dialog(console: &mut Console) -> &mut Dialog {
    match &mut console.model.overlay {
        Overlay::Dialog(dialog) => dialog,
        other => panic!("no form is open but {other:?}"),
    }
}

fn close(console: &mut Console) {
    console.press("Esc \\ 1");
}

/// Opens the form anew, restores the draft, and gives what it holds then.
fn again(console: &mut Console, desk: &Desk, open: &str, draft: &Draft) -> Option<Draft> {
    close(console);
    console.press(open);
    let now = console.lab.now();
    let dialog = dialog(console);
    dialog.reset(Present { desk, now, lang: Lang::En });
    assert_eq!(dialog.draft(now), None, "a form just opened holds nothing of one's own");
    dialog.restore(draft, Present { desk, now, lang: Lang::En });
    dialog.draft(now)
}

fn keys() -> impl Strategy<Value = Vec<&'static str>> {
    let key = proptest::sample::select(vec![
        "Tab",
        "Tab",
        "Tab",
        "S-Tab",
        "Up",
        "Down",
        "Left",
        "Right",
        "Space",
        "Backspace",
        "Ctrl-u",
        "x",
        "1",
        "2",
        "3",
        "k",
        "m",
        "'wer'",
        "'klinikum'",
        "'+2h'",
        "'ä%ß'",
        "*",
    ]);
    proptest::collection::vec(key, 0..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn restoring_a_draft_gives_it_back(keys in keys()) {
        let mut console = Console::new(Lab::demo(), 80, 24);
        let desk = console.lab.desk().clone();
        for open in FORMS {
            console.press(open);
            for key in &keys {
                console.press(key);
            }
            let now = console.lab.now();
            if let Some(draft) = dialog(&mut console).draft(now) {
                let text = serde_json::to_string(&draft).unwrap();
                let read: Draft = serde_json::from_str(&text).unwrap();
                prop_assert_eq!(again(&mut console, &desk, open, &read), Some(draft), "{} {:?}", open, keys);
            }
            close(&mut console);
        }
    }
}

/// A tenant that is no longer there, an option that is gone, a sign that never was.
#[test]
fn what_no_longer_fits_is_left_out() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    let desk = console.lab.desk().clone();
    let now = console.lab.now();
    let cx = Present { desk: &desk, now, lang: Lang::En };
    let draft = |values: &str| Draft {
        what: String::new(),
        values: serde_json::from_str(values).unwrap(),
        at: now,
        id: uuid::Uuid::nil(),
    };
    console.press("o");
    let text = r#"{"Report(Tenant)": {"text": "gone-away"}, "Report(Contract)": {"choice": "gone"}, "Report(Subject)": {"text": "subject"}}"#;
    dialog(&mut console).restore(&draft(text), cx);
    console.see("no tenant with a contract is called `gone-away`").see("subject");
    console.press("Esc / '4702' Enter p");
    let before = dialog(&mut console).form.fields().len();
    let text = r#"{"Report(Class)": {"matrix": {"impact": 4, "urgency": 0}}, "Report(ClassReason)": {"text": "why"}, "more": {"check": true}}"#;
    dialog(&mut console).restore(&draft(text), cx);
    assert_eq!(dialog(&mut console).form.fields().len(), before);
    console.see("why").press("Esc : 'checklist' Enter");
    dialog(&mut console).restore(&draft(r#"{"Report(Mark)": {"marks": [1, 7, 2]}}"#), cx);
    console.see("[v] the firewall lets SIP").see("[-] there is enough");
}
