//! What a key acts on: the row that was under the cursor in the last frame, or nothing.

use std::collections::BTreeSet;

use pikett::domain::base::number::Number;
use pikett::domain::facts::entity::Entity;
use pikett::domain::facts::event::{Event, Record};
use pikett::domain::facts::incident::Change;
use pikett::tui::key::Key;
use pikett::tui::list::RowKey;
use pikett::tui::model::{Overlay, Pane, Zoom};
use pikett::tui::target;

use crate::support::{Console, Lab, at};

fn console(width: u16, height: u16) -> Console {
    Console::new(Lab::demo_of(24), width, height)
}

/// Somebody else does something.
fn other(console: &mut Console, line: &str) {
    if let Ok(records) = console.lab.run_by(line, "ts") {
        console.applied(records);
    }
}

fn owner(console: &Console, number: u32) -> Option<String> {
    let desk = console.lab.desk();
    let owner = desk.world().incident(Number(number)).unwrap().owner;
    owner.map(|owner| desk.world().names.get(owner).to_owned())
}

fn on(number: u32) -> Option<RowKey> {
    Some(RowKey::Incident(Number(number)))
}

#[test]
fn what_was_taken_out_of_a_filter_is_what_the_next_key_acts_on() {
    let mut console = console(80, 24);
    console.press("1 / 'is:unowned' Enter g g");
    let [first, second] = [0, 1].map(|index| console.rows_of(Pane::Incidents)[index].clone());
    assert_eq!(console.model.row(), Some(&first));
    console.press("a").see("has left the list");
    assert_eq!(console.model.row(), Some(&first), "it stays under the cursor");
    console.press("s c 'looked at' Ctrl-s");
    let RowKey::Incident(number) = first else { panic!("no incident") };
    assert_eq!(owner(&console, number.0).as_deref(), Some("mk"));
    let RowKey::Incident(other) = second else { panic!("no incident") };
    assert_eq!(owner(&console, other.0), None);
    // Moved, it goes to the row that was below, and what was done is gone from the list.
    console.press("j").see_not("has left the list");
    assert_eq!(console.model.row(), Some(&RowKey::Incident(other)));
    assert!(!console.rows_of(Pane::Incidents).contains(&RowKey::Incident(number)));
    // What is taken back is a row again.
    console.press("k a u");
    assert!(console.text().contains("undone"));
}

#[test]
fn a_key_that_does_nothing_says_so() {
    let mut console = console(80, 24);
    console.press("x").see("x does nothing here: [?] lists the keys");
    console.press("g j").see("gj does nothing here").press("? a").see("closes what lies over the panes");
}

#[test]
fn what_comes_above_is_told_until_the_cursor_is_moved() {
    let mut console = console(80, 24);
    console.press("1 G");
    let report = "incident report --tenant klinikum-nord --impact medium --urgency critical \
        --subject 'no calls' --reporter 'A. Berg' --channel phone";
    for new in ["1 new above", "2 new above"] {
        other(&mut console, report);
        console.frame();
        console.see(new);
    }
    console.press("k").see_not("new above");
}

#[test]
fn what_others_take_away_stays_under_the_cursor_until_it_is_moved() {
    let mut console = console(120, 40);
    console.press("1 j");
    let Some(RowKey::Incident(number)) = console.model.row().cloned() else { panic!("no incident") };
    other(&mut console, &format!("incident resolve {} --cause x --telephony-works", number.0));
    other(&mut console, &format!("incident close {}", number.0));
    console.frame();
    console.see("has left the list");
    assert_eq!(console.model.row(), Some(&RowKey::Incident(number)));
    console.press("a").see("[X] reopens it");
    console.press("j").see_not("has left the list");
}

#[test]
fn the_only_row_of_a_filter_goes_when_the_cursor_wants_to() {
    let mut console = console(80, 24);
    console.press("/ 'is:unowned 4702' Enter a").see("has left the list");
    console.press("j").see("no incident passes the filter");
    assert_eq!(console.model.row(), None);
    console.press("a").see("no incident under the cursor");
}

