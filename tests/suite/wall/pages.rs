//! The pages, at the sizes of walls and of terminals.

use pikett::config::Palette;
use pikett::domain::base::number::Number;
use pikett::domain::facts::presence::Presence;
use pikett::words::Lang;
use ratatui::style::{Color, Modifier};
use uuid::Uuid;

use super::{OnWall, quiet, report};
use crate::support::{Lab, SHOWN, at};

/// What has to be found in which line of a screen, in this order; lines count from 1.
type Place = (usize, &'static [&'static str]);

/// The wall that was drawn before there was one, with the signs of today.
const FIRST: &[Place] = &[
    (
        1,
        &[
            "PIKETT WALL",
            "page 1/4",
            "INCIDENTS",
            "PINNED: level 1 due, I-4702 +2",
            "ro",
            "data 0 s old OK",
            "desk ops-1",
            "Tue 24 Nov 2026  14:03:27  CET",
        ],
    ),
    (3, &["+-P1 -", "+-P2 -", "+-P3 -", "+-P4 -", "+-Escalation due -"]),
    (4, &["#####", "#####", "#####", "#####", "  #  "]),
    (9, &["2 unowned  oldest 3h23", "1 unowned", "1 waiting", "1 waiting", "level 1: I-4702"]),
    (11, &["!! P1  I-4702", "telephony DOWN 3h32"]),
    (17, &["START", "RESTORE"]),
    (18, &["#####   ##### #####   ##### #####", "#####   ##### #####   ##### #####"]),
    (23, &["klinikum-nord", "UNOWNED", "no calls, all sites", "srv-03"]),
    (24, &["LEVEL 1 DUE: M. Roth, +49", "(Manager Support-Abteilung), since 13:10", "level 2:", "at 15:40"]),
    (26, &["!! P1  I-4711"]),
    (38, &["autohaus-kern", "UNOWNED", "trunk down, sales dept", "srv-03"]),
    (41, &["+-Next limits -", "+-Next updates -"]),
    (44, &["+-Storage -", "+-Availability -"]),
    (45, &["klinikum-nord        118/120 GB  98%  ###", "klinikum-nord  99.48%  -1h41  missed"]),
    (49, &["over its limit", "x missed", "v met", "= stands", "? estimated"]),
];

fn demo(width: u16, height: u16) -> OnWall {
    let mut lab = Lab::demo_of(16);
    lab.run("credit top-up 93 600 --reference 'key 93-2'").unwrap();
    OnWall::new(lab, width, height, |_| {})
}

#[test]
fn the_first_page_is_as_it_was_meant() {
    let wall = demo(200, 50);
    let screen = wall.text();
    insta::assert_snapshot!("incidents_200x50", screen);
    let lines: Vec<&str> = screen.lines().collect();
    for (number, words) in FIRST {
        let mut rest = lines[number - 1];
        for word in *words {
            let found = rest.find(word);
            let at = found.unwrap_or_else(|| panic!("`{word}` is not in line {number}:\n{screen}"));
            rest = &rest[at + word.len()..];
        }
    }
}

#[test]
fn every_page_fits_every_screen() {
    for lang in Lang::ALL {
        for names in [true, false] {
            let mut wall = OnWall::new(Lab::demo_in_trouble(), 80, 24, |setup| {
                setup.lang = lang;
                setup.names = names;
            });
            for (width, height) in
                [(1, 1), (20, 5), (40, 12), (80, 24), (120, 40), (200, 50), (300, 80), (60, 200)]
            {
                wall.wall.size = pikett::tui::size::Size { width, height };
                for page in ["1", "2", "3", "4"] {
                    wall.press(page);
                    let screen = wall.text();
                    if height >= 24 && width >= 80 {
                        assert!(screen.lines().count() == usize::from(height), "{screen}");
                        assert!(screen.contains(&format!("{page}/4")), "{width}x{height} {page}\n{screen}");
                        assert!(screen.contains("14:03:27"), "the time is always there\n{screen}");
                    }
                }
            }
        }
    }
}

