//! Whose an incident is, and who may take it.

use pikett::domain::acts::decide::Take;
use pikett::domain::base::number::Number;
use pikett::tui::key::Key;
use pikett::tui::list::RowKey;

use crate::support::{Console, Lab};

fn owner(console: &Console, number: u32) -> Option<String> {
    let desk = console.lab.desk();
    let owner = desk.world().incident(Number(number)).unwrap().owner;
    owner.map(|owner| desk.world().names.get(owner).to_owned())
}

/// The incident that has the cursor, alone in its list.
fn alone(number: u32) -> Console {
    let mut console = Console::new(Lab::demo_of(24), 120, 40);
    console.press(&format!("1 / '{number}' Enter g g"));
    assert_eq!(console.model.row(), Some(&RowKey::Incident(Number(number))));
    console
}

#[test]
fn what_is_somebody_elses_is_asked_about() {
    let mut console = alone(4650);
    assert_eq!(owner(&console, 4650).as_deref(), Some("lw"));
    console.press("a").see("I-4650 is lw's: take it over?").see("[Enter]yes [Esc]no").press("Esc");
    assert_eq!(owner(&console, 4650).as_deref(), Some("lw"));
    console.press("a y").see_not("take it over?");
    assert_eq!(owner(&console, 4650).as_deref(), Some("mk"));
    console.press("a").see("I-4650 is yours already");
    let mut small = Console::new(Lab::demo_of(24), 80, 24);
    small.press("j j a").see("take it over?").see("[Enter]yes [Esc]no");
    let mut console = alone(4711);
    console.press("a").see_not("take it over?");
    assert_eq!(owner(&console, 4711).as_deref(), Some("mk"));
}

/// One rule for all acts: without a form it is asked about, and a form says it in its title.
#[test]
fn whatever_is_done_to_somebody_elses_says_whose_it_is() {
    let mut console = alone(4640);
    let waits = |console: &Console| {
        let desk = console.lab.desk();
        desk.world().incident(Number(4640)).unwrap().waiting(console.lab.now()).is_some()
    };
    for keys in ["w", "s", "g d"] {
        console.press(keys).see("it belongs to lw; ").see("[Enter]yes [Esc]no").press("Esc");
    }
    assert!(waits(&console));
    console.press("w").see("it belongs to lw; end of waiting on I-4640 all the same?").press("y");
    assert!(!waits(&console), "said once more it is done");
    for (keys, title) in [("c", "Note on I-4640"), ("p", "Class of I-4640"), ("t", "Estimate for I-4640")] {
        console.press(keys).see(&format!("belongs to lw - {title}")).press("Esc");
    }
    let mut console = alone(4711);
    console.press("c").see("Note on I-4711").see_not("belongs to").press("Esc");
    console.press("s").see("start of work on I-4711");
    let mut console = Console::new(Lab::demo_of(24), 120, 40);
    console.press("1 : 'inc 4650' Enter Space : 'inc 4711' Enter Space c");
    console.see("1 belongs to somebody else - 2 incidents: Note");
}

#[test]
fn of_two_who_take_at_once_one_has_it() {
    let wired: Take = serde_json::from_value(serde_json::json!({ "number": 7 })).unwrap();
    assert_eq!(wired, Take::free(Number(7)), "who says nothing of it takes nothing over");
    let mut lab = Lab::demo_of(24);
    let mut take = |line: &str, by: &str| lab.run_by(line, by).map(|_| ()).map_err(|why| why.to_string());
    assert_eq!(take("incident take 4711", "ts"), Ok(()));
    assert_eq!(take("incident take 4711", "lw").unwrap_err(), "I-4711 belongs to ts");
    assert_eq!(take("incident take 4711 --over", "lw"), Ok(()));
    assert_eq!(take("incident take 4711 --over", "lw").unwrap_err(), "I-4711 is yours already");
}

/// A pane that is opened right after an act is worked out from what was alarming before: not for longer
/// than until the next frame.
#[test]
fn what_is_taken_is_alarming_no_longer_in_a_pane_that_is_opened_at_once() {
    let mut console = Console::new(Lab::demo_of(24), 80, 24);
    console.press("j").see(">1! 4711");
    console.ahead(Key::char('a'));
    console.ahead(Key::char('2'));
    console.frame();
    console.frame();
    assert_eq!(owner(&console, 4711).as_deref(), Some("mk"));
    console.see("unowned  I-4702");
    console.see_not("unowned  I-4711");
}

/// Whoever looks at a part of a desk is told so where the counts are.
#[test]
fn a_resellers_view_says_whose_it_is() {
    let mut console = Console::new(Lab::demo_of(24), 80, 24);
    console.model.session.bind(pikett::words::console::Bound::ResellersView);
    console.model.session.only = Some("tks".into());
    console.press("j k").see("PIKETT only tks P1");
    console.model.session.lang = pikett::words::Lang::De;
    console.press("j k").see("PIKETT nur tks P1");
}

/// The key after an act is meant for what is under the cursor.
#[test]
fn marks_are_gone_after_their_act_also_where_it_was_refused() {
    let mut console = alone(4702);
    console.press("a Space").see("1 marked").press("a").see("yours already").see_not("1 marked");
    assert!(console.model.marks.is_empty());
}
