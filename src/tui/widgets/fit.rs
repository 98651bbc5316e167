//! Lines that are longer than their place: scrolled to where somebody types, or shortened with a mark.

use crate::tui::cell::{Cell, Line, cut, length, split, width as wide};
use crate::tui::role::Role;
use crate::tui::theme::Theme;

/// What of a line is seen in `width` columns when column `at` has to be, and the columns that are left
/// out before it. It moves by half its width, so that something is seen on both sides.
pub fn scrolled(cells: &[Cell], at: usize, width: u16, theme: &Theme) -> (Line, usize) {
    let width = usize::from(width);
    if width == 0 {
        return (Line::new(), at);
    }
    let half = (width / 2).max(1);
    let skip = (at + 1).saturating_sub(width).div_ceil(half) * half;
    if skip == 0 {
        return (shortened(cells, width, theme), 0);
    }
    let mut line = vec![Cell::dim(mark(theme))];
    let mut left_out = skip + 1;
    for cell in cells {
        let rest = without(&cell.read(), &mut left_out);
        if !rest.is_empty() {
            line.push(Cell::new(rest, cell.role));
        }
    }
    (shortened(&line, width, theme), skip)
}

/// A line that fits; what does not fit ends in a mark.
pub fn shortened(cells: &[Cell], width: usize, theme: &Theme) -> Line {
    if length(cells) <= width {
        return cells.to_vec();
    }
    let mark = Cell::dim(mark(theme));
    let mut room = width.saturating_sub(mark.width());
    let mut line = Line::new();
    for cell in cells {
        let text = cell.read();
        let taken = cut(&text, room);
        room -= wide(taken);
        line.push(Cell::new(taken, cell.role));
        if taken.len() < text.len() {
            break;
        }
    }
    line.push(mark);
    line
}

fn mark(theme: &Theme) -> &'static str {
    theme.glyphs.cut
}

/// A text without its first columns; half a wide letter becomes a blank.
fn without(text: &str, columns: &mut usize) -> String {
    let (at, left) = split(text, *columns);
    let mut rest = text[at..].chars();
    match rest.clone().next() {
        Some(half) if left > 0 => {
            rest.next();
            *columns = 0;
            " ".repeat(wide(half.encode_utf8(&mut [0; 4])) - left) + rest.as_str()
        }
        _ => {
            *columns = left;
            rest.as_str().to_owned()
        }
    }
}

/// The column that has to be seen of a line in which one piece is chosen; one piece alone is seen from its
/// beginning.
pub fn chosen(cells: &[Cell]) -> usize {
    if cells.len() == 1 {
        return 0;
    }
    let index = cells.iter().position(|cell| cell.role == Role::Cursor);
    let upto = index.map_or(&[][..], |index| &cells[..=index]);
    length(upto).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Glyphs, Palette};
    use crate::tui::cell::read;
    use crate::tui::theme;

    fn shown(text: &str, at: usize, width: u16) -> (String, usize) {
        let (_, file) = theme::EMBEDDED[0];
        let theme = Theme::parse("dark.toml", file, Palette::True, Glyphs::Unicode).unwrap();
        let (line, skip) = scrolled(&[Cell::text(text)], at, width, &theme);
        (read(&line), at - skip)
    }

    #[test]
    fn where_somebody_types_is_seen() {
        let text = "abcdefghijklmnopqrstuvwxyz";
        assert_eq!(shown(text, 5, 0), (String::new(), 0));
        assert_eq!(shown("short", 5, 10), ("short".to_owned(), 5));
        assert_eq!(shown(text, 0, 10), ("abcdefghi…".to_owned(), 0));
        assert_eq!(shown(text, 26, 10), ("…vwxyz".to_owned(), 6));
        assert_eq!(shown(text, 12, 10), ("…ghijklmn…".to_owned(), 7));
        // Wide letters: the cursor stays under its letter.
        assert_eq!(shown("日本語日本語", 12, 8), ("… 語".to_owned(), 4));
        for width in 1..12 {
            for at in 0..=26 {
                let (line, column) = shown(text, at, width);
                assert!(column < usize::from(width) && wide(&line) <= usize::from(width), "{at} in {width}");
            }
        }
    }
}