/// What matters is there on any screen, and none of it is cut: how many, the worst one, why the page stands still, how
/// old the data are.
#[test]
fn a_small_screen_says_what_matters_whole() {
    for (lang, width, height, lines) in [
        (
            Lang::En,
            40,
            12,
            ["P1 2  P2 3", "!! P1  I-4702", "PINNED: level 1 due, I-4702 +2", "data 0 s old OK"],
        ),
        (
            Lang::De,
            40,
            12,
            ["P1 2  P2 3", "!! P1  I-4702", "GEHALTEN: Stufe 1 fällig, I-4702 +2", "Daten 0 s alt OK"],
        ),
        (Lang::En, 20, 5, ["P1 2  P2 3", "!! P1  I-4702", "PINNED level 1 due", "0 s old"]),
        (Lang::De, 20, 5, ["P1 2  P2 3", "!! P1  I-4702", "GEHALTEN Stufe 1", "0 s alt"]),
    ] {
        let mut wall = demo(width, height);
        wall.wall.setup.lang = lang;
        for line in lines {
            wall.see(line);
        }
        wall.see("14:03");
        assert!(!wall.text().contains("..."), "{}", wall.text());
        wall.pass_cut(73);
        wall.see(if lang == Lang::En { "OLD" } else { "ALT" }).see(lines[2]);
        wall.wall.missed("the desk file is gone".to_owned(), None);
        wall.see("73 s");
        wall.enter("take");
        wall.see("take");
    }
    let mut wall = demo(40, 12);
    wall.see("UNOWNED").see("START -0:53:27  RESTORE 0:36:33").see("ESC 1").see("LEVEL 1 DUE");
    wall.press("4");
    wall.see("Storage");
    insta::assert_snapshot!("incidents_40x12", demo(40, 12).text());
}

/// Visitors walk by: neither who is called nor by which number.
#[test]
fn phones_of_persons_are_shown_with_names_alone() {
    let mut lab = quiet();
    report(&mut lab);
    lab.run("roster put roth --name 'Maria Roth' --level xelion-xaas:1 --phone '+49 89 5550 17'").unwrap();
    lab.set(at("2026-11-24T11:40:00+01:00"));
    let mut wall = OnWall::new(lab, 200, 50, |setup| setup.names = false);
    for page in ["1", "2", "3", "4"] {
        wall.press(page);
        wall.see_not("Roth").see_not("5550").see_not("+49");
    }
    wall.wall.setup.names = true;
    wall.press("1");
    wall.see("5550 17");
    // Neither is the roster, nor a code, news for a room.
    wall.lab.run("incident take I-2").unwrap();
    wall.lab.run("roster put weiss --name 'L. Weiss' --phone '+49 170 5550 99'").unwrap();
    wall.pass(1);
    wall.see("I-2 taken").see_not("Weiss").see_not("5550 99");
}

/// However long a list is, it says what is not in it; what matters stands first.
#[test]
fn a_list_says_how_much_of_it_is_left_out() {
    let mut lab = quiet();
    for _ in 0..59 {
        lab.run("incident report --tenant software-haus --priority 3 --subject x --reporter 'A. Berg'")
            .unwrap();
    }
    lab.set(at("2026-11-24T10:00:00+01:00"));
    report(&mut lab);
    let mut wall = OnWall::new(lab, 200, 120, |_| {});
    wall.press("2");
    let screen = wall.text();
    let unowned = screen.lines().skip_while(|line| !line.contains("+-Unowned -") || line.contains("+-Soon"));
    let rows: Vec<&str> = unowned.collect();
    let first = rows.iter().position(|row| row.contains("I-61")).unwrap();
    let other = rows.iter().position(|row| row.contains("I-3 ")).unwrap();
    assert!(first < other, "the critical one comes first:\n{screen}");
    assert!(rows.iter().any(|row| row.contains("+48 more")), "twelve of sixty are shown:\n{screen}");
}

#[test]
fn lists_do_not_repeat_what_stands_large_above() {
    let screen = demo(200, 60).text();
    let lists: Vec<&str> = screen.lines().skip_while(|line| !line.contains("+-Next limits -")).collect();
    assert!(lists.len() > 5 && lists[1].contains("  P"), "{screen}");
    assert!(!lists.iter().any(|line| line.contains("I-4702") || line.contains("I-4711")), "{screen}");
}

#[test]
fn a_failed_update_is_on_the_wall() {
    let mut lab = Lab::demo_of(16);
    lab.set(at("2026-11-25T22:30:00+01:00"));
    lab.run("update start srv-03").unwrap();
    lab.run("update fail srv-03 --reason 'no space'").unwrap();
    let mut wall = OnWall::new(lab, 200, 60, |_| {});
    wall.press("1");
    wall.see("FAILED");
    wall.press("3");
    wall.see("+-Failed -").see("srv-03  22:00 past").see("FAILED").see("8.3.9").see("defer+7d put off");
}

