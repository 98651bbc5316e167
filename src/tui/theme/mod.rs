//! Roles into styles: themes are data, and every widget asks for a role, never for a colour.

mod file;
mod glyphs;
mod shelf;

use ratatui::style::Style;

use crate::config::{Glyphs, Palette};
use crate::domain::base::written::Fault;
use crate::tui::role::Role;
pub use glyphs::GlyphSet;
pub use shelf::{Offered, Shelf};

/// Styles by role for one palette, and the characters to draw with.
#[derive(Clone, Debug)]
pub struct Theme {
    styles: [Style; Role::ALL.len()],
    /// Style of empty cells.
    pub ground: Style,
    pub glyphs: &'static GlyphSet,
}

/// Themes that come with pikett.
pub const EMBEDDED: [(&str, &str); 7] = [
    ("dark", include_str!("../../../themes/dark.toml")),
    ("light", include_str!("../../../themes/light.toml")),
    ("contrast", include_str!("../../../themes/contrast.toml")),
    ("gruvbox", include_str!("../../../themes/gruvbox.toml")),
    ("wall", include_str!("../../../themes/wall.toml")),
    ("wall-night", include_str!("../../../themes/wall-night.toml")),
    ("mono", include_str!("../../../themes/mono.toml")),
];

impl Theme {
    /// Reads a theme for a palette. What it says for the others is read too: whoever wrote it hears of a
    /// mistake on the terminal at hand, not on the next one.
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
