//! What forms say in their typical and in their refused states, at every size; and each form once as it
//! looks.

use insta::assert_snapshot;
use pikett::tui::model::Overlay;
use serde::Deserialize;

use crate::support::{Console, Lab};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    form: Vec<State>,
}

/// Keys, and what is read in the form then. `I-4702` is critical and open, `I-4712` is a Kaseya one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct State {
    name: String,
    /// What the queue is filtered by first.
    #[serde(default)]
    on: String,
    keys: String,
    #[serde(default)]
    picture: bool,
    shows: Vec<String>,
}

fn lab() -> Lab {
    let mut lab = Lab::demo();
    lab.run("incident report --tenant versand-eil --priority 3 --subject 'agents slow' --reporter 'M. Klein' --received 2026-11-24T09:00:00+01:00")
        .unwrap();
    lab
}

/// Each state in a console of its own.
fn each(width: u16, height: u16, mut look: impl FnMut(&State, &mut Console)) {
    let mut lab = lab();
    for state in toml::from_str::<File>(include_str!("forms.toml")).unwrap().form {
        let mut console = Console::new(lab, width, height);
        if !state.on.is_empty() {
            console.press(&format!("/ '{}' Enter", state.on));
        }
        console.press(&state.keys);
        look(&state, &mut console);
        lab = console.lab;
    }
}

/// What stands in the form, without the frame: all of it, then each of its two columns where the screen
/// is wide enough for judgements beside the fields.
fn read(console: &Console) -> [String; 3] {
    const SECOND: usize = 79;
    let text = console.text();
    let lines: Vec<&str> = text.lines().collect();
    let top = lines.iter().rposition(|line| line.starts_with("┌─") && !line.starts_with("┌─[")).unwrap();
    let rows =
        lines[top..].iter().take_while(|line| !line.starts_with('└')).map(|line| line.trim_matches('│'));
    let part = |from: usize, to: usize| {
        let words = rows.clone().map(|row| row.chars().skip(from).take(to - from).collect::<String>());
        let words = words.collect::<Vec<_>>().join(" ");
        plain(&words.replace(['┌', '─'], " "))
    };
    [part(0, 200), part(0, SECOND - 1), part(SECOND - 1, 200)]
}

/// Without the ends of fields, and with single blanks.
fn plain(text: &str) -> String {
    text.replace(['[', ']'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_forms_say_is_the_same_at_every_size() {
    each(80, 24, |state, console| {
        for (width, height) in [(80, 24), (120, 40)] {
            console.resize(width, height);
            let read = read(console);
            for said in &state.shows {
                let found = read.iter().any(|part| part.contains(&plain(said)));
                assert!(found, "{} at {width} does not say {said:?}:\n{}", state.name, console.text());
            }
        }
    });
}

#[test]
fn each_form_once() {
    each(80, 24, |state, console| {
        if state.picture {
            assert_snapshot!(state.name.as_str(), console.text());
        }
    });
}

/// The complaint is seen however small the screen is.
#[test]
fn usable_on_a_small_screen() {
    each(40, 12, |state, console| {
        if state.name.ends_with("refused") {
            let Overlay::Dialog(dialog) = &console.model.overlay else {
                panic!("{} was let through", state.name)
            };
            let begin: String =
                dialog.complaint.iter().flat_map(|complaint| complaint.chars()).take(20).collect();
            assert!(!begin.is_empty(), "{} is refused", state.name);
            console.see(&begin);
        }
    });
}
