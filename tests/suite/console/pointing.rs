//! The mouse: a click hits the row that was drawn, the wheel moves what is below it.

use pikett::tui::input::Pointing;
use pikett::tui::list::RowKey;
use pikett::tui::model::{Overlay, Pane};

use crate::support::{Console, Lab};

fn console(width: u16, height: u16) -> Console {
    let mut console = Console::new(Lab::demo_in_trouble(), width, height);
    console.model.session.line.mouse = true;
    console
}

/// What stands in a line of the pane that is seen at `x`, without frames and markers.
fn row_text(console: &Console, (x, y): (u16, u16), pane: Pane) -> String {
    let drawn = console.drawn();
    let within = |x: u16| drawn.at(x, y).is_some_and(|(seen, _)| seen == pane);
    let first = (0..=x).rev().take_while(|x| within(*x)).last().unwrap();
    let width = (x..console.model.size.width).take_while(|x| within(*x)).count() + usize::from(x - first);
    let screen = console.text();
    let line = screen.lines().nth(y.into()).unwrap_or_default();
    let cells: String = line.chars().skip(usize::from(first) + 2).take(width.saturating_sub(3)).collect();
    cells.trim().to_owned()
}

#[test]
fn a_click_hits_the_row_that_was_drawn() {
    for (width, height) in [(80, 24), (120, 40), (240, 67)] {
        for keys in ["", "1", "2", "3", "4", "5", "6", "7", "8"] {
            let mut hit = 0;
            let mut console = console(width, height);
            console.press(keys);
            for (x, y) in (0..height).flat_map(|y| [3, width / 2, width - 4].map(|x| (x, y))) {
                let drawn = console.drawn();
                let Some((pane, Some(key))) = drawn.at(x, y) else { continue };
                let before = row_text(&console, (x, y), pane);
                if let RowKey::Incident(number) = &key {
                    assert!(before.contains(&number.0.to_string()), "{keys} {x},{y}: {before:?} is {number}");
                }
                console.point(Pointing::Click, (x, y), &drawn);
                assert_eq!(
                    (console.model.place.pane, console.model.row()),
                    (pane, Some(&key)),
                    "{keys} {x},{y}"
                );
                // Wherever its row is now, it says what it said.
                let now = console.drawn();
                let line = (0..height).find(|y| now.at(x, *y) == Some((pane, Some(key.clone()))));
                let after = row_text(&console, (x, line.unwrap()), pane);
                assert_eq!(before, after, "{keys} {x},{y}");
                hit += 1;
            }
            assert!(hit > 2, "{keys} at {width}x{height}: {hit} rows");
        }
    }
}

#[test]
fn rows_that_came_since_are_not_hit() {
    let mut console = console(80, 24);
    let drawn = console.drawn();
    let at = (5, 6);
    let Some((Pane::Incidents, Some(RowKey::Incident(meant)))) = drawn.at(at.0, at.1) else {
        panic!("{}", console.text())
    };
    let report = "incident report --tenant klinikum-nord --impact high --urgency critical --channel phone --subject fresh";
    let records = console.lab.run_by(report, "ts").unwrap();
    console.applied(records);
    console.frame();
    assert_ne!(console.drawn().at(at.0, at.1), drawn.at(at.0, at.1), "{}", console.text());
    console.point(Pointing::Click, at, &drawn);
    assert_eq!(console.model.row(), Some(&RowKey::Incident(meant)));
    console.press("c").see(&format!("Note on {meant}"));
}

#[test]
fn the_wheel_moves_the_list_below_it() {
    let mut console = console(120, 40);
    let first = console.rows_of(Pane::Incidents);
    let drawn = console.drawn();
    console.point(Pointing::WheelDown, (5, 6), &drawn);
    assert_eq!(console.model.row(), Some(&first[3]));
    console.point(Pointing::WheelUp, (5, 6), &drawn);
    assert_eq!(console.model.row(), Some(&first[0]));
    let clocks = (0..40).find(|y| drawn.at(5, *y).is_some_and(|(pane, _)| pane == Pane::Clocks)).unwrap();
    console.point(Pointing::WheelDown, (5, clocks), &drawn);
    assert_eq!(console.model.place.pane, Pane::Clocks);
    console.press("?").frame();
    console.text();
    console.point(Pointing::WheelDown, (5, 6), &drawn);
    assert!(matches!(&console.model.overlay, Overlay::Help(help) if help.scroll == 3));
    console.press("Esc g !").point(Pointing::WheelDown, (5, 6), &drawn);
    assert!(matches!(&console.model.overlay, Overlay::Menu(menu) if menu.index == 3));
}

#[test]
fn it_touches_nothing_else() {
    // Without the setting it does nothing.
    let mut off = Console::new(Lab::demo(), 80, 24);
    let drawn = off.drawn();
    let before = off.model.row().cloned();
    off.point(Pointing::Click, (5, 8), &drawn);
    off.point(Pointing::WheelDown, (5, 8), &drawn);
    assert_eq!(off.model.row().cloned(), before);
    // Nor while something is filled in, asked, typed or locked.
    for keys in ["c", ": 'inc'", "/ 'x'", "L", "Ctrl-p"] {
        let mut console = console(80, 24);
        let drawn = console.drawn();
        console.press(keys);
        let before = (console.text(), console.model.row().cloned());
        for what in [Pointing::Click, Pointing::WheelDown, Pointing::WheelUp] {
            console.point(what, (5, 8), &drawn);
        }
        assert_eq!((console.text(), console.model.row().cloned()), before, "{keys}");
    }
    // What a line is written over is not hit.
    let mut console = console(80, 24);
    console.model.session.readonly = true;
    console.press("a");
    let status = console
        .text()
        .lines()
        .position(|line| line.contains("read-only") || line.contains(":write"))
        .unwrap();
    assert_eq!(console.drawn().at(5, u16::try_from(status).unwrap()), None);
}
