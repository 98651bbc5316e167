//! What names a key names the user's: header, footer, refusals, details and help with keys of their own.

use pikett::domain::acts::decide::RequestDeferral;
use pikett::tui::acts::ACTIONS;
use pikett::tui::msg::{Effect, Msg, Origin, Sent};
use pikett::tui::verb::Verb;
use pikett::words::console::{Doing, Of, What};

use crate::support::{Console, Lab, at};

/// A key for every action that texts name, none of which it comes with. Where one stood there is
/// nothing now.
const KEYS: &str = r#"
[keys]
freeze = ["F2"]
resolve = ["F3"]
back = ["F4", "Esc"]
incidents = ["F5"]
licences = ["F6"]
contracts = ["F7"]
filter = ["F8"]
clear-filter = ["F9"]
away = ["F11"]
undo = ["Q"]
redo = ["H"]
why = ["U"]
link = ["I"]
linked = ["O"]
defer = ["F"]
escalate = ["J"]
report = ["V"]
cancel = ["Ctrl-q"]
alarm = ["Z"]
close = ["i"]
down = ["x", "Down"]
up = ["r", "Up"]
"#;

/// What is pressed, what has to be said then, and what was said before keys could change.
const CASES: [(&str, &str, &str); 31] = [
    ("F2", "[F2] goes on", "[z]"),
    ("F2 a", "the screen stands still: [F2] lets it go on", "[z]"),
    ("F5 Space F8 'p:4' Enter a", "or [F4] ends the marks", "[Esc]"),
    ("x F3 'done' Ctrl-s F8 'I-4711' Enter a", "I-4711 is resolved: [F3] reopens it", "[X]"),
    ("2 Space", "marks are for the queue: [F5]", "[1]"),
    ("2 g n", "matches are in the queue: [F5]", "[1]"),
    ("F5 g n", "no filter was typed yet: [F8]", "[/]"),
    ("2 S", "Clocks has its own order; [F5] is sorted by choice", "[1]"),
    (": 'release' Enter", "no product of a system under the cursor: [F6] lists them", "[5]"),
    (": 'duties' Enter", "no contract under the cursor: [F7] lists them", "[7]"),
    (": 'view save night' Enter", "there is no filter to save: [F8]", "[/]"),
    ("F8 'p:4' Enter : 'inc 4702' Enter", "is hidden by `p:4`: [F9] clears the filter", "[\\]"),
    ("F8 'p:1' Enter", "[F9]clear", "[\\]clear"),
    ("F8 'nonesuch' Enter", "no incident passes the filter: [F9] clears it", "[\\]"),
    ("4 F8 'nonesuch' Enter", "no row passes the filter: [F9] clears it", "[\\]"),
    ("a", "[Q]undo", "[u]ndo"),
    ("a Q", "[H]redo", "[Ctrl-r]"),
    ("F5 Enter", "[F] defer", "[D]"),
    ("F5 Enter", "[J]", "[E]"),
    ("f x Space Space r r r I y Esc", "[O] all of them", "[gm]"),
    ("", "more [Z]", "[!]"),
    ("", "[J]escalate", "[E]"),
    ("", "[F5] Incidents", "[1] Incidents"),
    ("0", "[F6] Licences", "[5] Licences"),
    ("Ctrl-q", "leave pikett? Ctrl-q once more", "Ctrl-c"),
    ("?", "[F8]look for", "[/]look for"),
    ("2 ?", "(marks are for the queue: [F5])", "[1]"),
    ("?", "F8 look for  x r scroll  i back", "j k scroll"),
    (": 'rules' Enter", "x r scroll  i back", "j k scroll"),
    ("V", "if one is the same fault, [I] links them", "[m]"),
    ("F5 Enter", "[I] links them", "[m]"),
];

fn console() -> Console {
    Console::new(Lab::demo(), 200, 50).with_keys(KEYS)
}