/// Two clocks are large: those that somebody can still do something about.
#[test]
fn what_has_a_workaround_does_not_stand_before_what_runs_out() {
    let mut lab = quiet();
    for number in 2..=4 {
        report(&mut lab);
        lab.run(&format!("incident take I-{number}")).unwrap();
        let later = lab.now() + 600;
        lab.set(later);
    }
    lab.run("incident start I-2").unwrap();
    lab.run("incident workaround I-2 'calls go to mobile phones'").unwrap();
    let wall = OnWall::new(lab, 200, 50, |_| {});
    wall.see("!! P1  I-3").see("!! P1  I-4  +1 more").see_not("!! P1  I-2");
}

#[test]
fn a_terminal_of_80_by_24_has_large_clocks_too() {
    let mut lab = quiet();
    report(&mut lab);
    let wall = OnWall::new(lab, 80, 24, |_| {}).unicode(Palette::True);
    let screen = wall.text();
    insta::assert_snapshot!("incidents_80x24", screen);
    assert!(screen.contains('\u{2588}') && screen.contains("!! P1  I-2"), "{screen}");
}

#[test]
fn it_is_never_empty_while_it_is_quiet() {
    let mut lab = quiet();
    report(&mut lab);
    lab.run("incident resolve I-2 --cause 'trunk rerouted' --telephony-works").unwrap();
    lab.set(at("2026-11-27T13:30:00+01:00"));
    let mut wall = OnWall::new(lab, 80, 24, |setup| setup.names = false);
    wall.see("since the last P1").see("I-2 ended Tue 24 Nov 2026 09:00").see_not("klinikum");
    insta::assert_snapshot!("quiet_80x24", wall.text());
    wall.look = OnWall::new(quiet(), 1, 1, |_| {}).unicode(Palette::True).look;
    let text = wall.look.theme.style(pikett::tui::role::Role::Text).fg;
    let blocks = wall
        .draw()
        .content
        .iter()
        .filter(|cell| cell.symbol() == "\u{2588}" && Some(cell.fg) == text)
        .count();
    assert_eq!(blocks, 0, "digits that stand for days are not in full white");
    let bright = wall.draw().content.iter().filter(|cell| cell.modifier.contains(Modifier::REVERSED)).count();
    assert!(bright <= 80, "nothing bright stands for days: {bright} cells");

    let never = OnWall::new(quiet(), 80, 24, |_| {});
    never.see("no P1 on record");
}

#[test]
fn who_is_there_is_named_and_whom_it_is_about_only_when_asked() {
    let mut lab = quiet();
    report(&mut lab);
    lab.run("incident note I-2 'Klinikum rings'").unwrap();
    let mut wall = OnWall::new(lab, 200, 50, |setup| setup.names = false);
    let on = |by: &str, number| Presence {
        console: Uuid::now_v7(),
        by: by.into(),
        on: Number(number),
        since: at(SHOWN),
    };
    wall.people = vec![on("ts", 2), on("lw", 1), on("ts", 1)];
    wall.glimpse();
    let mut seen = String::new();
    for page in ["1", "2", "3", "4"] {
        wall.press(page);
        seen += &wall.text();
    }
    assert!(seen.contains("lw  I-1") && seen.contains("ts  I-2, I-1"), "{seen}");
    for private in ["klinikum", "Klinikum", "software", "no calls", "agents", "nord", "tks", "TK S"] {
        assert!(!seen.contains(private), "{private:?} is for no visitor:\n{seen}");
    }
    wall.wall.setup.names = true;
    for page in ["1", "2"] {
        wall.press(page);
        wall.see("klinikum-nord").see("no calls");
    }
    wall.press("1");
    wall.see("I-2 note (mk)").see_not("Klinikum rings");
}

#[test]
fn updates_and_capacity_have_their_numbers() {
    let mut wall = demo(200, 50);
    wall.press("3");
    wall.see("Updates tonight").see("srv-07  Wed 23:00  8.3.4 > 8.3.9  NOTICE MISSING").see("10/41");
    wall.see("Tu24 We25 Th26").see("defer+7d");
    wall.press("4");
    wall.see("klinikum-nord        118/120 GB  98%").see("OFFICE_PLUS  12/16  -4").see("1 missed");
    wall.see("88  weingut-saar   76d");
}