#[test]
fn an_untouched_queue_shows_its_top_and_acts_on_nothing_that_slid_there() {
    let mut console = Console::new(Lab::small(), 80, 24);
    let report = |console: &mut Console, minute: u32, priority: u32| {
        let line = format!(
            "incident report --tenant software-haus --priority {priority} --reporter 'A. Berg' --subject x"
        );
        console.lab.set(at(&format!("2026-11-24T10:{minute:02}:00+01:00")));
        other(console, &line);
        console.frame();
    };
    report(&mut console, 0, 3);
    console.press("1");
    assert_eq!(console.model.row().cloned(), on(1));
    // Still seen, it keeps the cursor; out of sight, the first row has it.
    report(&mut console, 1, 1);
    assert_eq!(console.model.row().cloned(), on(1));
    (2..25).for_each(|minute| report(&mut console, minute, 1));
    assert_eq!((console.model.list(Pane::Incidents).offset, console.model.row().cloned()), (0, on(2)));
    console.press("a").see("I-2 came under the cursor by itself");
    assert_eq!([1, 2].map(|number| owner(&console, number)), [None, None]);
    console.press("a");
    assert_eq!(owner(&console, 2).as_deref(), Some("mk"), "the second time it is meant");
}

#[test]
fn what_comes_under_the_cursor_while_nobody_is_there_is_named_by_the_first_key() {
    let mut console = console(120, 40);
    console.press("G");
    let there = console.model.row().cloned();
    console.at("2026-11-24T14:09:00+01:00").frame();
    assert_eq!(console.model.row().cloned(), on(4702), "who looks up sees what is most urgent");
    assert_ne!(there, on(4702));
    let before = owner(&console, 4702);
    console.press("s").see("I-4702 came under the cursor by itself");
    assert_eq!(owner(&console, 4702), before);
}

#[test]
fn the_overview_shows_the_most_urgent_wherever_the_cursor_was() {
    let mut console = console(80, 24);
    console.see(">1! 4702").press("1 j j j j j j j j j j j j");
    let there = console.model.row().cloned();
    console.press("Enter q 0").see(">1! 4702");
    console.press("1");
    assert_eq!(console.model.row().cloned(), there, "the pane is where it was left");
    // Nobody has touched it for a while: the overview is at its top again.
    console.press("0 G").see_not("4702 ESC").see_not(">1! 4702");
    console.at("2026-11-24T14:20:00+01:00");
    console.see("1! 4702");
    assert_eq!(console.model.list(Pane::Incidents).offset, 0);
}

#[test]
fn the_log_follows_the_newest_unless_it_is_scrolled() {
    let mut console = console(120, 40);
    for number in 0..9 {
        other(&mut console, &format!("incident note 4702 'fresh {number}'"));
        console.frame();
        console.see(&format!("fresh {number}"));
    }
    console.press("8 j j j");
    let there = console.model.row().cloned();
    for number in 0..60 {
        other(&mut console, &format!("incident note 4702 'later {number}'"));
    }
    console.frame();
    assert_eq!(console.model.row().cloned(), there);
    console.see("fresh 5").press("g g").see("later 59");
}

#[test]
fn a_range_covers_what_the_cursor_went_over() {
    let mut console = console(80, 24);
    console.press("1 g g v j");
    let covered = console.model.marks.all();
    other(
        &mut console,
        "incident report --tenant klinikum-nord --impact high --urgency critical --channel phone --subject fresh",
    );
    console.frame();
    assert_eq!(console.model.marks.all(), covered);
    console.press("j");
    assert_eq!(console.model.marks.all().len(), covered.len() + 1);
    console.press("k k");
    assert_eq!(console.model.marks.all().len(), 1);
}

#[test]
fn what_was_reported_under_a_filter_is_not_taken_for_the_row_that_is_seen() {
    let mut console = console(80, 24);
    console.press("/ 'p:1' Enter");
    let seen = console.model.row().cloned();
    let Some(RowKey::Incident(number)) = seen.clone() else { panic!("no incident") };
    let before = owner(&console, number.0);
    console.press("o").see("New incident");
    for key in ["'klinikum-nord'", "Ctrl-s"] {
        console.press(key);
    }
    if matches!(console.model.overlay, Overlay::Dialog(_)) {
        console.press("Esc");
    }
    console.press(": 'inc 4640' Enter");
    console.press("a");
    assert_eq!(owner(&console, number.0), before);
}

