//! Roles into styles: themes are data, and every widget asks for a role, never for a colour.

mod file;
mod glyphs;

use ratatui::style::{Color, Modifier, Style};

use crate::config::{Glyphs, Palette};
use crate::domain::base::written::Fault;
use crate::tui::role::Role;
pub use glyphs::GlyphSet;

/// Styles by role for one palette, and the characters to draw with.
#[derive(Clone, Debug)]
pub struct Theme {
    styles: [Style; Role::ALL.len()],
    /// Style of empty cells.
    pub ground: Style,
    pub glyphs: &'static GlyphSet,
}

/// Themes that come with pikett.
pub const EMBEDDED: [(&str, &str); 3] = [
    ("dark", include_str!("../../../themes/dark.toml")),
    ("light", include_str!("../../../themes/light.toml")),
    ("mono", include_str!("../../../themes/mono.toml")),
];

impl Theme {
    /// Reads a theme for a palette.
    ///
    /// # Errors
    /// Names line and column of what is wrong, and roles that are missing.
    pub fn parse(origin: &str, text: &str, palette: Palette, glyphs: Glyphs) -> Result<Self, Fault> {
        let (ground, styles) = file::read(origin, text, palette)?;
        Ok(Self { styles, ground, glyphs: GlyphSet::of(glyphs) })
    }

    pub fn style(&self, role: Role) -> Style {
        self.styles[role as usize]
    }

    /// The same for a dark room: nothing is bright but what alarms.
    pub fn dimmed(&self) -> Self {
        let mut dimmed = self.clone();
        let alarms = [Role::P1, Role::Missed, Role::Alarm];
        for role in Role::ALL.into_iter().filter(|role| !alarms.contains(role)) {
            let style = self.style(role);
            let dark = |colour: Option<Color>| colour.map(darker);
            dimmed.styles[role as usize] =
                Style { fg: dark(style.fg), bg: dark(style.bg), ..style.remove_modifier(Modifier::BOLD) };
        }
        dimmed.ground = Style { bg: self.ground.bg.map(darker), ..self.ground };
        dimmed
    }
}

/// A colour with three fifths of its light, as far as the terminal has one.
fn darker(colour: Color) -> Color {
    match colour {
        Color::Rgb(red, green, blue) => {
            let [red, green, blue] = [red, green, blue].map(|part| part / 5 * 3);
            Color::Rgb(red, green, blue)
        }
        // The greys of the 256 colours, and its lightest other ones.
        Color::Indexed(grey @ 232..) => Color::Indexed(232 + (grey - 232) / 5 * 3),
        Color::Indexed(231 | 15) => Color::Indexed(244),
        Color::White => Color::Gray,
        Color::LightCyan => Color::Cyan,
        Color::LightYellow => Color::Yellow,
        other => other,
    }
}

/// What the environment says about the terminal's colours.
pub fn palette(variable: impl Fn(&str) -> Option<String>) -> Palette {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let term = set("TERM").unwrap_or_default();
    if set("NO_COLOR").is_some() || term == "dumb" {
        return Palette::Mono;
    }
    match set("COLORTERM").as_deref() {
        Some("truecolor" | "24bit") => Palette::True,
        _ if term.contains("direct") => Palette::True,
        _ if term.contains("256") => Palette::Indexed,
        _ => Palette::Ansi,
    }
}

/// What the locale says about the terminal's characters.
pub fn glyphs(variable: impl Fn(&str) -> Option<String>) -> Glyphs {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(set).unwrap_or_default().to_lowercase();
    if locale.contains("utf-8") || locale.contains("utf8") { Glyphs::Unicode } else { Glyphs::Ascii }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_decides() {
        let env = |pairs: &'static [(&str, &str)]| {
            move |name: &str| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        };
        let palettes: [(&[(&str, &str)], Palette); 6] = [
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Palette::True),
            (&[("TERM", "tmux-256color")], Palette::Indexed),
            (&[("TERM", "linux")], Palette::Ansi),
            (&[("TERM", "dumb")], Palette::Mono),
            (&[("TERM", "xterm-256color"), ("NO_COLOR", "1")], Palette::Mono),
            (&[("TERM", "xterm-256color"), ("NO_COLOR", "")], Palette::Indexed),
        ];
        for (pairs, expected) in palettes {
            assert_eq!(palette(env(pairs)), expected, "{pairs:?}");
        }
        assert_eq!(glyphs(env(&[("LANG", "de_DE.UTF-8")])), Glyphs::Unicode);
        assert_eq!(glyphs(env(&[("LANG", "de_DE.UTF-8"), ("LC_ALL", "C")])), Glyphs::Ascii);
        assert_eq!(glyphs(env(&[])), Glyphs::Ascii);
    }
}
