//! Themes are readable, for every palette and every eye.

use pikett::config::{Glyphs, KeyStyle, Palette};
use pikett::tui::acts::ACTIONS;
use pikett::tui::keymap::Keymap;
use pikett::tui::msg::Effect;
use pikett::tui::role::Role;
use pikett::tui::theme::{EMBEDDED, Offered, Shelf, Theme};
use pikett::words::console::Look;
use ratatui::style::{Color, Modifier};

use crate::support::{Console, Lab};

fn theme(name: &str, palette: Palette) -> Theme {
    let (_, text) = EMBEDDED.iter().find(|(known, _)| *known == name).unwrap();
    Theme::parse(name, text, palette, Glyphs::Unicode).unwrap()
}

/// Red, green, blue from 0 to 1, without gamma.
fn linear(color: Color) -> [f64; 3] {
    let (r, g, b) = match color {
        Color::Rgb(r, g, b) => (r, g, b),
        Color::Indexed(index) => indexed(index),
        Color::Black => (0, 0, 0),
        Color::Red => (205, 0, 0),
        Color::Blue => (0, 0, 238),
        Color::Cyan => (0, 205, 205),
        Color::Yellow => (205, 205, 0),
        Color::Gray => (229, 229, 229),
        Color::LightYellow => (255, 255, 0),
        Color::LightCyan => (0, 255, 255),
        Color::White => (255, 255, 255),
        other => panic!("{other:?} has no place in a theme"),
    };
    [r, g, b].map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

fn indexed(index: u8) -> (u8, u8, u8) {
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    match index {
        16..=231 => {
            let cube = usize::from(index - 16);
            (STEPS[cube / 36], STEPS[cube / 6 % 6], STEPS[cube % 6])
        }
        232.. => [8 + (index - 232) * 10; 3].into(),
        _ => panic!("index {index} depends on the terminal"),
    }
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luminance = |[r, g, b]: [f64; 3]| 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

/// Those that have colours, with the contrast that each promises (WCAG 2.2: AA, and AAA).
const COLOURED: [(&str, f64); 6] =
    [("dark", 4.5), ("light", 4.5), ("contrast", 7.0), ("gruvbox", 4.5), ("wall", 4.5), ("wall-night", 4.5)];
const PALETTES: [Palette; 3] = [Palette::True, Palette::Indexed, Palette::Ansi];

#[test]
fn every_theme_that_comes_along_is_looked_at() {
    let names: Vec<&str> = EMBEDDED.iter().map(|(name, _)| *name).filter(|name| *name != "mono").collect();
    assert_eq!(names, COLOURED.map(|(name, _)| name));
    let known: Vec<&str> = Look::ALL.iter().map(|look| look.key()).filter(|key| !key.is_empty()).collect();
    assert_eq!(known, EMBEDDED.map(|(name, _)| name), "each is described");
}

#[test]
fn every_role_can_be_read() {
    for (name, least) in COLOURED {
        for palette in PALETTES {
            let theme = theme(name, palette);
            for role in Role::ALL {
                let style = theme.style(role);
                let (fg, bg) = (style.fg.unwrap(), style.bg.unwrap());
                let contrast = contrast(linear(fg), linear(bg));
                assert!(contrast >= least, "{name} {palette:?} {role:?}: {contrast:.1}:1");
            }
        }
    }
}

/// What stands in the row of the cursor can be read there too, and the row is seen.
#[test]
fn the_row_of_the_cursor_is_a_ground_to_read_on() {
    for (name, least) in COLOURED {
        for palette in PALETTES {
            let theme = theme(name, palette);
            let (ground, row) = (theme.ground.bg.unwrap(), theme.style(Role::Row).bg.unwrap());
            assert_ne!(ground, row, "{name} {palette:?}");
            for role in Role::ALL.into_iter().filter(|role| theme.style(*role).bg == Some(ground)) {
                let contrast = contrast(linear(theme.style(role).fg.unwrap()), linear(row));
                assert!(
                    contrast >= least || role == Role::Border,
                    "{name} {palette:?} {role:?}: {contrast:.1}:1"
                );
            }
        }
    }
    for (name, _) in EMBEDDED {
        assert!(theme(name, Palette::Mono).style(Role::Row).add_modifier.contains(Modifier::REVERSED));
    }
}

/// Severe colour-blindness after Machado, Oliveira and Fernandes (2009).
const SIMULATED: [(&str, [[f64; 3]; 3]); 3] = [
    ("protan", [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]),
    ("deutan", [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]),
    ("tritan", [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]]),
];

fn lab([r, g, b]: [f64; 3]) -> [f64; 3] {
    let xyz = [
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    ];
    let [x, y, z] = xyz.map(|v| if v > 0.008_856 { v.cbrt() } else { 7.787 * v + 16.0 / 116.0 });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (lab(a), lab(b));
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

/// In the sixteen colours a terminal has its own ones; there a ground of their own tells the worst.
#[test]
fn signal_colours_stay_apart_for_every_eye() {
    let normal = ("normal", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]);
    for ((name, _), palette) in COLOURED.into_iter().flat_map(|c| PALETTES[..2].iter().map(move |p| (c, *p)))
    {
        let theme = theme(name, palette);
        let color = |role| linear(theme.style(role).fg.unwrap());
        let pairs =
            [(Role::P1, Role::P2), (Role::P2, Role::P3), (Role::P1, Role::P3), (Role::Missed, Role::Soon)];
        for (kind, matrix) in SIMULATED.into_iter().chain([normal]) {
            let seen = |rgb: [f64; 3]| {
                matrix.map(|row| row.iter().zip(rgb).map(|(m, c)| m * c).sum::<f64>().clamp(0.0, 1.0))
            };
            for (a, b) in pairs {
                let apart = distance(seen(color(a)), seen(color(b)));
                let what =
                    format!("{name} {palette:?}: {a:?} and {b:?} are {apart:.0} apart for {kind} eyes");
                assert!(apart >= 15.0, "{what}");
            }
        }
    }
    for (name, _) in COLOURED {
        let theme = theme(name, Palette::Ansi);
        assert_ne!(theme.style(Role::P1).bg, theme.style(Role::P2).bg, "{name}");
    }
}

/// By night the wall lights no room.
#[test]
fn the_wall_is_dark_by_night() {
    let luminance = |color| {
        let [r, g, b] = linear(color);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    for palette in PALETTES[..2].iter() {
        let brightest = |name| {
            let theme = theme(name, *palette);
            let colors = Role::ALL.into_iter().flat_map(|role| {
                let style = theme.style(role);
                [style.fg.unwrap(), style.bg.unwrap()]
            });
            colors.map(luminance).fold(0.0, f64::max)
        };
        let (day, night) = (brightest("wall"), brightest("wall-night"));
        assert!(night <= 0.35 && day > 0.8, "{palette:?}: {day:.2} by day, {night:.2} by night");
    }
}

#[test]
fn without_colour_nothing_is_coloured() {
    for (name, _) in EMBEDDED {
        let theme = theme(name, Palette::Mono);
        for role in Role::ALL {
            let style = theme.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{name} {role:?}");
        }
        assert!(theme.style(Role::Missed).add_modifier.contains(Modifier::REVERSED));
    }
}

#[test]
fn a_broken_theme_names_the_place() {
    let good = EMBEDDED[0].1;
    let cases = [
        ("text     = { true = \"#E6EDF3\"", "text = { true = \"E6EDF3\"", "is no colour"),
        ("missed   =", "late =", "no role `late`"),
        ("16 = \"black\"", "16 = \"pink\"", "no colour `pink`"),
    ];
    for (from, to, complaint) in cases {
        let text = good.replacen(from, to, 1);
        let line = 1 + good[..good.find(from).unwrap()].matches('\n').count();
        // On whichever terminal it is tried.
        for palette in [Palette::True, Palette::Indexed, Palette::Ansi, Palette::Mono] {
            let fault = Theme::parse("my.toml", &text, palette, Glyphs::Ascii).unwrap_err().to_string();
            let place = format!("my.toml:{line}:");
            assert!(fault.contains(complaint) && fault.starts_with(&place), "{palette:?} {place} {fault}");
        }
    }
    let missing: String =
        good.lines().filter(|line| !line.starts_with("soon")).map(|l| format!("{l}\n")).collect();
    let fault = Theme::parse("my.toml", &missing, Palette::True, Glyphs::Ascii).unwrap_err().to_string();
    assert!(fault.contains("the role `soon` is missing"), "{fault}");
}

#[test]
fn every_action_has_a_key_and_no_key_two_actions() {
    let keys = Keymap::embedded(KeyStyle::Vim).unwrap();
    for action in ACTIONS {
        assert!(!keys.keys(action.verb).is_empty(), "{} has no key", action.name());
    }
    let cases = [
        ("[keys]\ntake = [\"a\"]\nstart = [\"a\"]\n", "keys.toml:2:9: `a` is bound to `start` already"),
        ("[keys]\nfirst = [\"g g\"]\nlast = [\"g\"]\n", "bound to `first` already"),
        ("[keys]\nfly = [\"f\"]\n", "keys.toml:2:1: there is no action `fly`"),
        ("[keys]\ntake = [\"Meta-a\"]\n", "keys.toml:2:9: `Meta-a` is no key"),
        ("[keys]\ntake = [\"F+5\"]\n", "keys.toml:2:9: `F+5` is no key"),
        ("[keys]\ntake = [\"F05\"]\n", "`F05` is no key"),
        ("[keys]\ntake = [\"\\u0007\"]\n", "is no key"),
        ("[keys]\ntake = [\"a b c\"]\n", "at most two keys"),
    ];
    for (text, complaint) in cases {
        let fault = Keymap::parse("keys.toml", text).unwrap_err().to_string();
        assert!(fault.contains(complaint), "{text:?} gave {fault}");
    }
}

/// All that come along and one that is broken, the dark one by the settings.
fn console() -> Console {
    let mut themes: Vec<Offered> = EMBEDDED
        .iter()
        .map(|(name, _)| Offered { name: (*name).to_owned(), theme: Ok(theme(name, Palette::True)) })
        .collect();
    themes.push(Offered { name: "own".to_owned(), theme: Err("own.toml:3:1: no colour".to_owned()) });
    let mut console = Console::new(Lab::demo(), 120, 40);
    console.model.session.themes = Shelf::new(themes, 0, false);
    console
}

fn ground(console: &Console) -> Color {
    console.model.theme().unwrap().ground.bg.unwrap()
}

#[test]
fn a_theme_is_seen_before_it_is_chosen() {
    let mut console = console();
    let dark = ground(&console);
    console.press(": 'theme' Enter").see("> (x) dark").see("for dark rooms; as settled");
    let seen = |console: &mut Console, name: &str| {
        assert_eq!(ground(console), theme(name, Palette::True).ground.bg.unwrap(), "{name}");
    };
    for name in ["light", "contrast", "gruvbox"] {
        console.press("j");
        seen(&mut console, name);
    }
    console.left.clear();
    console.press("Esc");
    assert_eq!(ground(&console), dark, "Esc leaves it as it was");
    assert!(console.left.is_empty(), "and nothing is remembered: {:?}", console.left);
    console.press(": 'theme' Enter Down");
    console.left.clear();
    console.press("Enter");
    seen(&mut console, "light");
    assert_eq!(console.left, [Effect::Remember]);
    // What was chosen is where the menu opens the next time.
    console.press(": 'theme' Enter").see("> (x) light").press("q");
    console.press(": 'theme wall-night' Enter").see("theme wall-night");
    seen(&mut console, "wall-night");
    assert_eq!(pikett::tui::update::remembered(&console.model).theme, "wall-night");
    console.press(": 'theme dark' Enter");
    assert_eq!(pikett::tui::update::remembered(&console.model).theme, "", "that is what the settings say");
}

#[test]
fn a_theme_with_a_mistake_says_where() {
    let mut console = console();
    let dark = ground(&console);
    console.press(": 'theme' Enter End").see("own.toml:3:1: no colour");
    assert_eq!(ground(&console), dark);
    console.press("Enter").see("own.toml:3:1: no colour").see_not("How it looks");
    console.press(": 'theme own' Enter").see("own.toml:3:1: no colour").press("Esc");
    console
        .press(": 'theme purple' Enter")
        .see("there is no theme `purple`; there are dark, light, contrast,");
    console.press("Esc : 'theme wall-' Tab").see(":theme wall-night");
    assert_eq!(ground(&console), dark);
}
