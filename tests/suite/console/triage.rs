//! Marks and acts on many, undo and redo, command line, palette, menus, standing still.

use pikett::domain::base::number::Number;
use pikett::tui::msg::Effect;

use crate::support::{Console, ENGLISH, Lab, at};

fn console() -> Console {
    let mut console = Console::new(Lab::demo(), 120, 40);
    console.press("1");
    console
}

fn owner(console: &Console, number: u32) -> Option<String> {
    let desk = console.lab.desk();
    let owner = desk.world().incident(Number(number)).unwrap().owner?;
    Some(desk.world().names.get(owner).to_owned())
}

#[test]
fn an_act_on_marked_incidents_answers_part_by_part_and_is_undone_as_one() {
    let mut console = console();
    console.press("/ 'I-4640' Enter X 'x' Ctrl-s \\");
    // A resolved one between open ones.
    console.press(": 'inc 4711' Enter Space").see("1 marked");
    for number in [4705, 4691, 4640] {
        console.press(&format!(": 'inc {number}' Enter Space"));
    }
    console.see("4 marked").press("a");
    console.see("taking 4 incidents: 3 done, 1 not possible: I-4640 is resolved");
    for number in [4711, 4705, 4691] {
        assert_eq!(owner(&console, number).as_deref(), Some("mk"), "{number}");
    }
    console.press("u");
    for number in [4711, 4705, 4691] {
        assert_eq!(owner(&console, number), None, "{number}");
    }
    console.see("undone: taking 3 incidents").press("Ctrl-r").see("taking 3 incidents [u]ndo 30 s");
    assert_eq!(owner(&console, 4691).as_deref(), Some("mk"), "done again");
    console.press("Esc").see_not("marked");
}

#[test]
fn a_form_counts_for_every_marked_incident() {
    let mut console = console();
    console.press("Space Space c").see("2 incidents").press("'seen' Ctrl-s");
    let desk = console.lab.desk();
    let noted = |number| desk.world().incident(Number(number)).unwrap().last_note.clone();
    assert_eq!([4702, 4711].map(|n| noted(n).unwrap().to_string()), ["seen", "seen"]);
    assert!(noted(4650).is_none_or(|note| note.as_str() != "seen"));
}

#[test]
fn a_range_follows_the_cursor_and_all_means_all_that_pass() {
    let mut console = console();
    console.press("v j j").see("3 marked").press("k").see("2 marked").press("v j j").see("2 marked");
    console.press("Esc * ").see("60 marked").press("*").see_not("marked");
    console.press("/ 'p:1' Enter *").see("2 marked").press("\\ Space").see("marked");
    // What nobody sees, nothing is done to.
    console
        .press("/ 'p:4' Enter")
        .see("0 marked (1 hidden)")
        .press("a")
        .see("what is marked is not in the list");
    console.press("j Space").see("1 marked (1 hidden)").press("a y").see("[u]ndo");
    assert_eq!(owner(&console, 4702), None);
}

#[test]
fn many_are_asked_for_first() {
    let mut console = console();
    console.press("* a").see("taking 60 incidents?").see("are somebody else's").press("Esc").see_not("done");
    assert_eq!(owner(&console, 4702), None);
    console.press("a y").see("not possible");
    assert_eq!(owner(&console, 4702).as_deref(), Some("mk"));
}

#[test]
fn the_command_line_completes_recalls_and_says_what_is_wrong() {
    let mut console = console();
    console.press(": 'upd' Enter").see("[3] Updates");
    console.press(": 'nosuch' Enter").see("there is no command `nosuch`").press("Esc");
    console.press(": 'ünote' Enter").see("there is no command `ünote`").press("Esc");
    console.press(": 'inc 1' Enter").see("there is no incident I-1").press("Esc");
    console.press(": 'inc 47' Tab").see(":inc 47").press("Esc");
    console.press(": 'fil' Tab ' p:9' Enter").see("column 3").press("Up Backspace '1' Enter").see("2 of 60");
    console.press(": Up").see(":filter p:1").press("Esc");
    console.press(": 'take' Enter").see("taking I-4702");
    console.press(": 'take 3' Enter").see("there is no incident I-3");
}

