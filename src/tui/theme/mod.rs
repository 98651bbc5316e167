//! Roles into styles: themes are data, and every widget asks for a role, never for a colour.

mod file;
mod glyphs;
mod shelf;

use ratatui::style::{Color, Modifier, Style};

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

    /// Nothing but ASCII may be sent.
    pub fn is_ascii(&self) -> bool {
        self.glyphs == GlyphSet::of(Glyphs::Ascii)
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
        // What alarms keeps its colours, and no ground of the day round them.
        for role in alarms {
            let style = &mut dimmed.styles[role as usize];
            if style.bg == self.ground.bg {
                style.bg = dimmed.ground.bg;
            }
        }
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

/// A variable of the environment that something was decided by; `None` where none says anything.
pub type Deciding = Option<&'static str>;

/// What the environment says about the terminal's colours. Its name goes before `COLORTERM`, which comes
/// along over SSH and through multiplexers from a terminal that can do more than what lies between.
pub fn palette(variable: impl Fn(&str) -> Option<String>) -> (Palette, Deciding) {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let term = set("TERM").unwrap_or_default();
    let named = |names: &[&str]| names.iter().any(|name| term.starts_with(name));
    let by_term = Some("TERM").filter(|_| !term.is_empty());
    if set("NO_COLOR").is_some() {
        return (Palette::Mono, Some("NO_COLOR"));
    }
    if named(&["dumb", "vt1", "vt2", "vt3", "vt4", "vt5"]) {
        return (Palette::Mono, by_term);
    }
    if named(&["linux", "ansi", "cons25"]) {
        return (Palette::Ansi, by_term);
    }
    // GNU screen draws 24 bit colours as something else; tmux calls itself so too and says that it is there.
    let handed_on = !term.starts_with("screen") || set("TMUX").is_some();
    match set("COLORTERM").as_deref() {
        Some("truecolor" | "24bit") if handed_on => (Palette::True, Some("COLORTERM")),
        _ if term.contains("direct") => (Palette::True, by_term),
        _ if term.contains("256") => (Palette::Indexed, by_term),
        _ => (Palette::Ansi, by_term),
    }
}

/// Whether a terminal says of itself that it only takes lines.
pub fn is_dumb(variable: impl Fn(&str) -> Option<String>) -> bool {
    variable("TERM").as_deref() == Some("dumb")
}

/// What the locale says about the terminal's characters.
pub fn glyphs(variable: impl Fn(&str) -> Option<String>) -> (Glyphs, Deciding) {
    let set = |name: &&str| variable(name).is_some_and(|value| !value.is_empty());
    let deciding = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find(set);
    let locale = deciding.and_then(variable).unwrap_or_default().to_lowercase();
    let unicode = locale.contains("utf-8") || locale.contains("utf8");
    (if unicode { Glyphs::Unicode } else { Glyphs::Ascii }, deciding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_decides() {
        let env = |pairs: &'static [(&str, &str)]| {
            move |name: &str| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        };
        type Variables = &'static [(&'static str, &'static str)];
        let palettes: [(Variables, Palette, Deciding); 22] = [
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Palette::True, Some("COLORTERM")),
            (&[("TERM", "xterm-256color")], Palette::Indexed, Some("TERM")),
            (&[("TERM", "xterm")], Palette::Ansi, Some("TERM")),
            (&[("TERM", "xterm-direct")], Palette::True, Some("TERM")),
            (&[("TERM", "tmux-256color")], Palette::Indexed, Some("TERM")),
            (&[("TERM", "tmux-256color"), ("COLORTERM", "truecolor")], Palette::True, Some("COLORTERM")),
            (&[("TERM", "tmux")], Palette::Ansi, Some("TERM")),
            (&[("TERM", "screen")], Palette::Ansi, Some("TERM")),
            (&[("TERM", "screen-256color")], Palette::Indexed, Some("TERM")),
            (&[("TERM", "screen-256color"), ("COLORTERM", "truecolor")], Palette::Indexed, Some("TERM")),
            (
                &[("TERM", "screen-256color"), ("COLORTERM", "truecolor"), ("TMUX", "/tmp/t")],
                Palette::True,
                Some("COLORTERM"),
            ),
            (&[("TERM", "putty")], Palette::Ansi, Some("TERM")),
            (&[("TERM", "putty-256color")], Palette::Indexed, Some("TERM")),
            (&[("TERM", "linux")], Palette::Ansi, Some("TERM")),
            (&[("TERM", "linux"), ("COLORTERM", "truecolor")], Palette::Ansi, Some("TERM")),
            (&[("TERM", "vt100")], Palette::Mono, Some("TERM")),
            (&[("TERM", "vt220"), ("COLORTERM", "truecolor")], Palette::Mono, Some("TERM")),
            (&[("TERM", "dumb")], Palette::Mono, Some("TERM")),
            (&[("TERM", "xterm-256color"), ("NO_COLOR", "1")], Palette::Mono, Some("NO_COLOR")),
            (&[("TERM", "xterm-256color"), ("NO_COLOR", "")], Palette::Indexed, Some("TERM")),
            (&[], Palette::Ansi, None),
            (&[("TERM", "dumb"), ("COLORTERM", "truecolor")], Palette::Mono, Some("TERM")),
        ];
        for (pairs, expected, by) in palettes {
            assert_eq!(palette(env(pairs)), (expected, by), "{pairs:?}");
        }
        let locales: [(Variables, Glyphs, Deciding); 4] = [
            (&[("LANG", "de_DE.UTF-8")], Glyphs::Unicode, Some("LANG")),
            (&[("LANG", "de_DE.UTF-8"), ("LC_ALL", "C")], Glyphs::Ascii, Some("LC_ALL")),
            (&[("LANG", "C"), ("LC_CTYPE", "C.utf8")], Glyphs::Unicode, Some("LC_CTYPE")),
            (&[], Glyphs::Ascii, None),
        ];
        for (pairs, expected, by) in locales {
            assert_eq!(glyphs(env(pairs)), (expected, by), "{pairs:?}");
        }
    }
}
