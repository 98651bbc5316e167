//! What is said goes in time, what is typed chooses what it says, and a step back stays where one was.

use pikett::tui::model::{Pane, Zoom};
use pikett::words::Lang;

use crate::support::{Console, Lab};

/// It lies over the footer: the next key has it out of the way.
#[test]
fn what_was_said_goes_with_the_next_key() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    console.press("x").see("x does nothing here").press("j").see_not("does nothing here");
    // What is done to several counts those it was done to, and what was taken back says so.
    console.press("1 g g Space j Space j Space").press("w 'logs' Ctrl-s");
    console.press("u").see("undone: waiting on 3 incid");
}

#[test]
fn keys_of_a_form_go_on_in_the_next_line() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    console.model.session.lang = Lang::De;
    console.press("c").see("[Ctrl-j]neue Zeile").see("[Ctrl-o]Editor");
    console.press("Esc : 'checklist' Enter").see("[-] nicht");
}

#[test]
fn half_a_term_chooses_nothing_by_the_letters_that_it_began_with() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    console.press("1");
    let all = console.rows_of(Pane::Incidents);
    console.press("/ 'st'");
    assert_ne!(console.rows_of(Pane::Incidents), all);
    console.press("':ne'").see("st:ne");
    assert_eq!(console.rows_of(Pane::Incidents), all);
    console.press("Ctrl-u 'p:1'");
    let first = console.rows_of(Pane::Incidents);
    console.press("' st:ne'");
    assert_eq!(console.rows_of(Pane::Incidents), first);
}

/// One step back is about the same row: what a key would be about stays so, and so does what is proposed.
#[test]
fn a_step_back_to_the_overview_stays_on_the_row() {
    let mut console = Console::new(Lab::demo_of(24), 80, 24);
    console.press("1 j j j j j j j j j j j j");
    let there = console.model.row().cloned();
    for keys in ["Esc", "1 q"] {
        console.press(keys);
        assert_eq!((console.model.place.zoom, console.model.row().cloned()), (Zoom::Overview, there.clone()));
    }
    console.press("o");
    let on_overview = console.text();
    console.press("Esc 1 o");
    let title = |screen: &str| screen.lines().find(|line| line.contains("New incident")).map(str::to_owned);
    assert_eq!(title(&on_overview), title(&console.text()));
    // The overview's own key shows what is most urgent.
    console.press("Esc 0").see(">1! 4702");
}

/// The frame of a page says where one is in it, also where not all tabs have room beside its title.
#[test]
fn a_page_shows_that_it_goes_on() {
    for (lang, tabs) in [(Lang::En, "Tenant [Why]"), (Lang::De, "Mandant [Warum]")] {
        let mut console = Console::new(Lab::demo(), 80, 24);
        console.model.session.lang = lang;
        console.press("1 g g e").see("1-18/").see(tabs).see("[j]").see("[.]");
        console.press("G");
        let screen = console.text();
        let frame = screen.lines().find(|line| line.contains("└─")).unwrap();
        let at = frame.split_whitespace().find(|word| word.contains('/') && word.contains('-')).unwrap();
        let (_, ends) = at.split_once('-').unwrap();
        let (last, all) = ends.split_once('/').unwrap();
        assert_eq!(last, all, "{screen}");
    }
}

/// The log of an incident begins with what happened last, as the log of the desk does.
#[test]
fn a_log_begins_with_what_is_newest() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    console.press("1 g g c 'the very last' Ctrl-s Enter ]");
    let screen = console.text();
    let first = screen.lines().find(|line| line.contains("14:03:27") && line.starts_with('│'));
    assert!(first.is_some_and(|line| line.contains("the very last")), "{screen}");
}

/// Labels in the footer say what the key does here.
#[test]
fn the_footer_says_what_a_key_does_here() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    console.press("1 g g Enter").see("[?]why").press("?").see("[?]help");
    console.press("Esc 3").see("[X]outcome").see_not("[X]resolve");
    console.press("1 g g j X 'done' Ctrl-s / '4711' Enter").see("[X]close/reopen");
}

/// Whoever has keys is told keys, not commands of a shell.
#[test]
fn a_refusal_names_keys() {
    let mut console = Console::new(Lab::demo(), 80, 24);
    console.press("3 X Ctrl-s").see_not("pikett update");
}

/// One line, or it hides the head of what is looked at.
#[test]
fn the_past_is_named_in_one_line() {
    for lang in [Lang::En, Lang::De] {
        let mut console = Console::new(Lab::demo(), 80, 24);
        console.model.session.lang = lang;
        console.press("1 : 'at 13:10' Enter j").see("┌─[1]").see(":now");
    }
}

/// Of an act on several, what can be taken back is what was done.
#[test]
fn what_was_done_to_one_of_two_is_offered_as_that() {
    let mut console = Console::new(Lab::demo(), 120, 40);
    for number in ["4641", "4659"] {
        console.press(&format!("1 / '{number}' Enter Space \\"));
    }
    console.press("s Enter").see("start of work on I-4659").see_not("of 2 incidents").press("u");
    console.see("undone: start of work on I-4659");
}
