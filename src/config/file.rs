//! `config.toml`.

use serde::Deserialize;

use crate::domain::written::{Fault, Source};

/// What a user has settled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Name of a theme: `dark`, `light`, `mono`, or one in the folder `themes`.
    pub theme: Option<String>,
    pub color: Option<Palette>,
    pub glyphs: Option<Glyphs>,
    pub keys: Option<KeyStyle>,
    /// Open the console without the right to write.
    #[serde(default)]
    pub readonly: bool,
}

/// Which keys the console goes by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum KeyStyle {
    /// hjkl and letters.
    #[default]
    Vim,
    /// Arrows, page keys and function keys.
    Plain,
}

/// How many colours the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Palette {
    /// 24 bit.
    True,
    /// 256 colours.
    #[serde(rename = "256")]
    #[value(name = "256")]
    Indexed,
    /// The 16 of the terminal's own palette.
    #[serde(rename = "16")]
    #[value(name = "16")]
    Ansi,
    /// None: bold and reverse only.
    Mono,
}

/// Which characters the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Glyphs {
    Unicode,
    Ascii,
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
