//! The tour: who presses what it says gets to its end, in both languages and at every size.

use pikett::tui::msg::Effect;
use pikett::tui::tour::Tour;
use pikett::words::Lang;
use pikett::words::console::Step;

use crate::support::{Console, Lab};

/// What each step says is to be pressed; where it asks for text, some.
const KEYS: [(Step, &str); 15] = [
    (Step::Open, "Enter"),
    (Step::Back, "q"),
    (Step::Move, "j"),
    (Step::Take, "a"),
    (Step::Start, "s"),
    (Step::Note, "c 'on it' Ctrl-s"),
    (Step::Class, "p Right Tab 'worse' Ctrl-s"),
    (Step::Undo, "u"),
    (Step::Filter, "/ 'p:1' Enter"),
    (Step::Clear, "\\"),
    (Step::Why, "e"),
    (Step::Alarm, "!"),
    (Step::Help, "?"),
    (Step::Close, "q"),
    (Step::Leave, "q q q"),
];

fn led(lang: Lang, width: u16, height: u16) -> Console {
    let mut console = Console::new(Lab::demo(), width, height);
    console.model.session.lang = lang;
    console.model.look.tour = Some(Tour::default());
    console.resize(width, height);
    console
}

fn step(console: &Console) -> Step {
    console.model.look.tour.as_ref().unwrap().step()
}

#[test]
fn pressing_what_it_says_leads_to_its_end() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40), (200, 50), (50, 16)] {
            let mut console = led(lang, width, height);
            for (number, (wanted, keys)) in (1..).zip(KEYS) {
                let place = format!("{lang:?} at {width}x{height}, {number}: {wanted:?}");
                assert_eq!(step(&console), wanted, "{place}:\n{}", console.text());
                console.see(&format!(" {number}/15  "));
                // The first key of it is named.
                let first = keys.split(' ').next().unwrap();
                console.see(&format!("[{first}]"));
                console.press(keys);
            }
            assert!(console.left.contains(&Effect::Quit), "{lang:?}: {:?}", console.left);
        }
    }
}

/// What is to be pressed and what it is good for stand in a line each, whatever the language.
#[test]
fn every_step_fits_on_80_columns() {
    for lang in Lang::ALL {
        let (mut console, mut tour) = (led(lang, 80, 24), Tour::default());
        for _ in Step::ALL {
            console.model.look.tour = Some(tour.clone());
            tour.go_on((None, 0));
            let skips = if lang == Lang::De { "Ctrl-t \u{fc}berspringt" } else { "Ctrl-t skips it" };
            let lines: Vec<String> = console.text().lines().map(str::to_owned).collect();
            let [what, why] = [&lines[2], &lines[3]];
            assert!(what.trim_end().ends_with(skips), "{what}");
            assert!(why.trim_end().ends_with(['.']) && !why.contains('\u{2026}'), "{why}");
        }
        assert_eq!(tour.step(), Step::Leave, "the last one stays");
    }
}

#[test]
fn another_way_counts_too_and_other_keys_do_not() {
    let mut console = led(Lang::En, 120, 40);
    console.press("T T 2 1 0");
    assert_eq!(step(&console), Step::Open);
    console.press(": 'open' Enter");
    assert_eq!(step(&console), Step::Back, "a command is as good as a key");
    console.press("Esc k");
    assert_eq!(step(&console), Step::Move, "up is not down");
    // Within a form as well.
    console.press("Down a s c 'half a' Ctrl-t");
    assert_eq!(step(&console), Step::Class);
    console.see("half a").see("Note on I-");
    // What was refused was not done.
    console.press("Ctrl-x Esc");
    console.press("p Ctrl-s");
    assert_eq!(step(&console), Step::Class, "{}", console.text());
}

/// What is skipped needs no step back.
#[test]
fn every_step_can_be_skipped() {
    let mut console = led(Lang::En, 80, 24);
    let mut seen = vec![step(&console)];
    for _ in Step::ALL {
        console.press("Ctrl-t");
        seen.push(step(&console));
    }
    let passed = [Step::Back, Step::Undo, Step::Clear, Step::Close];
    let left: Vec<Step> = Step::ALL.iter().copied().filter(|step| !passed.contains(step)).collect();
    seen.dedup();
    assert_eq!(seen, left);
}

#[test]
fn without_a_tour_nothing_leads() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    console.see_not("/15  ").press("Ctrl-t").see("Ctrl-t");
}

/// Who was away for longer than an undo is offered is told so, and led on.
#[test]
fn what_cannot_be_done_any_more_is_passed() {
    let mut console = led(Lang::En, 80, 24);
    console.press("Enter q j a s c 'on it' Ctrl-s p Right Tab 'worse' Ctrl-s");
    assert_eq!(step(&console), Step::Undo);
    console.at("2026-11-24T14:20:00+01:00");
    assert_eq!(step(&console), Step::Filter, "{}", console.text());
    console.see("nothing left to take back");
}
