//! What takes the place of the turns: new critical incidents, levels that fall due, old data, keys.

use pikett::client::Glimpse;
use pikett::domain::base::number::Number;
use pikett::wall::model::{Asked, Call};
use pikett::wall::setup::{Page, Pages};

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
    wall.see("PINNED: level 1 due, I-2").see("LEVEL 1 DUE: Manager Support").see("level 1: I-2");
    wall.lab.run("incident escalate I-2 --level 1 --reason late-start").unwrap();
    wall.pass(1);
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
    wall.glimpse();
    wall.see_not("ESTIMATED").see("data 0 s old OK");
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
    assert_eq!(wall.wall.typed(), None);
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