/// The incidents that something may be done about: the one under the cursor, or those marked.
fn allowed(console: &Console) -> BTreeSet<String> {
    let desk = console.lab.desk();
    let marked = console.model.marks.all();
    let names = match console.model.place.pane {
        Pane::Incidents if !marked.is_empty() => marked.into_iter().map(Entity::Incident).collect(),
        _ => Vec::from_iter(target::entity(&desk, &console.model)),
    };
    // The update of the server that the incident is on.
    let server = target::update(&desk, &console.model).map(|(server, _)| server);
    names.iter().map(Entity::name).chain(server).collect()
}

/// What this console has recorded, but for new incidents and what was taken back.
fn acted_on(records: &[Record]) -> BTreeSet<String> {
    let own = records.iter().filter(|record| record.by.as_str() == "mk");
    let acts = own.filter(|record| match &record.event {
        Event::Incident { change, .. } => !matches!(change, Change::Reported(_)),
        _ => true,
    });
    acts.filter_map(|record| record.event.entity()).map(|entity| entity.name()).collect()
}

/// Keys that somebody may press, each group at once.
const KEYS: [&str; 44] = [
    "c 'words' Ctrl-s",
    "w 'logs' Ctrl-s",
    "A 'lw' Ctrl-s",
    "X 'done' Ctrl-s",
    "a",
    "s",
    "a",
    "s",
    "j",
    "k",
    "j",
    "g g",
    "G",
    "Space",
    "v",
    "Esc",
    "u",
    "Ctrl-r",
    "1",
    "2",
    "3",
    "4",
    "7",
    "0",
    "Tab",
    "Enter",
    "q",
    "\\",
    "c 'words'",
    "Ctrl-s",
    "X 'done'",
    "w 'logs'",
    "D",
    "P '5'",
    "/ 'is:unowned' Enter",
    "/ 'p:1,2' Enter",
    "/ 'klinikum' Enter",
    "Esc",
    "Esc",
    "Tab 'order 1'",
    "A 'lw'",
    "Ctrl-d",
    "E",
    "g n",
];

/// And while a form is open.
const FILLING: [&str; 5] = ["Ctrl-s", "Esc", "'more'", "Tab", "Ctrl-s"];

const REPORT: &str =
    "incident report --tenant klinikum-nord --impact high --urgency critical --channel phone --subject fresh";

/// Random keys, alone and typed ahead, while others work and time passes: whatever is recorded is
/// about what was under the cursor, or marked, in the frame that was seen last.
#[test]
fn no_key_acts_on_what_was_not_seen_under_the_cursor() {
    let mut total = 0;
    for (seed, size) in [(1, (80, 24)), (2, (120, 40)), (3, (200, 50))] {
        let mut rng = fastrand::Rng::with_seed(seed);
        let mut console = console(size.0, size.1);
        let (mut meant, mut seconds, mut acted) = (BTreeSet::new(), 0, 0);
        for step in 0..150 {
            let before = console.lab.records().len();
            for _ in 0..rng.usize(0..3) {
                let number = 4_640 + rng.u32(0..90);
                let verb = ["take", "start", "resolve --cause x --telephony-works", "close"][rng.usize(0..4)];
                let (verb, rest) = verb.split_once(' ').unwrap_or((verb, ""));
                let line = format!("incident {verb} {number} {rest}");
                other(&mut console, if rng.bool() { REPORT } else { &line });
            }
            // The frame that is seen: without it the keys go by the one before.
            if rng.bool() {
                seconds += rng.i64(0..90);
                console.at(&(at(crate::support::SHOWN) + seconds).to_string());
            }
            let seen = allowed(&console);
            let dialog = matches!(console.model.overlay, Overlay::Dialog(_));
            let keys = if dialog { &FILLING[..] } else { &KEYS[..] };
            let keys = keys[rng.usize(0..keys.len())];
            // A question takes the first key for its answer; the second is another key then.
            let asked = matches!(console.model.overlay, Overlay::Confirm(_)) && keys == "g n";
            console.press(if asked { "g" } else { keys });
            if !dialog && matches!(console.model.overlay, Overlay::Dialog(_)) {
                meant.clone_from(&seen);
            }
            let done = acted_on(&console.lab.records()[before..]);
            let may = if dialog { &meant } else { &seen };
            let undone = ["u", "Ctrl-r"].contains(&keys);
            assert!(undone || done.is_subset(may), "seed {seed}, step {step}, {keys}: {done:?}, not {may:?}");
            acted += done.len();
        }
        total += acted;
    }
    assert!(total > 12, "{total} acts");
}

