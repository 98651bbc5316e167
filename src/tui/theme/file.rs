//! Theme files.

use std::collections::BTreeMap;

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;
use toml::Spanned;

use crate::config::Palette;
use crate::domain::base::misread::{self, WordOf};
use crate::domain::base::written::{Fault, OfLook, Source};
use crate::tui::role::Role;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    background: Colors,
    roles: Spanned<BTreeMap<Spanned<String>, Entry>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    #[serde(rename = "true")]
    rgb: Option<Spanned<String>>,
    #[serde(rename = "256")]
    indexed: Option<u8>,
    #[serde(rename = "16")]
    ansi: Option<Spanned<String>>,
    /// Background, where it differs from the theme's.
    #[serde(default)]
    on: Colors,
    #[serde(default)]
    bold: bool,
    #[serde(default)]
    reverse: bool,
    /// What stands for the colour where there is none.
    mono: Option<Emphasis>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Colors {
    #[serde(rename = "true")]
    rgb: Option<Spanned<String>>,
    #[serde(rename = "256")]
    indexed: Option<u8>,
    #[serde(rename = "16")]
    ansi: Option<Spanned<String>>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Emphasis {
    Bold,
    Reverse,
}

/// Style of the ground, and styles by role.
pub(super) fn read(
    origin: &str,
    text: &str,
    palette: Palette,
) -> Result<(Style, [Style; Role::ALL.len()]), Fault> {
    let source = Source::new(origin, text);
    let file: File = source.read()?;
    let ground = match file.background.pick(&source, palette)? {
        Some(color) => Style::new().bg(color),
        None => Style::new(),
    };
    let mut styles = [ground; Role::ALL.len()];
    styles[Role::Row as usize] = ground.add_modifier(Modifier::REVERSED);
    for (name, entry) in file.roles.get_ref() {
        let role = |name: &str| misread::place(WordOf::Role, name, Role::ALL.map(Role::name));
        let role = Role::ALL[source.value(name, role)?];
        styles[role as usize] = ground.patch(entry.style(&source, palette)?);
    }
    for role in Role::ALL {
        let there = file.roles.get_ref().keys().any(|name| name.get_ref() == role.name());
        source.ensure(there || role.is_optional(), &file.roles, OfLook::MissingRole(role.name()))?;
    }
    Ok((ground, styles))
}

impl Entry {
    fn style(&self, source: &Source<'_>, palette: Palette) -> Result<Style, Fault> {
        let mut style = Style::new();
        if let Some(color) = color(source, palette, self.rgb.as_ref(), self.indexed, self.ansi.as_ref())? {
            style = style.fg(color);
        }
        if let Some(color) = self.on.pick(source, palette)? {
            style = style.bg(color);
        }
        let (mut bold, mut reverse) = (self.bold, self.reverse);
        if palette == Palette::Mono {
            match self.mono {
                Some(Emphasis::Bold) => bold = true,
                Some(Emphasis::Reverse) => (bold, reverse) = (false, true),
                None => {}
            }
        }
        if bold {
            style = style.add_modifier(Modifier::BOLD);
        }
        if reverse {
            style = style.add_modifier(Modifier::REVERSED);
        }
        Ok(style)
    }
}

impl Colors {
    fn pick(&self, source: &Source<'_>, palette: Palette) -> Result<Option<Color>, Fault> {
        color(source, palette, self.rgb.as_ref(), self.indexed, self.ansi.as_ref())
    }
}

fn color(
    source: &Source<'_>,
    palette: Palette,
    rgb: Option<&Spanned<String>>,
    indexed: Option<u8>,
    ansi: Option<&Spanned<String>>,
) -> Result<Option<Color>, Fault> {
    let rgb = rgb.map(|text| hex(source, text)).transpose()?;
    let ansi = ansi.map(|text| named(source, text)).transpose()?;
    Ok(match palette {
        Palette::Mono => None,
        Palette::True => rgb,
        Palette::Indexed => indexed.map(Color::Indexed),
        Palette::Ansi => ansi,
    })
}

fn hex(source: &Source<'_>, text: &Spanned<String>) -> Result<Color, Fault> {
    let digits = text.get_ref().strip_prefix('#').filter(|digits| digits.len() == 6);
    let color = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).map(Color::from_u32);
    color.ok_or_else(|| source.fault(text, OfLook::NoColour(text.get_ref().clone())))
}

fn named(source: &Source<'_>, text: &Spanned<String>) -> Result<Color, Fault> {
    const NAMES: [(&str, Color); 16] = [
        ("black", Color::Black),
        ("red", Color::Red),
        ("green", Color::Green),
        ("yellow", Color::Yellow),
        ("blue", Color::Blue),
        ("magenta", Color::Magenta),
        ("cyan", Color::Cyan),
        ("gray", Color::Gray),
        ("dark-gray", Color::DarkGray),
        ("light-red", Color::LightRed),
        ("light-green", Color::LightGreen),
        ("light-yellow", Color::LightYellow),
        ("light-blue", Color::LightBlue),
        ("light-magenta", Color::LightMagenta),
        ("light-cyan", Color::LightCyan),
        ("white", Color::White),
    ];
    let place = |name: &str| misread::place(WordOf::Colour, name, NAMES.map(|(name, _)| name));
    source.value(text, place).map(|index| NAMES[index].1)
}