#[test]
fn german() {
    let mut wall = OnWall::new(Lab::demo_of(16), 200, 50, |setup| setup.lang = Lang::De);
    wall.see("PIKETT WAND").see("Seite 1/4").see("GEHALTEN: Stufe 1 fällig, I-4702 +2").see("Di 24.11.2026");
    wall.see("OHNE BEARBEITER").see("STUFE 1 FÄLLIG").see("Eskalation fällig").see("BEGINN").see("WIEDERH.");
    wall.press("2");
    wall.see("FRISTEN UND LEUTE").see("weiter in 20 s").see("Am längsten wartend");
    wall.press("3");
    wall.see("Updates heute Nacht").see("ANKÜNDIGUNG FEHLT");
    wall.press("4");
    wall.see("KAPAZITÄT").see("Lizenzen fehlen");
}

#[test]
fn nothing_stays_where_it_is() {
    let mut wall = OnWall::new(quiet(), 80, 24, |_| {}).unicode(Palette::True);
    let corner = |wall: &OnWall| {
        let buffer = wall.draw();
        let is_blank = |x, y| buffer[(x, y)].symbol() == " ";
        (
            (0..80).all(|x| is_blank(x, 0)),
            (0..80).all(|x| is_blank(x, 23)),
            (0..24).all(|y| is_blank(0, y)),
            (0..24).all(|y| is_blank(79, y)),
        )
    };
    let mut margins = Vec::new();
    for _ in 0..4 {
        margins.push((corner(&wall).0, corner(&wall).1));
        wall.pass(600);
    }
    assert_eq!(margins, [(false, true), (false, true), (true, false), (true, false)]);
    assert_eq!(corner(&wall).1, margins[0].1, "and round again");

    let reversed = |wall: &OnWall| wall.draw()[(10, 0)].modifier.contains(Modifier::REVERSED);
    let mut hours = Vec::new();
    for hour in ["10:05", "11:05", "12:05"] {
        wall.lab.set(at(&format!("2026-11-24T{hour}:00+01:00")));
        hours.push(reversed(&wall));
    }
    assert_eq!(hours, [false, true, false]);

    let beats: Vec<String> = (0..4)
        .map(|_| {
            wall.pass(1);
            wall.text().trim_end().chars().last().unwrap().to_string()
        })
        .collect();
    assert!(beats.windows(2).all(|pair| pair[0] != pair[1]), "{beats:?}");
}

#[test]
fn at_night_only_alarms_are_bright() {
    let mut lab = quiet();
    report(&mut lab);
    let mut wall = OnWall::new(lab, 120, 40, |setup| setup.night = super::Night::parse("22:00-06:00").ok());
    for palette in [Palette::True, Palette::Indexed] {
        wall = wall.unicode(palette);
        let colours = |wall: &OnWall| {
            let buffer = wall.draw();
            let of = |text: &str| {
                let rows = buffer.content.chunks(120);
                let found = rows.enumerate().find_map(|(y, row)| {
                    let line: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
                    line.find(text).map(|at| (line[..at].chars().count(), y))
                });
                let (x, y) = found.unwrap_or_else(|| panic!("no {text}"));
                buffer.content[y * 120 + x].fg
            };
            (of("!! P1"), of("Next limits"))
        };
        wall.lab.set(at("2026-11-24T12:00:00+01:00"));
        let (alarm, title) = colours(&wall);
        wall.lab.set(at("2026-11-24T23:00:00+01:00"));
        let (alarm_at_night, title_at_night) = colours(&wall);
        assert_eq!(alarm, alarm_at_night, "{palette:?}");
        let night = wall.look.night.ground.bg;
        let day = wall.look.theme.ground.bg;
        let is_of_day = |cell: &ratatui::buffer::Cell| night != day && Some(cell.bg) == day;
        assert!(
            !wall.draw().content.iter().any(is_of_day),
            "{palette:?}: the ground of the day round digits"
        );
        assert_ne!(title, title_at_night, "{palette:?}");
        if let (Color::Rgb(day, ..), Color::Rgb(night, ..)) = (title, title_at_night) {
            assert!(night < day && night > day / 2, "{night} of {day}");
        }
    }
}