/// Typed before a frame could show it, a key counts from the rows that were seen.
#[test]
fn keys_typed_ahead_count_by_the_rows_that_were_drawn() {
    let mut rng = fastrand::Rng::with_seed(7);
    let mut console = console(80, 24);
    console.press("1");
    for round in 0..60 {
        let rows = console.rows_of(Pane::Incidents);
        let here = rows.iter().position(|key| Some(key) == console.model.row()).unwrap();
        let by = rng.usize(0..4);
        let down = rng.bool();
        let there = if down { (here + by).min(rows.len() - 1) } else { here.saturating_sub(by) };
        let before = console.lab.records().len();
        for _ in 0..3 {
            other(&mut console, REPORT);
        }
        let RowKey::Incident(number) = &rows[there] else { panic!("no incident") };
        (0..by).for_each(|_| console.ahead(Key::char(if down { 'j' } else { 'k' })));
        console.ahead(Key::char('a'));
        let done = acted_on(&console.lab.records()[before..]);
        assert!(done.iter().all(|name| *name == number.to_string()), "round {round}: {done:?}, not {number}");
        assert_eq!(console.model.row(), Some(&rows[there]), "round {round}");
        console.frame();
        assert_eq!(console.model.row(), Some(&rows[there]), "round {round}, drawn");
    }
    assert_eq!(console.model.place.zoom, Zoom::Pane);
}

#[test]
fn a_silent_bell_is_shown_and_leaves_the_time_where_it_is() {
    for width in [80, 120] {
        let mut console = console(width, 24);
        console.press("b").see("mute 15m").see("14:03:27");
        console.press("b").see_not("mute").see("| live").see("14:03:27");
    }
}

#[test]
fn the_desk_as_it_was_shows_nothing_of_the_present() {
    let mut console = console(120, 40);
    console.press("1 a").see("[u]ndo").see("rw:mk").see("live");
    other(&mut console, "incident note 4702 'only now'");
    console.press(": 'at 13:50' Enter");
    let head = console.text().lines().next().unwrap().to_owned();
    assert!(head.contains("AT 13:50") && !head.contains("rw") && !head.contains("live"), "{head}");
    console.see_not("[u]ndo").see_not("s left)").press("8").see_not("only now").press("1 Enter ]");
    console.see_not("only now").press("a").see("this is the desk as it was");
    console.press(": 'now' Enter").see("rw:mk").see("live");
    assert_eq!(on(4702), console.model.row().cloned());
    console.press("z");
    let head = console.text().lines().next().unwrap().to_owned();
    assert!(head.contains("frozen") && !head.contains("rw") && !head.contains("live"), "{head}");
}

#[test]
fn only_a_clock_that_stands_has_the_sign_of_one() {
    let mut console = Console::new(Lab::small(), 120, 40);
    console.lab.set(at("2026-11-24T10:00:00+01:00"));
    for (tenant, priority) in [("klinikum-nord", 1), ("software-haus", 1)] {
        other(
            &mut console,
            &format!(
                "incident report --tenant {tenant} --priority {priority} --subject x --reporter 'A. Berg' --channel phone"
            ),
        );
    }
    other(&mut console, "incident wait 1 --for logs");
    console.at("2026-11-24T10:05:00+01:00");
    console.press("1").see_not("=");
}
