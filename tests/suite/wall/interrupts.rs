//! What takes the place of the turns: new critical incidents, levels that fall due, old data, keys.

use pikett::client::Glimpse;
use pikett::domain::base::number::Number;
use pikett::wall::calls::Call;
use pikett::wall::model::Asked;
use pikett::wall::setup::{Page, Pages};
use ratatui::style::Modifier;

use super::{OnWall, quiet, report};
use crate::support::at;

fn page(wall: &OnWall) -> Page {
    wall.wall.shown(wall.runs).0
}

#[test]
fn a_new_critical_incident_is_announced_and_stays_until_somebody_has_it() {
    let mut wall = OnWall::new(quiet(), 120, 40, |_| {});
    wall.pass(25);
    assert_eq!(page(&wall), Page::Clocks);
    wall.see_not("PINNED");
    report(&mut wall.lab);
    assert_eq!(wall.pass(1), Some(Call::Critical(Number(2))), "it rings once");
    wall.see("klinikum-nord   srv-03   UNOWNED   no calls").see_not("Next limits");
    insta::assert_snapshot!("announced_120x40", wall.text());
    assert_eq!(wall.pass(1), None);
    wall.pass_cut(13);
    wall.see_not("Next limits");
    wall.pass_cut(1);
    wall.see("!! P1  I-2").see("PINNED: I-2 has no owner");
    for _ in 0..20 {
        wall.pass(5);
        assert_eq!(page(&wall), Page::Incidents, "pinned");
    }
    assert_eq!(wall.pass(20), Some(Call::Critical(Number(2))), "nobody has taken it for two minutes");
    assert_eq!(wall.pass(60), None);
    wall.lab.run("incident take I-2").unwrap();
    wall.pass(1);
    wall.see_not("PINNED").see("next in");
    let pages: Vec<Page> = (0..4)
        .map(|_| {
            wall.pass(20);
            page(&wall)
        })
        .collect();
    assert_eq!(Page::ALL.iter().filter(|page| pages.contains(page)).count(), 4, "{pages:?}");
}

#[test]
fn a_level_that_falls_due_pins_until_it_is_called() {
    let mut lab = quiet();
    report(&mut lab);
    lab.run("incident take I-2").unwrap();
    let mut wall = OnWall::new(lab, 120, 40, |_| {});
    assert_eq!(wall.wall.held(), None);
    wall.lab.set(at("2026-11-24T11:29:58+01:00"));
    wall.pass(1);
    wall.see_not("PINNED");
    let mut calls = Vec::new();
    for _ in 0..5 {
        calls.extend(wall.pass(1));
    }
    assert_eq!(calls, [Call::Level { level: 1, number: Number(2) }]);
    wall.see("PINNED: level 1 due, I-2").see_not("Next limits").see("klinikum-nord   srv-03   mk   no calls");
    wall.pass(15);
    wall.see("LEVEL 1 DUE: Manager Support").see("level 1: I-2");
    wall.lab.run("incident escalate I-2 --level 1 --reason late-start").unwrap();
    wall.pass(1);
    wall.press("1");
    wall.see_not("PINNED").see("none due");
}

#[test]
fn old_data_are_said_to_be_old_on_every_page() {
    let mut lab = quiet();
    report(&mut lab);
    let mut wall = OnWall::new(lab, 120, 40, |_| {});
    wall.press("1");
    wall.pass_cut(10);
    wall.see("data 10 s old OK").see_not("LATE");
    wall.pass_cut(1);
    wall.see("data 11 s old LATE").see_not("ESTIMATED");
    wall.pass_cut(62);
    wall.wall.missed("the desk file is gone".to_owned(), None);
    for page in ["1", "2", "3", "4"] {
        wall.press(page);
        wall.see("DATA 73 s OLD - CLOCKS ESTIMATED: the desk file is gone");
    }
    wall.press("2");
    let lines = wall.text();
    let clock = lines.lines().find(|line| line.contains("restore") && line.contains("I-2")).unwrap();
    assert!(clock.contains("?  restore"), "{clock}");
    wall.press("1");
    insta::assert_snapshot!("stale_120x40", wall.text());
    wall.pass_cut(7_000);
    wall.see("DATA 1h57 OLD");
    let is_alarming = |wall: &OnWall| {
        let buffer = wall.draw();
        let reversed = buffer.content.iter().filter(|cell| cell.modifier.contains(Modifier::REVERSED));
        reversed.count() > 5 * 119
    };
    assert!(is_alarming(&wall), "it is said large:\n{}", wall.text());
    wall.glimpse();
    wall.see_not("ESTIMATED").see("data 0 s old OK");
    assert!(!is_alarming(&wall), "{}", wall.text());
}

