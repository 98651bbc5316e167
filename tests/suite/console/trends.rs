//! Pane 9: pictures of the last thirty days.

use insta::assert_snapshot;
use pikett::config::{Glyphs, Palette};
use pikett::tui::list::RowKey;
use pikett::tui::model::Pane;

use crate::support::{Console, Lab, look};

#[test]
fn pictures_in_both_sets_of_characters() {
    let mut console = Console::new(Lab::demo(), 120, 40);
    console.press("9 Left Left");
    assert_snapshot!("trends_120x40", console.text());
    console.resize(80, 24);
    assert_snapshot!("trends_80x24_ascii", look(&console.draw_in("mono", Palette::Mono, Glyphs::Ascii)));
}

#[test]
fn ascii_is_ascii_and_lines_are_told_apart_without_colour() {
    let mut console = Console::new(Lab::demo(), 200, 50);
    console.press("9");
    let screen = look(&console.draw_in("mono", Palette::Mono, Glyphs::Ascii));
    assert!(screen.is_ascii(), "{screen}");
    for mark in ["P1  P2  P3  P4", "- quota  * used", "P1 received", "P1 resolved"] {
        assert!(screen.contains(mark), "{mark}:\n{screen}");
    }
}

#[test]
fn left_and_right_go_from_day_to_day_and_elsewhere_from_pane_to_pane() {
    let mut console = Console::new(Lab::demo(), 120, 40);
    console.press("9");
    assert!(console.text().contains("│Tue 24 Nov  received"), "{}", console.text());
    console.press("Left Left");
    assert!(console.text().contains("│Sun 22 Nov  received"), "{}", console.text());
    console.press("Right Right Right");
    assert!(console.text().contains("│Tue 24 Nov  received"), "no further than today");
    for _ in 0..40 {
        console.press("Left");
    }
    assert!(console.text().contains("│Mon 26 Oct  received"), "no further back than the first day");
    console.press("1 Right");
    assert_eq!(console.model.place.pane, Pane::Clocks);
    console.press("Left");
    assert_eq!(console.model.place.pane, Pane::Incidents);
}

#[test]
fn the_pictures_are_of_the_row_under_the_cursor() {
    let mut console = Console::new(Lab::demo(), 120, 40);
    console.press("9");
    assert_eq!(console.model.row(), Some(&RowKey::Desk));
    let all = console.text();
    console.press("j j j");
    assert!(matches!(console.model.row(), Some(RowKey::Tenant(_))));
    assert_ne!(console.text(), all);
    // Where tenants are looked at, it is the one that was looked at.
    console.press("4");
    let Some(RowKey::Tenant(tenant)) = console.model.row().cloned() else { panic!("no tenant") };
    console.press("9");
    assert_eq!(console.model.row(), Some(&RowKey::Tenant(tenant)));
    console.press("1 : t r e n d s Enter");
    assert_eq!(console.model.place.pane, Pane::Trends);
}

#[test]
fn small_screens_show_one_picture_after_the_other() {
    let mut console = Console::new(Lab::demo(), 40, 12);
    console.press("9");
    for title in [
        "Received and resolved",
        "Open at the end of the day",
        "Targets kept, %",
        "Time to start, median",
        "Storage",
        "Downtime left",
        "Updates by night",
        "Received and resolved",
    ] {
        let screen = console.text();
        assert!(screen.contains(title), "{title}:\n{screen}");
        assert!(screen.contains("Tue 24 Nov all tenants"), "{screen}");
        console.press("]");
    }
    console.press("[ [");
    assert!(console.text().contains("Updates by night"), "{}", console.text());
}

#[test]
fn nothing_is_worked_out_that_nobody_looks_at() {
    let mut console = Console::new(Lab::demo(), 120, 40);
    assert!(!console.worked_out().contains(&Pane::Trends), "{:?}", console.worked_out());
    console.press("9");
    console.text();
    assert!(console.worked_out().contains(&Pane::Trends));
}
