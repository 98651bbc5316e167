//! Digits of several rows.
//!
//! Where the terminal has block characters they come from a font of 8 by 8 dots; dots smaller than a quarter
//! of a cell are drawn badly by many terminals and are not used. A terminal without block characters gets a
//! font of its own, and so does the console of Linux, whose fonts have whole blocks but no quarters.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

use crate::config::Glyphs;
use crate::wall::draw::hash;

/// What letters are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// Dots of a cell or a quarter of one.
    Dots,
    /// Whole cells.
    Blocks,
    /// Signs of ASCII.
    Signs,
}

impl Letters {
    /// For a terminal with these characters that calls itself `term`.
    pub fn of(glyphs: Glyphs, term: &str) -> Self {
        match glyphs {
            Glyphs::Ascii => Letters::Signs,
            Glyphs::Unicode if term.starts_with("linux") => Letters::Blocks,
            Glyphs::Unicode => Letters::Dots,
        }
    }
}

/// How letters are made, and how large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Font {
    /// Quarters of a cell: four rows.
    Quadrant,
    /// Whole cells, so many for each dot: eight rows each.
    Full(u16),
    /// Signs of ASCII, so many for each dot: five rows each.
    Hash(u16),
    /// The same of whole cells.
    Block(u16),
}

/// Sizes above that of plain text.
pub const LEVELS: usize = 3;

impl Font {
    /// The font of a size from 1 to [`LEVELS`].
    pub fn of(letters: Letters, level: usize) -> Self {
        let scale = u16::try_from(level.clamp(1, LEVELS)).unwrap_or(1);
        match letters {
            Letters::Dots if scale == 1 => Font::Quadrant,
            Letters::Dots => Font::Full(scale - 1),
            Letters::Blocks => Font::Block(scale),
            Letters::Signs => Font::Hash(scale),
        }
    }

    pub fn rows(self) -> u16 {
        match self {
            Font::Quadrant => 4,
            Font::Full(scale) => 8 * scale,
            Font::Hash(scale) | Font::Block(scale) => hash::ROWS * scale,
        }
    }

    /// Height of a capital letter in rows: the eighth row of dots is below it.
    pub fn capital(self) -> f64 {
        match self {
            Font::Quadrant => 3.5,
            Font::Full(scale) => 7.0 * f64::from(scale),
            Font::Hash(scale) | Font::Block(scale) => f64::from(hash::ROWS * scale),
        }
    }

    /// How many columns a text takes.
    pub fn width(self, text: &str) -> u16 {
        let letters = u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
        match self {
            Font::Quadrant => letters.saturating_mul(4),
            Font::Full(scale) => letters.saturating_mul(8 * scale),
            Font::Hash(scale) | Font::Block(scale) => hash::width(text).saturating_mul(scale),
        }
    }

    /// Draws a text from the upper left corner of `area`, as much of it as fits.
    pub fn draw(self, buffer: &mut Buffer, area: Rect, text: &str, style: Style) {
        let area = Rect { width: area.width.min(self.width(text)), ..area }.intersection(buffer.area);
        match self {
            Font::Quadrant => dots(text, PixelSize::Quadrant, style).render(area, buffer),
            Font::Full(1) => dots(text, PixelSize::Full, style).render(area, buffer),
            Font::Full(scale) => {
                let once = Rect { x: 0, y: 0, width: area.width / scale, height: area.height / scale };
                let mut small = Buffer::empty(once);
                dots(text, PixelSize::Full, style).render(once, &mut small);
                enlarge(buffer, area, &small, scale);
            }
            Font::Hash(scale) => hash::draw(buffer, area, text, ("#", scale), style),
            Font::Block(scale) => hash::draw(buffer, area, text, ("\u{2588}", scale), style),
        }
    }
}

fn dots(text: &str, size: PixelSize, style: Style) -> BigText<'_> {
    BigText::builder().pixel_size(size).style(style).lines(vec![Line::from(text)]).build()
}

fn enlarge(buffer: &mut Buffer, area: Rect, small: &Buffer, scale: u16) {
    for position in area.positions() {
        let from = ((position.x - area.x) / scale, (position.y - area.y) / scale);
        if let (Some(cell), Some(dot)) = (buffer.cell_mut(position), small.cell(from)) {
            *cell = dot.clone();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(font: Font, text: &str) -> Vec<String> {
        let area = Rect { x: 0, y: 0, width: font.width(text) + 2, height: font.rows() + 1 };
        let mut buffer = Buffer::empty(area);
        font.draw(&mut buffer, area, text, Style::new());
        let rows = buffer.content.chunks(area.width.into());
        rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect()).collect()
    }

    #[test]
    fn a_text_fills_its_rows_and_no_more() {
        for letters in [Letters::Dots, Letters::Blocks, Letters::Signs] {
            for level in 1..=LEVELS {
                let font = Font::of(letters, level);
                let rows = drawn(font, "-0:53:27?");
                let blank = |row: &String| row.trim().is_empty();
                assert!(rows.iter().rev().take(1).all(blank), "{font:?} draws below its rows: {rows:#?}");
                assert!(rows.iter().filter(|row| !blank(row)).count() >= usize::from(font.rows()) * 3 / 4);
                assert!(
                    rows.iter().all(|row| row.ends_with("  ")),
                    "{font:?} is wider than it says: {rows:#?}"
                );
                let ascii = rows.iter().all(|row| row.is_ascii());
                assert_eq!(ascii, letters == Letters::Signs, "{rows:#?}");
            }
        }
    }

    #[test]
    fn larger_is_the_same_with_larger_dots() {
        let dot =
            |font, text| drawn(font, text).iter().flat_map(|row| row.chars()).filter(|c| *c != ' ').count();
        for text in ["0", "8 d", "P1"] {
            assert_eq!(dot(Font::Full(2), text), 4 * dot(Font::Full(1), text), "{text}");
            assert_eq!(dot(Font::Hash(3), text), 9 * dot(Font::Hash(1), text), "{text}");
        }
    }

    #[test]
    fn what_does_not_fit_is_cut() {
        let area = Rect { x: 3, y: 1, width: 6, height: 3 };
        for font in [Font::Quadrant, Font::Full(1), Font::Full(2), Font::Hash(1), Font::Hash(2)] {
            let mut buffer = Buffer::empty(Rect { x: 0, y: 0, width: 10, height: 5 });
            font.draw(&mut buffer, area, "8888", Style::new());
            let outside = |(x, y): (u16, u16)| !area.contains((x, y).into());
            let cells = (0..10).flat_map(|x| (0..5).map(move |y| (x, y)));
            for at in cells.filter(|at| outside(*at)) {
                assert_eq!(buffer[at].symbol(), " ", "{font:?} at {at:?}");
            }
        }
    }
}