#[test]
fn a_filter_that_is_not_understood_is_not_kept() {
    let mut console = console();
    console
        .press("/ 'p:9' Enter")
        .see("column 3")
        .see("/p:9")
        .press("Backspace '1' Enter")
        .see("filter: p:1");
    assert_eq!(console.model.memory.filters, ["p:1"]);
    console.press("/ ',x' Enter").see("/p:1,x").press("Esc").see("Incidents 60");
}

#[test]
fn why_an_incident_is_hidden() {
    let mut console = console();
    console.press(": 'why 4650' Enter").see("I-4650 is row 3 of 60, by priority, time of receipt, number");
    console.press("/ 'p:1 is:open' Enter : 'why 4650' Enter").see("I-4650 is hidden by `p:1`");
    console.press(": 'inc 4650' Enter").see("I-4650 is hidden by `p:1`: [\\] clears the filter");
}

#[test]
fn views_are_filters_by_name() {
    let mut console = console();
    console.press(": 'view night' Enter").see("no view is saved yet").press("Esc");
    console.press("/ 'p:1,2 sort:due' Enter : 'view save night' Enter").see("view night: p:1,2 sort:due");
    assert!(console.left.contains(&Effect::Remember));
    console.press("\\ : 'view n' Tab Enter").see("filter: p:1,2 sort:due").see("sort: due");
    console.press(": 'view save a/b' Enter").see("a view's name has letters").press("Esc");
    console.press(": 'view drop night' Enter : 'view night' Enter").see("no view is saved yet");
}

#[test]
fn the_sort_menu_edits_the_filter() {
    let mut console = console();
    console.see("sort: prio,received").press("S").see("Incidents sorted by").see("(x) own");
    console.press("j j j j Enter").see("sort: due").see("filter: sort:due");
    console.press("S Enter").see("sort: -due");
    console.press("/ Home 'p:1 ' Enter S k k k k Enter").see("sort: prio,received").see("filter: p:1 ");
}

#[test]
fn columns_can_be_left_out() {
    let mut console = console();
    console.press("+").see("SUBJECT").press("C").see("Columns of Incidents");
    console.press("j j j j j Space Enter").see("+1 columns").see_not("SUBJECT");
    console.press("C j j j j j Space Enter").see("SUBJECT").see_not("columns");
}

#[test]
fn the_palette_finds_actions_and_says_why_not() {
    let mut console = console();
    console.press("Ctrl-p").see("What to do?").press("'workaround'").see("give another way of working");
    console.press("Enter").see("Workaround").press("Esc");
    console.press("Ctrl-p 'undo'").see("nothing to undo in the last 30 seconds");
    console.press("Enter").see("undo: nothing to undo").press("Ctrl-p 'zzz'").see("nothing is called so");
    console.press("Esc Ctrl-p 'saved' Enter").see(":view").see("save");
}

#[test]
fn help_is_searched() {
    let mut console = console();
    console.press("? / 'escal'").see("call a level of the ladder").see_not("mark it");
    // Keys of acts do nothing while it is read.
    console.press("Enter a").see("call a level");
    assert_eq!(owner(&console, 4702), None);
    console.press("q").see_not("call a level of the ladder");
}

#[test]
fn what_stands_still_is_not_written() {
    let mut console = console();
    console.press("z").see("FROZEN").at("2026-11-24T14:05:00+01:00");
    console.see("14:03:27").press("a").see("the screen stands still");
    assert_eq!(owner(&console, 4702), None);
    console.press("z").see("14:05:00").see_not("FROZEN").press("a").see("taking I-4702");
}

#[test]
fn numbers_and_rows_are_copied() {
    let mut console = console();
    console.press("y Y Space Space y Esc 4 y");
    let row = "I-4702 P1 NEW klinikum-nord: no calls, all sites (received Tue 24 Nov 2026 10:40 CET)";
    assert_eq!(console.copied[..3], ["I-4702", row, "I-4702 I-4711"]);
    assert_eq!(console.copied.len(), 4, "a tenant by its name: {:?}", console.copied);
}

#[test]
fn the_same_server_and_the_next_match() {
    let mut console = console();
    console.press("f").see("filter: server:srv-03 is:open").press("\\ g n");
    let first = console.model.row().cloned();
    console.press("g n");
    assert_ne!(console.model.row().cloned(), first);
    console.press("g N");
    assert_eq!(console.model.row().cloned(), first);
}