/// What is counted is as old as the clocks are; what has ended is known.
#[test]
fn old_numbers_are_marked_and_clocks_that_have_ended_are_not() {
    let mut lab = quiet();
    report(&mut lab);
    lab.run("incident take I-2").unwrap();
    lab.run("incident start I-2").unwrap();
    let mut wall = OnWall::new(lab, 60, 16, |_| {});
    wall.see("P1 1  P2 1");
    wall.pass_cut(73);
    wall.press("1");
    wall.see("P1 1?  P2 1?").see("START v 0:00  RESTORE").see_not("v 0:00?");
}

/// One record by a fast clock, and the present stands until all others have come so far.
#[test]
fn a_time_that_stands_still_is_said() {
    let mut lab = quiet();
    report(&mut lab);
    let mut wall = OnWall::new(lab, 120, 40, |_| {});
    wall.wall.hold(3);
    wall.see("data 0 s old OK").see_not("HELD");
    wall.wall.hold(7_020);
    wall.see("TIME HELD AT THE LAST RECORD, 1h57 AHEAD").see_not("old OK");
    let lines = wall.text();
    assert!(!lines.contains("LATE"), "{lines}");
    wall.press("2");
    assert!(wall.text().lines().any(|line| line.contains("?  restore")), "{}", wall.text());
}

#[test]
fn a_part_of_a_desk_says_that_it_is_one() {
    let part =
        |names| move |setup: &mut super::Setup| (setup.part, setup.names) = ("tks".parse().ok(), names);
    OnWall::new(quiet(), 120, 40, part(true)).see("ONLY RESELLER tks");
    OnWall::new(quiet(), 120, 40, part(false)).see("ONLY RESELLER R1").see_not("tks");
    OnWall::new(quiet(), 120, 40, |_| {}).see_not("RESELLER");
}

/// A key shows another page for a moment: what holds the first one is said all the same, and comes back.
#[test]
fn what_holds_the_page_is_said_on_every_page() {
    let mut lab = quiet();
    report(&mut lab);
    lab.run("incident take I-2").unwrap();
    lab.set(at("2026-11-24T11:31:00+01:00"));
    report(&mut lab);
    let mut wall = OnWall::new(lab, 200, 50, |setup| setup.rotation = super::Rotation(3_600));
    wall.see("PINNED: level 1 due, I-2 +1");
    for page in ["2", "3", "4"] {
        wall.press(page);
        wall.see("ALARM: level 1 due, I-2 +1").see("next in");
    }
    wall.pass(20);
    wall.see("PINNED: level 1 due, I-2 +1").see("page 1/4");
    let pages = |setup: &mut super::Setup| setup.pages = Pages::parse("capacity,clocks").unwrap();
    OnWall::new(wall.lab, 200, 50, pages).see("ALARM: level 1 due, I-2 +1").see("page 1/2");
}

#[test]
fn all_that_is_new_is_announced_and_a_check_does_not_hide_it() {
    let mut wall = OnWall::new(quiet(), 120, 40, |_| {});
    wall.enter("check 55in 5m");
    wall.see("readable");
    report(&mut wall.lab);
    report(&mut wall.lab);
    wall.pass(1);
    wall.see_not("readable").see("NEW P1 I-2   klinikum-nord").see("NEW P1 I-3   klinikum-nord");
    report(&mut wall.lab);
    wall.pass(10);
    wall.see("NEW P1 I-2").see("NEW P1 I-4");
    wall.pass(15);
    wall.see("Next limits");
}

#[test]
fn how_an_incident_became_critical_is_said() {
    let mut lab = quiet();
    report(&mut lab);
    lab.run("incident resolve I-2 --cause 'trunk rerouted' --telephony-works").unwrap();
    let mut wall = OnWall::new(lab, 40, 12, |_| {});
    wall.pass(600);
    wall.lab.run("incident reopen I-2 --reason 'again'").unwrap();
    wall.pass(1);
    wall.see("P1 AGAIN I-2");
    wall.pass(30);
    wall.lab.run("incident class I-1 --priority 1 --reason 'all agents'").unwrap();
    wall.pass(1);
    wall.see("NOW P1 I-1");
}

