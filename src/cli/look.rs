//! How the settings of the console's look are written on the command line.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::lang::help;
use crate::config::{Glyphs, KeyStyle, Palette};
use crate::words::help::Look;

impl ValueEnum for Palette {
    fn value_variants<'a>() -> &'a [Self] {
        &[Palette::True, Palette::Indexed, Palette::Ansi, Palette::Mono]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, look) = match self {
            Palette::True => ("true", Look::TrueColour),
            Palette::Indexed => ("256", Look::Indexed),
            Palette::Ansi => ("16", Look::Ansi),
            Palette::Mono => ("mono", Look::Mono),
        };
        Some(PossibleValue::new(name).help(help(look)))
    }
}

impl ValueEnum for Glyphs {
    fn value_variants<'a>() -> &'a [Self] {
        &[Glyphs::Unicode, Glyphs::Ascii]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Glyphs::Unicode => "unicode",
            Glyphs::Ascii => "ascii",
        }))
    }
}

impl ValueEnum for KeyStyle {
    fn value_variants<'a>() -> &'a [Self] {
        &[KeyStyle::Vim, KeyStyle::Plain]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, look) = match self {
            KeyStyle::Vim => ("vim", Look::Vim),
            KeyStyle::Plain => ("plain", Look::Plain),
        };
        Some(PossibleValue::new(name).help(help(look)))
    }
}