#[test]
fn texts_name_the_keys_of_the_user() {
    for (keys, now, before) in CASES {
        let mut console = console();
        console.press(keys).see(now).see_not(before);
    }
}

#[test]
fn what_came_is_listed_by_the_key_of_the_user() {
    let mut console = console();
    console.press("x r");
    let act = "incident report --tenant hotel-see --contract xelion-xaas --impact limited --urgency high \
               --channel phone --subject 'lift phone dead' --reporter 'A. Berg' --override 'on behalf of the reseller'";
    console.lab.run_by(act, "lw").unwrap();
    console.again().with_keys(KEYS).see("since you were here: 1 new   [F11] lists it");

    let mut console = self::console();
    console.press("x");
    let records = console.lab.run_by("incident resolve 4640 --cause 'card replaced'", "lw").unwrap();
    console.applied(records);
    console.at("2026-11-24T15:42:00+01:00").press("x").see("while you were away").see("[F11] lists it");
}

#[test]
fn a_desk_without_incidents_names_the_key_that_brings_one_in() {
    Console::new(Lab::small(), 120, 40).with_keys(KEYS).see("no incidents yet: [V] brings one in");
}

#[test]
fn a_refusal_names_the_key_that_explains_it() {
    let mut console = console();
    let act = RequestDeferral {
        server: "srv-07".parse().unwrap(),
        release: None,
        to: at("2026-12-30T23:00:00+01:00"),
    };
    let sent = Sent {
        what: Doing { what: What::RollOut, of: Of::Nothing },
        acts: vec![act.clone().into()],
        origin: Origin::Key,
    };
    let refused = console.lab.act("mk", act).unwrap_err();
    console.press("3 F8 'srv-07' Enter");
    console.take(Msg::Answered { sent, results: vec![Err(refused)] });
    console.see_not("[e]why");
    // Among the keys, and beside the refusal.
    assert_eq!(console.text().matches("[U]why").count(), 2);
}

#[test]
fn what_has_no_key_is_named_by_its_command() {
    let keyless = "[keys]\nfreeze = []\nundo = []\nclear-filter = []\ncancel = []\n";
    let console = || Console::new(Lab::demo(), 200, 50).with_keys(keyless);
    console().press(": 'freeze' Enter").see("FROZEN").see(":freeze goes on");
    console().press(": 'freeze' Enter a").see("stands still: :freeze lets it go on");
    console().press("a").see(":undo");
    console().press("/ 'p:1' Enter").see(":clear-filter");
    console().press(": 'cancel' Enter").see("leave pikett? :quit leaves");
}

/// The one key that leaves is the one that asked.
#[test]
fn a_rebound_cancel_leaves_when_it_is_pressed_twice() {
    let mut console = console();
    console.press("Ctrl-q x").see_not("leave pikett?").press("Ctrl-q Ctrl-c").see_not("leave pikett?");
    assert!(console.left.is_empty());
    console.press("Ctrl-q Ctrl-q");
    assert_eq!(console.left, [Effect::Quit]);
}

#[test]
fn help_and_palette_name_every_key_of_the_user() {
    let mut console = Console::new(Lab::demo(), 240, 500).with_keys(KEYS);
    let help = console.press("?").text();
    for line in KEYS.lines().filter(|line| line.contains(" = ")) {
        let (name, keys) = line.split_once(" = ").unwrap();
        let key = keys.split('"').nth(1).unwrap();
        let shown = help.lines().any(|line| {
            line.trim_start_matches(['|', '│', ' ']).starts_with(&format!("{key} ")) && line.contains(name)
        });
        assert!(shown, "{name} by {key}:\n{help}");
    }
}

#[test]
fn every_name_is_an_action_and_every_action_has_its_own() {
    let verbs: Vec<Verb> = ACTIONS.iter().map(|action| action.verb).collect();
    for verb in Verb::ALL {
        assert_eq!(verbs.iter().filter(|known| *known == verb).count(), 1, "{}", verb.name());
    }
}
