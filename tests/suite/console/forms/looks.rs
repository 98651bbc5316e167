//! Every form in its typical and in its refused state, at two sizes.

use insta::assert_snapshot;

use crate::support::{Console, Lab};

/// Name, what is looked for first, keys. `I-4702` is critical and open, `I-4712` is a Kaseya one.
const FORMS: &[(&str, &str, &str)] = &[
    (
        "report",
        "",
        "o 'autohaus-kern' Tab Tab 'berg' Tab Tab 'trunk down' Tab k 1 Tab 'connect' Tab 'all calls end at once' Tab '10:31'",
    ),
    ("report_class", "", "o 'autohaus-kern' Tab Tab 'berg' Tab Tab 'trunk down' Tab k 2"),
    ("report_refused", "", "o 'autohaus-kern' Tab Tab 'maurer' Tab Tab 'trunk down' Tab m 3 Ctrl-s"),
    (
        "report_kaseya",
        "",
        "o 'versand' Tab Tab 'klein' Tab Right Tab 'agents offline' Tab 2 Tab 'Agents stop at noon' Tab Tab 'VSA 6.1'",
    ),
    ("report_kaseya_folded", "", "o 'versand' Tab Tab 'klein' Tab Right Tab 'agents offline' Tab 2"),
    (
        "report_kaseya_refused",
        "",
        "o 'versand' Tab Tab 'nobody' Tab Right Tab 'agents offline' Tab Tab Tab 'R2D2XX' Ctrl-s",
    ),
    ("class", "4711", "p m 3 Tab 'two phones only'"),
    ("class_missed", "4702", "p m 3 Tab"),
    ("class_refused", "4702", "p m 3 Ctrl-s"),
    ("escalate", "4702", "E Tab Tab 'nobody has started'"),
    ("escalate_refused", "4702", "E Down Tab Right Right Ctrl-s"),
    ("wait", "4702", "w 'trunk trace' Tab Tab '+2d' Tab '+4h'"),
    ("wait_refused", "4702", "w Tab Tab '+2h' Tab '+4h' Ctrl-s"),
    ("wait_kaseya", "4712", "w Space Down Down Space"),
    ("workaround", "4702", "W 'mobile phones' Tab Space Tab m 2"),
    ("workaround_refused", "4702", "W Ctrl-s"),
    ("workaround_kaseya_refused", "4712", "W 'restart at noon' Ctrl-s"),
    ("resolve", "4702", "X 'trunk provider' Tab '1h30m' Tab Right Tab Space"),
    ("resolve_refused", "4702", "X 'trunk provider' Tab 'long' Ctrl-s"),
    ("assign", "4702", "A 'jr' Tab 'desk two' Tab 'knows the trunk'"),
    ("assign_refused", "4702", "A Ctrl-s"),
    ("eta", "4702", "t '+30m'"),
    ("eta_late", "4702", "t '17:30'"),
    ("eta_refused", "4702", "t '-2h' Ctrl-s"),
    ("note", "4702", "c 'trace taken' Tab Right"),
    ("note_refused", "4702", "c Ctrl-s"),
    ("checklist", "4711", ": 'checklist' Enter Space Down Space Down Down Down Space Space"),
    ("checklist_calls", "4711", ": 'checklist' Enter Tab '30'"),
    ("checklist_refused", "4711", ": 'checklist' Enter Ctrl-s"),
    ("scope", "4711", "g x Down Down Down"),
    ("scope_excluded", "4712", "g x Down Tab 'a script of their own'"),
    ("scope_refused", "4712", "g x Ctrl-s"),
    ("describe", "4711", ": 'describe' Enter 'win' Tab 'only in the sales department'"),
    ("describe_functions", "4711", ": 'describe' Enter Tab Tab Space Down Space"),
    ("describe_kaseya", "4712", ": 'describe' Enter Tab 'R2D2XX' Tab 'VSA 6.1'"),
    ("describe_refused", "4711", ": 'describe' Enter Ctrl-s"),
];

fn console(width: u16, height: u16) -> Console {
    let mut lab = Lab::demo();
    lab.run("incident report --tenant versand-eil --priority 3 --subject 'agents slow' --reporter 'M. Klein' --received 2026-11-24T09:00:00+01:00")
        .unwrap();
    Console::new(lab, width, height)
}

#[test]
fn typical_and_refused() {
    let mut console = console(80, 24);
    for (name, number, keys) in FORMS {
        if number.is_empty() {
            console.press("g g");
        } else {
            console.press(&format!("/ '{number}' Enter"));
        }
        console.press(keys);
        for (width, height) in [(80, 24), (120, 40)] {
            console.resize(width, height);
            assert_snapshot!(format!("{name}_{width}x{height}"), console.text());
        }
        console.resize(80, 24);
        console.press("Ctrl-x Esc \\");
    }
}

/// The focused field and the complaint are seen however small the screen is.
#[test]
fn usable_on_a_small_screen() {
    let mut console = console(40, 12);
    for (name, number, keys) in FORMS {
        if !number.is_empty() {
            console.press(&format!("/ '{number}' Enter"));
        }
        console.press(keys);
        if name.ends_with("refused") {
            console.press("Ctrl-s");
            let complaint = match &console.model.overlay {
                pikett::tui::model::Overlay::Dialog(dialog) => dialog.complaint.clone(),
                _ => None,
            };
            let complaint = complaint.unwrap_or_else(|| panic!("{name} was let through"));
            let begin: String = complaint.chars().take(20).collect();
            console.see(&begin);
        }
        console.press("Ctrl-x Esc \\");
    }
    console.press("o");
    assert_snapshot!("report_40x12", console.text());
}
