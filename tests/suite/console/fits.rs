//! Texts that are longer than their place at 80 columns: what is said is read to its end, and where
//! somebody types is seen.

use pikett::client::{Connection, Failure};
use pikett::store::StoreError;
use pikett::tui::choices::{self, Entry};
use pikett::tui::model::Overlay;
use pikett::tui::msg::Msg;
use pikett::tui::overlay::{Theirs, Why};
use pikett::tui::said::Said;
use pikett::words::console::{Doing, Of, Status, What};

use crate::support::{Console, ENGLISH, Lab, at};

const LONG: &str = "the desk cannot be written: /srv/desks/northern/branch/desk.db belongs to somebody else; check \
                    the permissions of the file and its folder, or name another one with --desk, THE END";

fn console() -> Console {
    Console::new(Lab::demo(), 80, 24)
}

/// The screen as one line, without frames.
fn flat(console: &Console) -> String {
    let text = console.text();
    let words = text.split(|c: char| c.is_whitespace() || ('\u{2500}'..'\u{2580}').contains(&c));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn reads(console: &Console, text: &str) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat(console).contains(&text), "{text:?} is not read to its end:\n{}", console.text());
}

#[test]
fn what_came_of_an_act_is_read_to_its_end() {
    for (width, height) in [(80, 24), (120, 40), (60, 16)] {
        let mut console = Console::new(Lab::demo(), width, height);
        let now = console.lab.now();
        console.model.complain(now, LONG);
        reads(&console, LONG);
        console.model.say(now, LONG);
        reads(&console, LONG);
        console.take(Msg::Notice(LONG.into()));
        reads(&console, LONG);
        // Also over a form, and over a question.
        console.press("c 'x'");
        console.model.complain(now, LONG);
        reads(&console, LONG);
    }
}

/// A message of several lines goes where nobody types.
#[test]
fn what_is_typed_is_seen_whatever_is_said() {
    for (width, height) in [(120, 40), (80, 24), (60, 20), (60, 16), (40, 12), (40, 6)] {
        for (keys, typed) in
            [(": 'incident take 4711'", ":incident take 4711"), ("1 c 'typed here'", "typed here")]
        {
            let mut console = Console::new(Lab::demo(), width, height);
            console.press(keys).see(typed);
            let now = console.lab.now();
            console.model.complain(now, LONG);
            console.see(typed).see("the desk cannot be written");
            if width >= 60 {
                reads(&console, LONG);
            }
        }
    }
}

#[test]
fn what_keeps_the_desk_from_moving_is_read_to_its_end() {
    let mut console = console();
    let (why, since) = (Failure::Store(StoreError::Database(LONG.to_owned())), console.lab.now());
    console.take(Msg::Connection(Connection::Waiting { why, since }));
    reads(&console, LONG);
    console.take(Msg::Connection(Connection::Connected));
    console.press(": 'at 13:00' Enter");
    reads(&console, "read-only :now comes back");
}

#[test]
fn what_was_not_understood_is_read_to_its_end() {
    let mut console = console();
    console.press("1 / 'is:urgent'");
    let complaint = console.model.filter.complaint.as_ref().unwrap().to_string();
    assert!(complaint.len() > 80, "{complaint}");
    reads(&console, &complaint);
    console.press("Esc : 'filter is:urgent' Enter");
    let Overlay::Command(line) = &console.model.overlay else { panic!("a command") };
    let Some(Said::Misunderstood(complaint)) = &line.complaint else { panic!("a complaint") };
    let complaint = complaint.to_string();
    assert!(complaint.len() > 80, "{complaint}");
    reads(&console, &complaint);
}

#[test]
fn a_refusal_in_a_form_is_read_to_its_end() {
    let mut console = console();
    console.press("E '3' Ctrl-s");
    let complaint = |console: &Console| match &console.model.overlay {
        Overlay::Dialog(dialog) => dialog.complaint.clone(),
        _ => None,
    };
    if let Some(complaint) = complaint(&console) {
        reads(&console, &complaint);
    }
    let mut console = self::console();
    console.press("c");
    let Overlay::Dialog(dialog) = &mut console.model.overlay else { panic!("a form") };
    dialog.complaint = Some(LONG.to_owned());
    reads(&console, LONG);
}