/// A replica that nothing comes to is old, however well the file can be read.
#[test]
fn what_is_read_counts_only_when_it_is_shown() {
    let mut wall = OnWall::new(quiet(), 80, 24, |_| {});
    let behind = wall.lab.desk().world().seq;
    wall.lab.run("incident note I-1 'one more'").unwrap();
    let last = wall.lab.records();
    for age in [2, 4] {
        wall.pass_cut(2);
        wall.wall.glimpsed(Glimpse { last: last.clone(), people: Vec::new() }, behind, wall.runs);
        // The first time it may just have been written.
        wall.see(if age == 2 { "data 0 s" } else { "data 2 s" });
    }
    wall.pass_cut(2);
    wall.wall.glimpsed(Glimpse { last, people: Vec::new() }, behind + 1, wall.runs);
    wall.see("data 0 s");
}

/// Nobody was told of it while the desk was out of reach, or while the wall was off.
#[test]
fn what_came_while_it_was_cut_is_announced_when_it_is_back() {
    let mut wall = OnWall::new(quiet(), 120, 40, |_| {});
    report(&mut wall.lab);
    wall.pass_cut(400);
    wall.wall.reopened();
    assert_eq!(wall.pass(1), Some(Call::Critical(Number(2))));
    let mut again = OnWall::new(wall.lab, 120, 40, |_| {});
    assert_eq!(again.pass(1), None, "a wall that begins announces nothing that is known");
    again.see("PINNED: I-2 has no owner");
}

#[test]
fn a_page_that_is_chosen_is_shown_for_its_time() {
    let mut lab = quiet();
    report(&mut lab);
    let mut wall = OnWall::new(lab, 120, 40, |_| {});
    for (keys, expected) in
        [("3", Page::Updates), ("Right", Page::Capacity), ("n", Page::Incidents), ("p", Page::Capacity)]
    {
        wall.press(keys);
        assert_eq!(page(&wall), expected, "{keys}");
    }
    wall.see("next in 20 s");
    wall.pass(19);
    assert_eq!(page(&wall), Page::Capacity);
    wall.pass(1);
    assert_eq!(page(&wall), Page::Incidents, "and then it is pinned again");
    for (line, expected) in [
        ("clocks", Page::Clocks),
        ("page 4", Page::Capacity),
        ("next", Page::Incidents),
        ("wall updates", Page::Updates),
    ] {
        wall.enter(line);
        assert_eq!(page(&wall), expected, "{line}");
    }
    let before = page(&wall);
    for line in ["take", "quit", "q", "!sh", "incident take I-2", "9"] {
        wall.enter(line);
        assert_eq!(page(&wall), before, "{line}");
        wall.see(&format!("there is no `{line}` here"));
    }
    wall.press(":");
    wall.press("a b Backspace Ctrl-c");
    assert_eq!(wall.wall.typed(wall.runs), None);
    wall.press(":");
    wall.press("a b");
    wall.see(":ab_");
    wall.pass(15);
    wall.see_not(":ab_").see("put off by 7 days");
    wall.press("?");
    wall.see("1-4 n p: page").see("q q: end");
    wall.pass(10);
    wall.see_not("q q: end");
}

#[test]
fn pages_that_are_not_shown_here_are_not_pinned() {
    let mut lab = quiet();
    report(&mut lab);
    let pages = |setup: &mut super::Setup| setup.pages = Pages::parse("capacity,clocks").unwrap();
    let mut wall = OnWall::new(lab, 200, 50, pages);
    wall.see("page 1/2").see("CAPACITY").see("next in 20 s");
    wall.enter("updates");
    wall.see("there is no page `updates`; the pages are capacity, clocks");
    report(&mut wall.lab);
    wall.pass(1);
    wall.see_not("CREDITS").see("I-3").see_not("Storage");
}

#[test]
fn no_key_ends_it_but_two_strokes() {
    let mut wall = OnWall::new(quiet(), 120, 40, |_| {});
    let every = (' '..='~').map(|c| pikett::tui::key::Key::char(c).to_string());
    let named = ["Esc", "Enter", "Tab", "Ctrl-d", "Ctrl-q", "Ctrl-z", "Ctrl-x", "F10", "Ctrl-l", "Ctrl-c"];
    for key in every.chain(named.map(str::to_owned)) {
        assert_ne!(wall.press(&key), Some(Asked::End), "{key}");
        wall.press("Esc");
        wall.press("Esc");
    }
    for key in ["q", "Ctrl-c"] {
        assert_eq!(wall.press(key), None);
        wall.see(&format!("{key} once more within 2 s ends the wall"));
        wall.pass(3);
        wall.see_not("once more");
        assert_eq!(wall.press(key), None, "too late");
        assert_eq!(wall.press("1"), None);
        assert_eq!(wall.press(key), None, "something came between");
        wall.pass(1);
        assert_eq!(wall.press(key), Some(Asked::End));
        wall.pass(5);
    }
    wall.press("q");
    assert_eq!(wall.press("Ctrl-c"), None, "two strokes of one key");
}
