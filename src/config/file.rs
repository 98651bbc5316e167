//! `config.toml`.

use serde::Deserialize;
use toml::Spanned;

use super::PassHash;
use crate::domain::base::span;
use crate::domain::base::written::{Fault, OfLook, Source, Wrong};
use crate::words::Lang;

/// What a user has settled; lengths and the hash are texts (`A`, `H`) until they are read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config<A = After, H = PassHash> {
    /// Name of a theme: `dark`, `light`, `contrast`, `gruvbox`, `wall`, `wall-night`, `mono`, or one in the
    /// folder `themes`.
    pub theme: Option<String>,
    pub color: Option<Palette>,
    pub glyphs: Option<Glyphs>,
    pub keys: Option<KeyStyle>,
    /// What the locale says when left out.
    pub lang: Option<Lang>,
    /// How the console calls whoever looks elsewhere when a critical incident comes.
    #[serde(default)]
    pub bell: Bell,
    /// Seconds only of what is critical, minutes of everything else: for lines that carry little.
    #[serde(default)]
    pub low_bandwidth: bool,
    /// Lines instead of a screen, for screen readers and for what is no terminal.
    #[serde(default)]
    pub plain: bool,
    /// Take clicks and the wheel of a mouse.
    #[serde(default)]
    pub mouse: bool,
    /// Open the console without the right to write.
    #[serde(default)]
    pub readonly: bool,
    /// Lock the console when no key was pressed for so long.
    pub lock_after: A,
    /// What unlocks it; without one Enter does.
    pub lock_passphrase_hash: Option<H>,
    /// Who may read and write desks that are made here.
    #[serde(default)]
    pub share: Share,
    /// Ask before writing when no key was pressed for so long.
    pub idle_readonly: A,
}

/// A length of time such as `48m`, or `off`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After(
    /// In seconds.
    pub Option<i64>,
);

impl After {
    fn parse(text: &str) -> Result<Self, Wrong> {
        match text {
            "off" => Ok(Self(None)),
            text => match span::parse(text)? {
                0 => Err(OfLook::Never.into()),
                seconds => Ok(Self(Some(seconds))),
            },
        }
    }
}

/// Who may read and write a desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Share {
    /// Whoever made it.
    #[default]
    Owner,
    /// The group of its folder too.
    Group,
}

/// Which keys the console goes by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KeyStyle {
    /// hjkl and letters.
    #[default]
    Vim,
    /// Arrows, page keys and function keys.
    Plain,
}

/// How a console calls for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bell {
    Off,
    /// The terminal's bell, and a title that changes.
    #[default]
    Bell,
    /// These, and a notification as iTerm2, `ConEmu` and Windows Terminal show it.
    Osc9,
    /// These, and a notification as rxvt, foot and `WezTerm` show it.
    Osc777,
}

/// How many colours the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Palette {
    /// 24 bit.
    True,
    /// 256 colours.
    #[serde(rename = "256")]
    Indexed,
    /// The 16 of the terminal's own palette.
    #[serde(rename = "16")]
    Ansi,
    /// None: bold and reverse only.
    Mono,
}

/// Which characters the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Glyphs {
    Unicode,
    Ascii,
}

impl Palette {
    pub fn word(self) -> &'static str {
        match self {
            Palette::True => "24bit",
            Palette::Indexed => "256col",
            Palette::Ansi => "16col",
            Palette::Mono => "mono",
        }
    }
}

impl Glyphs {
    pub fn word(self) -> &'static str {
        match self {
            Glyphs::Unicode => "utf-8",
            Glyphs::Ascii => "ascii",
        }
    }
}

impl Config {
    /// The language alone, in which what is wrong with the rest is told too.
    pub fn lang(text: &str) -> Option<Lang> {
        Lang::from_code(text.parse::<toml::Table>().ok()?.get("lang")?.as_str()?)
    }

    /// Reads the file's text.
    ///
    /// # Errors
    /// Names line and column of what is wrong.
    pub fn parse(origin: &str, text: &str) -> Result<Self, Fault> {
        let source = Source::new(origin, text);
        let written: Config<Option<Spanned<String>>, Spanned<String>> = source.read()?;
        let after = |text: Option<Spanned<String>>, otherwise| {
            text.map_or(Ok(After(otherwise)), |text| source.value(&text, After::parse))
        };
        let hash = written.lock_passphrase_hash.map(|text| source.value(&text, PassHash::parse));
        Ok(Self {
            theme: written.theme,
            color: written.color,
            glyphs: written.glyphs,
            keys: written.keys,
            lang: written.lang,
            bell: written.bell,
            low_bandwidth: written.low_bandwidth,
            plain: written.plain,
            mouse: written.mouse,
            readonly: written.readonly,
            lock_after: after(written.lock_after, None)?,
            lock_passphrase_hash: hash.transpose()?,
            share: written.share,
            idle_readonly: after(written.idle_readonly, Some(15 * 60))?,
        })
    }
}
