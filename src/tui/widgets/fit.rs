//! Lines that are longer than their place: scrolled to where somebody types, or shortened with a mark.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::tui::cell::{Cell, Line};
use crate::tui::role::Role;
use crate::tui::theme::Theme;

/// What of a line is seen in `width` columns when column `at` has to be, and the columns that are left
/// out before it. It moves by half its width, so that something is seen on both sides.
pub fn scrolled(cells: &[Cell], at: usize, width: u16, theme: &Theme) -> (Line, usize) {
    let width = usize::from(width);
    let half = (width / 2).max(1);
    let skip = (at + 1).saturating_sub(width).div_ceil(half) * half;
    if skip == 0 {
        return (shortened(cells, width, theme), 0);
    }
    let mut line = vec![Cell::dim(mark(theme))];
    let mut left_out = skip + 1;
    for cell in cells {
        let rest = without(&cell.text, &mut left_out);
        if !rest.is_empty() {
            line.push(Cell::new(rest, cell.role));
        }
    }
    (shortened(&line, width, theme), skip)
}

/// A line that fits; what does not fit ends in a mark.
pub fn shortened(cells: &[Cell], width: usize, theme: &Theme) -> Line {
    let length: usize = cells.iter().map(|cell| cell.text.width()).sum();
    if length <= width {
        return cells.to_vec();
    }
    let mark = Cell::dim(mark(theme));
    let mut room = width.saturating_sub(mark.text.width());
    let mut line = Line::new();
    for cell in cells {
        let taken = crate::tui::vm::cut(&cell.text, u16::try_from(room).unwrap_or(u16::MAX));
        room -= taken.width().min(room);
        line.push(Cell::new(taken, cell.role));
        if taken.len() < cell.text.len() {
            break;
        }
    }
    line.push(mark);
    line
}

fn mark(theme: &Theme) -> &'static str {
    if theme.glyphs.cut.is_empty() { "~" } else { theme.glyphs.cut }
}

/// A text without its first columns; half a wide letter becomes a blank.
fn without(text: &str, columns: &mut usize) -> String {
    let mut rest = text.chars();
    while *columns > 0 {
        let Some(c) = rest.next() else { return String::new() };
        let width = c.width().unwrap_or(0);
        if width > *columns {
            let blanks = " ".repeat(width - *columns);
            *columns = 0;
            return blanks + rest.as_str();
        }
        *columns -= width;
    }
    rest.as_str().to_owned()
}

/// The column that has to be seen of a line in which one piece is chosen.
pub fn chosen(cells: &[Cell]) -> usize {
    let index = cells.iter().position(|cell| cell.role == Role::Cursor);
    let upto = index.map_or(&[][..], |index| &cells[..=index]);
    let end: usize = upto.iter().map(|cell| cell.text.width()).sum();
    end.saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Glyphs, Palette};
    use crate::tui::theme;

    fn shown(text: &str, at: usize, width: u16) -> (String, usize) {
        let (_, file) = theme::EMBEDDED[0];
        let theme = Theme::parse("dark.toml", file, Palette::True, Glyphs::Unicode).unwrap();
        let (line, skip) = scrolled(&[Cell::text(text)], at, width, &theme);
        (line.iter().map(|cell| cell.text.as_str()).collect(), at - skip)
    }

    #[test]
    fn where_somebody_types_is_seen() {
        let text = "abcdefghijklmnopqrstuvwxyz";
        assert_eq!(shown("short", 5, 10), ("short".to_owned(), 5));
        assert_eq!(shown(text, 0, 10), ("abcdefghi…".to_owned(), 0));
        assert_eq!(shown(text, 26, 10), ("…vwxyz".to_owned(), 6));
        assert_eq!(shown(text, 12, 10), ("…ghijklmn…".to_owned(), 7));
        // Wide letters: the cursor stays under its letter.
        assert_eq!(shown("日本語日本語", 12, 8), ("… 語".to_owned(), 4));
        for width in 1..12 {
            for at in 0..=26 {
                let (line, column) = shown(text, at, width);
                assert!(column < usize::from(width) && line.width() <= usize::from(width), "{at} in {width}");
            }
        }
    }
}