#[test]
fn questions_are_read_to_their_end() {
    let mut console = console();
    console.model.session.guard.ask_after = Some(900);
    console.press("j k").at("2026-11-24T14:26:27+01:00").press("a");
    reads(&console, "you were away for 23 min; go on writing? Enter yes, Esc no");
    let mut console = self::console();
    console.press("1 * a");
    let Overlay::Confirm(confirm) = &console.model.overlay else { panic!("a question") };
    let Why::Theirs(Theirs { number, owner, count }) = &confirm.why else {
        panic!("some are somebody else's")
    };
    let asked = Status::DoToSome { what: &confirm.what, count: *count, number: *number, owner };
    reads(&console, &ENGLISH.status(asked));
}

#[test]
fn what_is_chosen_in_the_palette_is_read_to_its_end() {
    let mut console = console();
    console.press("Ctrl-p");
    for entry in choices::entries(ENGLISH, "") {
        let name = match entry {
            Entry::Action(action) => action.name().to_owned(),
            Entry::Command(command) => command.name().to_owned(),
        };
        reads(&console, entry.doc(ENGLISH));
        reads(&console, &name);
        console.press("Down");
    }
    let mut console = self::console();
    console.press(": 'w' Tab");
    let Overlay::Command(line) = &console.model.overlay else { panic!("a command") };
    assert!(line.recall.chosen().is_some());
}

#[test]
fn where_somebody_types_is_seen() {
    let long = "abcdefghij".repeat(9);
    for (width, height) in [(80, 24), (120, 40), (40, 12)] {
        for (keys, end) in
            [("c", ""), (":", ""), ("1 /", ""), ("2 /", ""), ("Ctrl-p", ""), ("? /", ""), ("o", "")]
        {
            let mut console = Console::new(Lab::demo(), width, height);
            // A blank before the end keeps it together where a text has several lines.
            console.press(&format!("{keys} '{long} END{end}'"));
            assert!(console.text().contains("END"), "{keys} at {width}:\n{}", console.text());
            console.press("Home").see("abcdefghij");
            console.press("End").see("END");
        }
    }
}

#[test]
fn a_choice_that_is_chosen_is_seen() {
    let mut console = Console::new(Lab::demo(), 60, 24);
    console.press("o");
    let Overlay::Dialog(dialog) = &console.model.overlay else { panic!("a form") };
    let count = dialog.form.fields().len();
    for _ in 0..count {
        let Overlay::Dialog(dialog) = &console.model.overlay else { panic!("a form") };
        let fields = dialog.form.fields();
        let options = match fields[dialog.focus].1 {
            pikett::tui::forms::Field::Choice(choice) => choice.options.clone(),
            _ => Vec::new(),
        };
        drop(fields);
        for option in options {
            console.see(&format!("(x) {option}"));
            console.press("Right");
        }
        console.press("Tab");
    }
}

/// Typed and pasted while the form is being saved: the form that comes back has it, and no key of it
/// acts on anything else.
#[test]
fn what_is_typed_while_saving_is_not_lost() {
    use pikett::client::{Failure, Receipt};
    use pikett::tui::msg::{Origin, Sent};
    let answer = |console: &mut Console, results: Vec<Result<Receipt, Failure>>| {
        let sent = Sent {
            what: Doing { what: What::RollOut, of: Of::Nothing },
            acts: Vec::new(),
            origin: Origin::Form(None),
        };
        console.take(Msg::Answered { sent, results });
    };
    let sending = |keys: &str| {
        let mut console = console();
        console.press("c 'first'");
        let Overlay::Dialog(dialog) = &mut console.model.overlay else { panic!("a form") };
        dialog.sending = true;
        console.see("saving...").press(keys);
        console
    };
    let mut console = sending("' qaX' Ctrl-s Enter");
    console.paste("pasted");
    answer(&mut console, Vec::new());
    console.see("Note on I-").see(" qaXpasted").see_not("first").see("typed afterwards");
    console.press("Esc c").see(" qaXpasted").see("draft of");

    // Only keys that fill nothing in: the form is done.
    let mut console = sending("Tab Left");
    answer(&mut console, Vec::new());
    console.see_not("Note on I-");
    // Left in the meantime: what was typed is a draft.
    let mut console = sending("'later' Esc 'a'");
    answer(&mut console, Vec::new());
    console.see_not("Note on I-").press("c").see("later").see_not("latera");
    assert_eq!(console.lab.now(), at("2026-11-24T14:03:27+01:00"));
}
