//! Themes are readable, for every palette and every eye.

use pikett::config::{Glyphs, KeyStyle, Palette};
use pikett::tui::acts::ACTIONS;
use pikett::tui::keymap::Keymap;
use pikett::tui::role::Role;
use pikett::tui::theme::{EMBEDDED, Theme};
use ratatui::style::{Color, Modifier};

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

#[test]
fn every_role_can_be_read() {
    for name in ["dark", "light"] {
        for palette in [Palette::True, Palette::Indexed, Palette::Ansi] {
            let theme = theme(name, palette);
            for role in Role::ALL {
                let style = theme.style(role);
                let (fg, bg) = (style.fg.unwrap(), style.bg.unwrap());
                let contrast = contrast(linear(fg), linear(bg));
                assert!(contrast >= 4.5, "{name} {palette:?} {role:?}: {contrast:.1}:1");
            }
        }
    }
}

/// What stands in the row of the cursor can be read there too, and the row is seen.
#[test]
fn the_row_of_the_cursor_is_a_ground_to_read_on() {
    for name in ["dark", "light"] {
        for palette in [Palette::True, Palette::Indexed, Palette::Ansi] {
            let theme = theme(name, palette);
            let (ground, row) = (theme.ground.bg.unwrap(), theme.style(Role::Row).bg.unwrap());
            assert_ne!(ground, row, "{name} {palette:?}");
            for role in Role::ALL.into_iter().filter(|role| theme.style(*role).bg == Some(ground)) {
                let contrast = contrast(linear(theme.style(role).fg.unwrap()), linear(row));
                assert!(
                    contrast >= 4.5 || role == Role::Border,
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

#[test]
fn signal_colours_stay_apart_for_colour_blind_eyes() {
    for name in ["dark", "light"] {
        let theme = theme(name, Palette::True);
        let color = |role| linear(theme.style(role).fg.unwrap());
        let pairs =
            [(Role::P1, Role::P2), (Role::P2, Role::P3), (Role::P1, Role::P3), (Role::Missed, Role::Soon)];
        for (kind, matrix) in SIMULATED {
            let seen = |rgb: [f64; 3]| {
                matrix.map(|row| row.iter().zip(rgb).map(|(m, c)| m * c).sum::<f64>().clamp(0.0, 1.0))
            };
            for (a, b) in pairs {
                let apart = distance(seen(color(a)), seen(color(b)));
                assert!(apart >= 15.0, "{name}: {a:?} and {b:?} are {apart:.0} apart for {kind} eyes");
            }
        }
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
        let palette = if to.contains("pink") { Palette::Ansi } else { Palette::True };
        let fault = Theme::parse("my.toml", &text, palette, Glyphs::Ascii).unwrap_err().to_string();
        assert!(fault.contains(complaint) && fault.starts_with("my.toml:"), "{fault}");
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
