//! `config.toml`.

use serde::{Deserialize, Deserializer};

use super::PassHash;
use crate::domain::span;
use crate::domain::written::{Fault, Source};
use crate::words::Lang;

/// What a user has settled.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Name of a theme: `dark`, `light`, `mono`, or one in the folder `themes`.
    pub theme: Option<String>,
    pub color: Option<Palette>,
    pub glyphs: Option<Glyphs>,
    pub keys: Option<KeyStyle>,
    /// What the locale says when left out.
    pub lang: Option<Lang>,
    /// How the console calls whoever looks elsewhere when a critical incident comes.
    #[serde(default)]
    pub bell: Bell,
    /// Open the console without the right to write.
    #[serde(default)]
    pub readonly: bool,
    /// Lock the console when no key was pressed for so long.
    #[serde(default)]
    pub lock_after: After,
    /// What unlocks it; without one Enter does.
    pub lock_passphrase_hash: Option<PassHash>,
    /// Who may read and write desks that are made here.
    #[serde(default)]
    pub share: Share,
    /// Ask before writing when no key was pressed for so long.
    #[serde(default = "quarter_of_an_hour")]
    pub idle_readonly: After,
}

/// A length of time such as `48m`, or `off`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct After(
    /// In seconds.
    pub Option<i64>,
);

fn quarter_of_an_hour() -> After {
    After(Some(15 * 60))
}

impl<'de> Deserialize<'de> for After {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        if text == "off" {
            return Ok(Self(None));
        }
        match span::parse(&text).map_err(serde::de::Error::custom)? {
            0 => Err(serde::de::Error::custom("write `off` for never")),
            seconds => Ok(Self(Some(seconds))),
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            theme: None,
            color: None,
            glyphs: None,
            keys: None,
            lang: None,
            bell: Bell::default(),
            readonly: false,
            lock_after: After(None),
            lock_passphrase_hash: None,
            share: Share::default(),
            idle_readonly: quarter_of_an_hour(),
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
    /// Reads the file's text.
    ///
    /// # Errors
    /// Names line and column of what is wrong.
    pub fn parse(origin: &str, text: &str) -> Result<Self, Fault> {
        Source::new(origin, text).read()
    }
}
