//! Colours, dashes and letters: told apart on paper without colour, and by those who do not see it.

use plotters::prelude::*;
use plotters::style::{FontStyle, TextStyle};

use crate::report::pictures::Ink;

/// As the page around a figure writes; the page takes its own instead.
pub(super) const TEXT: RGBColor = RGBColor(0x1b, 0x1f, 0x24);

/// The same for what is less important.
const FAINT: RGBAColor = RGBAColor(0x1b, 0x1f, 0x24, 0.7);

/// Colours that stay apart for those who see fewer of them, on white as on a dark page (after Okabe and
/// Ito).
pub(super) fn colour(ink: Ink) -> RGBAColor {
    match ink {
        Ink::Priority(0) | Ink::Bad => RGBColor(0xd5, 0x5e, 0x00).to_rgba(),
        Ink::Priority(1) => RGBColor(0xe6, 0x9f, 0x00).to_rgba(),
        Ink::Priority(2) | Ink::Figure => RGBColor(0x2b, 0x83, 0xc6).to_rgba(),
        Ink::Priority(_) => RGBColor(0x00, 0x9e, 0x73).to_rgba(),
        Ink::Limit => TEXT.mix(0.75),
        Ink::Ahead => RGBColor(0xa0, 0x68, 0xb0).to_rgba(),
    }
}

/// Length of a dash and of the gap behind it; none for a line without gaps.
pub(super) fn dashes(ink: Ink) -> Option<(u32, u32)> {
    match ink {
        Ink::Priority(0) | Ink::Figure | Ink::Bad => None,
        Ink::Priority(1) => Some((10, 4)),
        Ink::Priority(2) => Some((5, 3)),
        Ink::Priority(_) => Some((2, 3)),
        Ink::Limit | Ink::Ahead => Some((8, 6)),
    }
}

pub(super) fn text(size: u32) -> TextStyle<'static> {
    TextStyle::from(("sans-serif", size)).color(&TEXT)
}

pub(super) fn bold(size: u32) -> TextStyle<'static> {
    TextStyle::from(("sans-serif", size, FontStyle::Bold)).color(&TEXT)
}

pub(super) fn faint(size: u32) -> TextStyle<'static> {
    TextStyle::from(("sans-serif", size)).color(&FAINT)
}

pub(super) fn grid() -> RGBAColor {
    TEXT.mix(0.15)
}
