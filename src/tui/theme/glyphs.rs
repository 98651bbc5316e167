//! The one table of characters: no widget chooses its own.

use ratatui::symbols::Marker;

use crate::config::Glyphs;

/// Characters to draw with; all one cell wide but the mark of what was cut.
#[derive(Debug, PartialEq, Eq)]
pub struct GlyphSet {
    pub horizontal: &'static str,
    pub vertical: &'static str,
    pub top_left: &'static str,
    pub top_right: &'static str,
    pub bottom_left: &'static str,
    pub bottom_right: &'static str,
    /// Filled and empty part of a bar.
    pub full: &'static str,
    pub empty: &'static str,
    /// The row that acts apply to.
    pub cursor: &'static str,
    pub marked: &'static str,
    /// A text that was cut.
    pub cut: &'static str,
    /// Eight rising levels, for sparklines.
    pub levels: [&'static str; 8],
    /// Points of a line that are finer than a cell; without them each line is drawn in its own mark.
    pub points: Option<Marker>,
    /// Below the day that is read.
    pub here: &'static str,
}

const UNICODE: GlyphSet = GlyphSet {
    horizontal: "─",
    vertical: "│",
    top_left: "┌",
    top_right: "┐",
    bottom_left: "└",
    bottom_right: "┘",
    full: "█",
    empty: "░",
    cursor: ">",
    marked: "+",
    cut: "…",
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    points: Some(Marker::Braille),
    here: "▲",
};

const ASCII: GlyphSet = GlyphSet {
    horizontal: "-",
    vertical: "|",
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    full: "#",
    empty: ".",
    cursor: ">",
    marked: "+",
    cut: "..",
    levels: [".", ".", ":", "-", "=", "+", "*", "#"],
    points: None,
    here: "^",
};

impl GlyphSet {
    pub fn of(glyphs: Glyphs) -> &'static Self {
        match glyphs {
            Glyphs::Unicode => &UNICODE,
            Glyphs::Ascii => &ASCII,
        }
    }
}
