//! What stands on the pages of the console: as data, with the styles of what means something, and a
//! picture of each pane.

use insta::assert_snapshot;
use pikett::config::{Glyphs, Palette};
use pikett::tui::role::Role;
use pikett::tui::theme::{EMBEDDED, Theme};
use ratatui::buffer::Buffer;
use ratatui::style::{Modifier, Style};
use serde::Deserialize;

use crate::support::{Console, Lab, look};

fn console(width: u16, height: u16) -> Console {
    Console::new(Lab::demo(), width, height)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    page: Vec<Page>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Page {
    name: String,
    keys: String,
    size: (u16, u16),
    shows: Vec<String>,
}

/// The lines of a screen without frames.
fn lines(console: &Console) -> Vec<String> {
    let text = console.text().replace(['│', '┌', '┐', '└', '┘', '─'], " ");
    text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn what_pages_say() {
    let mut lab = Lab::demo();
    let mut missing = Vec::new();
    for page in toml::from_str::<File>(include_str!("pages.toml")).unwrap().page {
        let mut console = Console::new(lab, page.size.0, page.size.1);
        console.press(&page.keys);
        let lines = lines(&console);
        for said in &page.shows {
            if !lines.iter().any(|line| line.contains(said)) {
                missing.push(format!("{}: no line says {said:?}:\n{}", page.name, console.text()));
            }
        }
        lab = console.lab;
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_overview_at_three_sizes() {
    let mut console = console(120, 40);
    for (width, height) in [(40, 12), (80, 24), (120, 40)] {
        console.resize(width, height);
        assert_snapshot!(format!("overview_{width}x{height}"), console.text());
    }
}

#[test]
fn panes_alone() {
    let mut console = console(80, 24);
    let panes = [
        ("1", "incidents"),
        ("2", "clocks"),
        ("3", "updates"),
        ("4", "storage"),
        ("5", "licences"),
        ("6", "availability"),
        ("7", "contracts"),
        ("8", "log"),
    ];
    for (key, name) in panes {
        console.press(key);
        assert_snapshot!(format!("pane_{name}"), console.text());
    }
}

#[test]
fn the_detail_and_its_tabs() {
    let mut console = console(80, 24);
    console.press("1 Enter");
    for tab in ["detail", "log", "clocks", "tenant"] {
        assert_snapshot!(format!("tab_{tab}"), console.text());
        console.press("]");
    }
}

#[test]
fn help() {
    let mut console = console(80, 24);
    console.press("?");
    assert_snapshot!("help", console.text());
}

#[test]
fn an_empty_desk_says_what_to_do() {
    let console = Console::new(Lab::new(), 80, 24);
    assert_snapshot!("empty_desk", console.text());
}

/// Words on the overview of 80 columns, and what they mean.
const MEANINGS: [(&str, Role); 16] = [
    ("PIKETT", Role::Title),
    ("P1 2!", Role::P1),
    ("P2 5", Role::P2),
    ("P3 25", Role::P3),
    ("P4 28", Role::P4),
    ("!! I-4702  ESCALATE", Role::Alarm),
    ("─[1] Inc", Role::Focus),
    (">1! 4702", Role::Cursor),
    ("1! 4702", Role::P1),
    ("-0:53:27", Role::Missed),
    ("0:36:33", Role::Soon),
    ("klinikum-… no calls", Role::Text),
    ("┌─[3] Upd", Role::Border),
    ("NO NOTE!", Role::Missed),
    ("[a]", Role::Key),
    ("take", Role::Dim),
];

/// Where a text begins: column and line.
fn place(buffer: &Buffer, text: &str) -> Option<(u16, u16)> {
    let symbols: Vec<&str> = text.split_inclusive(|_: char| true).collect();
    buffer.area.rows().find_map(|row| {
        let last = row.width.saturating_sub(u16::try_from(symbols.len()).unwrap());
        let begin = (0..=last)
            .find(|x| (*x..).zip(&symbols).all(|(x, symbol)| buffer[(x, row.y)].symbol() == *symbol));
        begin.map(|x| (x, row.y))
    })
}

/// Those of them that stand in its row.
const UNDER_THE_CURSOR: [&str; 5] = [">1! 4702", "1! 4702", "-0:53:27", "0:36:33", "klinikum-… no calls"];

/// The row of the cursor has a ground of its own, but for what has one already.
fn on_row(mut style: Style, theme: &Theme) -> Style {
    let row = theme.style(Role::Row);
    if row.add_modifier.contains(Modifier::REVERSED) {
        style.add_modifier.toggle(Modifier::REVERSED);
    } else if style.bg == theme.ground.bg {
        style.bg = row.bg;
    }
    style
}

/// What things mean is seen in every theme and with every number of colours, in the same places.
#[test]
fn meanings_have_their_styles() {
    let console = console(80, 24);
    let known = lines(&console);
    for (name, text) in EMBEDDED {
        for palette in [Palette::True, Palette::Indexed, Palette::Ansi, Palette::Mono] {
            let theme = Theme::parse(name, text, palette, Glyphs::Unicode).unwrap();
            let buffer = console.draw_in(name, palette, Glyphs::Unicode);
            assert_eq!(look(&buffer), console.text(), "{name} {palette:?} changes no letter");
            for (words, role) in MEANINGS {
                let (x, y) = place(&buffer, words).unwrap_or_else(|| panic!("{words} in {known:?}"));
                let (seen, mut wanted) = (buffer[(x, y)].style(), theme.ground.patch(theme.style(role)));
                if UNDER_THE_CURSOR.contains(&words) {
                    wanted = on_row(wanted, &theme);
                }
                let parts = |style: ratatui::style::Style| (style.fg, style.bg, style.add_modifier);
                let ground = |(fg, bg, modifier): (Option<_>, Option<_>, _)| {
                    (fg.unwrap_or_default(), bg.unwrap_or_default(), modifier)
                };
                assert_eq!(
                    ground(parts(seen)),
                    ground(parts(wanted)),
                    "{words} in {name} {palette:?} is {role:?}"
                );
            }
        }
    }
}

#[test]
fn ascii_is_enough_for_everything_but_data() {
    let console = console(80, 24);
    let screen = look(&console.draw_in("mono", Palette::Mono, Glyphs::Ascii));
    let own: String = screen.chars().filter(|c| !c.is_ascii()).collect();
    assert!(own.is_empty(), "only data may go beyond ASCII: {own}");
    for part in ["+-[1] Incidents 60 -", "klinikum.. no calls", "|#########.| 98|", "|########..|"] {
        assert!(screen.contains(part), "{part}:\n{screen}");
    }
}

#[test]
fn no_size_is_too_small_or_too_large() {
    let mut console = console(80, 24);
    for keys in ["0", "1 Enter", "Esc E", "Esc ?", "q o", "Esc / 'x'"] {
        console.press(keys);
        for (width, height) in [(1, 1), (2, 2), (3, 1), (10, 3), (1, 50), (39, 7), (60, 18), (500, 200)] {
            console.resize(width, height);
            assert_eq!(console.draw().area.width, width);
        }
        console.resize(80, 24);
    }
}
