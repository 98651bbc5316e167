//! Filters of panes 2 to 7: words in the names of their rows.

use pikett::tui::model::{Pane, Zoom};

use crate::support::{Console, Lab};

fn console(width: u16, height: u16) -> Console {
    Console::new(Lab::demo(), width, height)
}

/// First words of the rows in the pane that has the keys, without the marker.
fn rows(console: &Console) -> Vec<String> {
    let text = console.text();
    let lines = text.lines().skip(3).filter(|line| line.starts_with('│'));
    let words = lines.map(|line| line.trim_start_matches(['│', '>', ' ']).split([' ', '│']).next().unwrap());
    let heading = ["LEFT", "SERVER", "TENANT", "ACCOUNT", "CUSTOMER", "CHARGED"];
    let rows = words.take_while(|word| *word != "NIGHT").filter(|word| !heading.contains(word));
    rows.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Each pane by what is typed there, what its frame says then, and the rows that are left.
#[test]
fn every_pane_is_narrowed_by_the_words_that_its_rows_show() {
    for (pane, typed, frame, left) in [
        ("2", "site -late alpcom", "[2] Clocks 0 of 94  /site -late alpcom", &["no"][..]),
        ("2", "4702 restore", "[2] Clocks 1 of 94  /4702 restore", &["0:36:33"]),
        ("2", "missed", "[2] Clocks 2 of 94", &["-0:53:27", "-4d11h"]),
        ("2", "alpcom site", "[2] Clocks 1 of 94", &["-10h25"]),
        ("3", "missing", "[3] Updates 1 of", &["srv-07"]),
        ("3", "nordtel appro", "[3] Updates 1 of", &["srv-11"]),
        ("3", "8.3.2", "[3] Updates 1 of", &["srv-11"]),
        ("4", "WARN", "[4] Storage 2 of", &["klinikum-nord", "praxis-ott"]),
        ("4", "warn srv-03", "[4] Storage 1 of", &["klinikum-nord"]),
        ("4", "warn !nord", "[4] Storage 1 of", &["praxis-ott"]),
        ("5", "acct dry", "[5] Licences/Credits 1 of", &["acct"]),
        ("5", "office_plus", "[5] Licences/Credits 1 of", &["nord"]),
        ("5", "near", "[5] Licences/Credits 1 of", &["tks"]),
        ("6", "missed", "[6] Availability 1 of", &["klinikum-nord"]),
        ("7", "alarm", "[7] Contracts 1 of", &["kabel-saale"]),
        ("7", "klinik-west kaseya", "[7] Contracts 1 of", &["klinik-west"]),
    ] {
        let mut console = console(100, 24);
        console.press(&format!("{pane} / '{typed}'")).see(&format!("/{typed}")).see(frame);
        assert_eq!(rows(&console), left, "{pane} {typed}");
        console.press("Enter").see(frame).see_not("Enter keep");
    }
}

#[test]
fn it_is_live_the_cursor_stays_on_its_row_and_esc_shows_everything() {
    let mut console = console(80, 24);
    console.press("4 j").see(">praxis-ott").press("/").see("Enter keep, Esc leave");
    let all = rows(&console).len();
    console.press("'o'").see(">praxis-ott").press("'tt'").see("[4] Storage 2 of 57  /ott");
    assert_eq!(rows(&console).len(), 2);
    // What half a filter hides comes back under the cursor.
    console.press("Backspace Backspace Backspace 'klin'").see(">klinikum-").see_not("praxis-ott");
    console.press("Backspace Backspace Backspace Backspace 'p'").see(">praxis-ott");
    console.press("Esc").see(">praxis-ott").see_not("of 57").see("!! I-4702");
    assert_eq!(rows(&console).len(), all + 1, "the line of the filter is gone");
    assert_eq!(console.model.place.zoom, Zoom::Pane, "leaving the line leaves the pane where it is");
}

#[test]
fn it_stays_with_its_pane_and_never_touches_the_queue_or_the_overview() {
    let mut console = console(80, 24);
    console.press("4 / 'klinikum' Enter 6 / 'autohaus' Enter").see("[6] Availability 1 of");
    console.press("4").see("[4] Storage 1 of 57  /klinikum").see("2 warn").see_not("praxis-ott");
    console.press("1").see("Incidents 60").see_not("klinikum 1 of");
    console.press("0").see("praxis-ott").see_not("/klinikum");
    console.press("Tab Tab j").see(">praxis-ott");
    // In the overview the filter is that of the queue, wherever the keys go.
    console.press("/ 'p:1' Enter").see("filter: p:1   (2 of 60)");
    assert_eq!(console.model.place.pane, Pane::Incidents);
    console.press("4").see("[4] Storage 1 of 57").see("filter: p:1   (2 of 60)");
    // First its own, then that of the queue.
    console.press("\\").see("praxis-ott").see("filter: p:1").press("\\").see_not("filter: p:1");
    console.press("6").see("[6] Availability 1 of");
}

#[test]
fn one_step_back_leaves_the_filter_before_the_pane() {
    let mut console = console(80, 24);
    console.press("7 + / 'alarm' Enter").see("[7] Contracts 1 of").press("Esc").see("[7] Contracts 1 of");
    assert_eq!(console.model.place.zoom, Zoom::Pane);
    console.press("Esc").see_not("/alarm").see("dach-krause");
    assert_eq!(console.model.place.zoom, Zoom::Pane);
    console.press("Esc");
    assert_eq!(console.model.place.zoom, Zoom::Overview);
}

#[test]
fn nothing_that_passes_is_said_and_nothing_is_acted_on() {
    let mut console = console(80, 24);
    console.press("4 / 'zzz' Enter").see("0 of 57  /zzz").see("no row passes the filter: [\\] clears it");
    assert_eq!(console.model.row(), None);
    console.press("j G K").see("no tenant under the cursor").press("\\").see(">klinikum-");
    console.press("5 / 'zzz' Enter").see("no row passes the filter");
    let mut console = Console::new(Lab::new(), 80, 24);
    console.press("4 / 'zzz'").see("0 of 0").see("no tenant with storage");
}

/// Acts apply to the row that is seen, and what is acted on may leave the list.
#[test]
fn acts_apply_to_the_row_that_is_seen() {
    let mut console = console(80, 24);
    console.press("4 / 'praxis-ott' Enter K").see("Licences cancelled for praxis-ott").press("Esc");
    console.press("5 / 'nord under' Enter Enter").see("OFFICE_PLUS");
    let records = console.lab.run("licence bought nord office-plus 16").unwrap();
    console.applied(records);
    console.press("Esc j").see("no row passes the filter");
}

/// Where no frame has room for it, the line above the rows says it.
#[test]
fn a_small_screen_says_it_too() {
    let mut console = console(40, 12);
    console
        .press("4 / 'xis-ott' Enter")
        .see("filter: xis-ott   (1 of 57)")
        .see(">praxis-ott")
        .see_not("klinikum");
    console.press("\\").see("klinikum-nord").see_not("filter:");
}

#[test]
fn pasted_words_narrow_and_a_long_filter_leaves_room_for_the_count() {
    let mut console = console(80, 24);
    console.press("7 /");
    console.paste("kabel-saalenms-prime\n-advanced");
    console.press("Enter").see("[7] Contracts 0 of").see("  /kabel-saalenms-prime~").see("17 warn");
}

/// What Tab puts behind what was typed; the rows follow.
#[test]
fn the_words_of_every_pane_are_completed() {
    for (pane, typed, tabs, frame) in [
        ("2", "alp", "Tab", "/alpcom"),
        ("2", "site -la", "Tab", "/site -late"),
        ("3", "miss", "Tab", "[3] Updates 1 of"),
        ("3", "SRV-1", "Tab", "/srv-1"),
        ("4", "klinikum-n", "Tab", "/klinikum-nord"),
        ("4", "warn !praxis-o", "Tab S-Tab Tab", "/warn !praxis-ott"),
        ("5", "office_p", "Tab", "/office_plus"),
        ("6", "klinik-w", "Tab", "/klinik-west"),
        ("7", "kabel-sa", "Tab", "/kabel-saale"),
        ("7", "zzz", "Tab", "/zzz"),
    ] {
        let mut console = console(120, 40);
        console.press(&format!("{pane} / '{typed}' {tabs} Enter")).see(frame);
    }
}

/// Whatever the size and however the queue is filtered, the schedule says what is alarming.
#[test]
fn the_schedule_says_what_is_alarming_at_every_size() {
    for (width, height, keys, seen) in [
        (80, 24, "0", "NO NOTE!"),
        (80, 24, "0 / 'p:1' Enter", "NO NOTE!"),
        (80, 24, "0 : 'at 13:10' Enter", "NO NOTE!"),
        (80, 40, "0", "NO NOTE!"),
        (100, 30, "0", "STAGE"),
        (100, 30, "0", "NO!"),
        (120, 40, "0", "STAGE"),
    ] {
        Console::new(Lab::demo(), width, height).press(keys).see(seen);
    }
}