#[test]
fn new_incidents_stand_out_until_they_were_looked_at() {
    let report = "incident report --tenant moebel-ahn --impact high --urgency critical --channel phone --reporter 'K. Vogt' --subject 'all lines dead'";
    let mut console = console();
    let records = console.lab.run_by(report, "lw").unwrap();
    console.applied(records);
    let new = |console: &Console| console.model.look.news.is_new(Number(4712));
    console.press("k").see("4712");
    assert!(new(&console));
    console.press("j j").at("2026-11-24T14:03:28+01:00");
    assert!(new(&console), "one second is not looking");
    console.at("2026-11-24T14:03:30+01:00");
    assert!(!new(&console));
}

#[test]
fn what_came_while_nobody_was_there_is_listed_once() {
    let mut console = console();
    console.press(";").see("you have not been away");
    console.lab.set(at("2026-11-24T14:20:00+01:00"));
    let steps = console.lab.sweep();
    console.applied(steps);
    let records = console.lab.run_by("incident resolve 4640 --cause 'card replaced'", "lw").unwrap();
    console.applied(records);
    console
        .at("2026-11-24T15:42:00+01:00")
        .press("j")
        .see("while you were away (1h38): 1 resolved, 1 escalated, 2 targets missed, 3 other");
    console.press(";").see("While you were away").see("resolved: card replaced").see("level 2 is due");
    console.press("q j").see_not("While you were away");
}

#[test]
fn rows_keep_their_places_while_they_are_held() {
    use pikett::tui::list::Keyed;
    use pikett::tui::model::Pane;
    use pikett::tui::panes::Rows;
    let mut console = console();
    let mut rows = Rows::default();
    let first = |rows: &mut Rows, console: &Console| {
        let desk = console.lab.desk();
        rows.refresh(&desk, &console.model, console.lab.now());
        let queue = rows.of(Pane::Incidents, &desk, &console.model, console.lab.now());
        (queue.incident(0), queue.len())
    };
    let before = first(&mut rows, &console);
    rows.hold();
    console.lab.run("incident resolve 4702 --cause x --telephony-works").unwrap();
    assert_eq!(first(&mut rows, &console), before);
    rows.release();
    assert_eq!(first(&mut rows, &console).0, Some(Number(4711)));
    rows.hold();
    console.press("/ 'p:4' Enter");
    assert_ne!(first(&mut rows, &console).0, Some(Number(4711)), "another filter counts at once");
}

/// What is proposed for one of them is not written into the others, and all of them are judged.
#[test]
fn a_form_about_several_is_about_each_of_them() {
    let mut console = console();
    console.press("1 : 'inc 4640' Enter Space : 'inc 4650' Enter Space : 'inc 4711' Enter Space w");
    console.see("I-4640 is waiting already").press("'log files'");
    console.see("1 of 3 refused:").see("(2 of 3)").press("Ctrl-s");
    let desk = console.lab.desk();
    for number in [4650, 4711] {
        let incident = desk.world().incident(Number(number)).unwrap();
        let asked = incident.waiting(console.lab.now()).expect("it waits");
        assert_eq!((&*asked.wants, asked.from.as_deref()), ("log files", None), "{number}");
    }
}

#[test]
fn marked_incidents_are_linked_to_the_one_under_the_cursor() {
    let mut console = console();
    let master =
        |console: &Console, number| console.lab.desk().world().incident(Number(number)).unwrap().master;
    console
        .press("f j Space Space k k k m")
        // It stays whose it is: nobody is asked.
        .see("linking 2 incidents to I-4702");
    assert_eq!([4711, 4666].map(|number| master(&console, number)), [Some(Number(4702)); 2]);
    console
        .see("stands for 4666, 4711")
        .see_not("marked")
        .press("g m")
        .see("filter: master:4702   (3 of 60)");
    console.press("j m").see("unlinking I-4711");
    assert_eq!(master(&console, 4711), None);
    console.press("u").see("undone: unlinking I-4711");
    // Without marks it asks for the master, and proposes one on the same server.
    console.press("f : 'inc 4708' Enter m").see("Linking I-4708").see("I-4702 no calls, all sites");
    console.press("Ctrl-s");
    assert_eq!(master(&console, 4708), Some(Number(4702)));
    console
        .press("/ Ctrl-u 'is:linked' Enter")
        .see("(3 of 60)")
        .press("/ Ctrl-u 'is:master' Enter")
        .see("(1 of 60)");
}

