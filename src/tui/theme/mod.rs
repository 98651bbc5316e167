//! Roles into styles: themes are data, and every widget asks for a role, never for a colour.

mod file;
mod glyphs;

use ratatui::style::Style;

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

    /// Nothing but ASCII may be sent.
    pub fn is_ascii(&self) -> bool {
        self.glyphs == GlyphSet::of(Glyphs::Ascii)
    }

    pub fn style(&self, role: Role) -> Style {
        self.styles[role as usize]
    }
}

/// What the environment says about the terminal's colours. Its name goes before `COLORTERM`, which comes
/// along over SSH and through multiplexers from a terminal that can do more than what lies between.
pub fn palette(variable: impl Fn(&str) -> Option<String>) -> Palette {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let term = set("TERM").unwrap_or_default();
    let named = |names: &[&str]| names.iter().any(|name| term.starts_with(name));
    if set("NO_COLOR").is_some() || named(&["dumb", "vt1", "vt2", "vt3", "vt4", "vt5"]) {
        return Palette::Mono;
    }
    if named(&["linux", "ansi", "cons25"]) {
        return Palette::Ansi;
    }
    // GNU screen draws 24 bit colours as something else; tmux calls itself so too and says that it is there.
    let handed_on = !term.starts_with("screen") || set("TMUX").is_some();
    match set("COLORTERM").as_deref() {
        Some("truecolor" | "24bit") if handed_on => Palette::True,
        _ if term.contains("direct") => Palette::True,
        _ if term.contains("256") => Palette::Indexed,
        _ => Palette::Ansi,
    }
}

/// Whether a terminal says of itself that it only takes lines.
pub fn is_dumb(variable: impl Fn(&str) -> Option<String>) -> bool {
    variable("TERM").as_deref() == Some("dumb")
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
        let palettes: [(&[(&str, &str)], Palette); 20] = [
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Palette::True),
            (&[("TERM", "xterm-256color")], Palette::Indexed),
            (&[("TERM", "xterm")], Palette::Ansi),
            (&[("TERM", "xterm-direct")], Palette::True),
            (&[("TERM", "tmux-256color")], Palette::Indexed),
            (&[("TERM", "tmux-256color"), ("COLORTERM", "truecolor")], Palette::True),
            (&[("TERM", "tmux")], Palette::Ansi),
            (&[("TERM", "screen")], Palette::Ansi),
            (&[("TERM", "screen-256color")], Palette::Indexed),
            (&[("TERM", "screen-256color"), ("COLORTERM", "truecolor")], Palette::Indexed),
            (&[("TERM", "screen-256color"), ("COLORTERM", "truecolor"), ("TMUX", "/tmp/t")], Palette::True),
            (&[("TERM", "putty")], Palette::Ansi),
            (&[("TERM", "putty-256color")], Palette::Indexed),
            (&[("TERM", "linux")], Palette::Ansi),
            (&[("TERM", "linux"), ("COLORTERM", "truecolor")], Palette::Ansi),
            (&[("TERM", "vt100")], Palette::Mono),
            (&[("TERM", "vt220"), ("COLORTERM", "truecolor")], Palette::Mono),
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