#[test]
fn the_desk_as_it_was_is_looked_at_only() {
    let mut console = console();
    console
        .press(": 'at 13:10' Enter")
        .see("AT 13:10")
        .see("THE DESK AS IT WAS at Tue 24 Nov 2026 13:10 CET")
        .see("13:10:00")
        .see("4702  -0:00:00")
        .see("4650    v 0:41")
        .see("no calls, all sites");
    console.see_not("4711").press("a").see("this is the desk as it was");
    console.press(": 'at 2026-11-24T10:41' Enter").see("10:41:00").press(": 'now' Enter");
    console.see("14:03:27").see("4711").see_not("AS IT WAS");
    // What was said about then is not about now.
    console.press(": 'at 13:10' Enter a").see("this is the desk as it was").press(": 'now' Enter");
    console.see("live").see_not("this is the desk as it was");
    console.press(": 'at 18:00' Enter").see("Mon 23 Nov 2026 18:00").press(": 'now' Enter : 'at soon' Enter");
    console.see("`soon` is no time").press("Esc : 'at +2h' Enter").see("that lies in the future");
    console.press("Esc : 'now' Enter").see("this is the present");
}

#[test]
fn rules_and_their_settings_are_looked_at() {
    let mut console = console();
    console.press(": 'rules' Enter").see("xelion-xaas 12-23").see("deferral_scope     reseller_active  A36");
    console.press("q").see("Incidents 60");
}

#[test]
fn a_shift_is_handed_over() {
    use pikett::report::handover::Handover;
    let mut console = console();
    console
        .press(": 'handover 13:00' Enter")
        .see("Alarms (")
        .see("critical since Tue 24 Nov 2026 13:10: I-4702 KLINIKUM NORD");
    let records = console.lab.records();
    let (since, now) = (at("2026-11-24T13:00:00+01:00"), console.lab.now());
    let handover = Handover::of(ENGLISH, &console.lab.desk(), records.iter(), since, now);
    let text = handover.text();
    for section in &handover.sections {
        assert!(text.contains(&section.title), "{}", section.title);
        assert!(section.lines.iter().all(|line| text.contains(line.trim())), "{text}");
    }
    insta::assert_snapshot!("handover_markdown", handover.markdown());
    let desk = console.lab.desk();
    let tally = desk.world().queue().tally();
    let count =
        |title: &str| handover.sections.iter().find(|s| s.title.starts_with(title)).unwrap().lines.len();
    assert_eq!(count("Open"), tally.by_priority[0] + tally.by_priority[1]);
    assert_eq!(count("Waiting"), tally.waiting);
    assert_eq!(count("Owned by nobody"), tally.unowned);
}

#[test]
fn a_paste_ends_what_the_first_key_of_a_sequence_began() {
    let mut console = console();
    console.press("1 g");
    console.paste("dropped");
    assert_eq!(console.model.place.prefix, None);
    console.press("a").see("taking I-4702");
}

#[test]
fn rows_that_nobody_sees_are_not_worked_out() {
    use pikett::tui::model::Pane::{
        Availability, Clocks, Contracts, Incidents, Licences, Log, Storage, Updates,
    };
    let mut console = Console::new(Lab::demo(), 80, 24);
    let drawn = |console: &mut Console, now: &str| {
        console.at(now);
        console.draw();
        console.worked_out()
    };
    let overview = [Incidents, Updates, Storage, Licences, Availability];
    assert_eq!(drawn(&mut console, "2026-11-24T14:10:00+01:00"), overview);
    for (minute, key, pane) in [(11, "2", Clocks), (12, "5", Licences), (13, "7", Contracts), (14, "8", Log)]
    {
        console.press(key);
        assert_eq!(drawn(&mut console, &format!("2026-11-24T14:{minute}:00+01:00")), [pane], "by {key}");
    }
}
