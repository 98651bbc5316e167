//! Lines of text made of pieces with a meaning.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::cell::{Cell, Line, Shows, read};
use crate::tui::role::Role;
use crate::tui::theme::Theme;
use crate::tui::widgets::fit::shortened;

/// Draws one line, cut at the right edge. Answers with the cells used.
pub fn line(buffer: &mut Buffer, area: Rect, cells: &[Cell], theme: &Theme) -> u16 {
    let mut x = area.x;
    for cell in cells {
        let room = area.right().saturating_sub(x);
        if room == 0 || area.height == 0 {
            break;
        }
        x = piece(buffer, Rect { x, width: room, height: 1, ..area }, cell, theme);
    }
    x - area.x
}

/// Draws as many lines as there is room for.
pub fn lines(buffer: &mut Buffer, area: Rect, all: &[Line], theme: &Theme) {
    for (cells, y) in all.iter().zip(area.y..area.bottom()) {
        line(buffer, Rect { y, height: 1, ..area }, cells, theme);
    }
}

/// Draws as many lines as there is room for; one that is too long ends in a mark.
pub fn short_lines(buffer: &mut Buffer, area: Rect, all: &[Line], theme: &Theme) {
    for (cells, y) in all.iter().zip(area.y..area.bottom()) {
        let cells = shortened(cells, area.width.into(), theme);
        line(buffer, Rect { y, height: 1, ..area }, &cells, theme);
    }
}

/// Lines on a coloured bar; what there is no room for ends in a mark.
pub fn bars(buffer: &mut Buffer, area: Rect, all: &[Line], role: Role, theme: &Theme) {
    for (index, (cells, y)) in all.iter().zip(area.y..area.bottom()).enumerate() {
        let last = y + 1 == area.bottom() && index + 1 < all.len();
        let rest = Cell::text(" ".repeat(area.width.into()));
        let cells = if last { [cells.as_slice(), &[rest]].concat() } else { cells.clone() };
        bar(buffer, Rect { y, height: 1, ..area }, &shortened(&cells, area.width.into(), theme), role, theme);
    }
}

/// A line on a coloured bar.
fn bar(buffer: &mut Buffer, area: Rect, cells: &[Cell], role: Role, theme: &Theme) {
    let style = theme.style(role);
    if role == Role::Text {
        line(buffer, area, cells, theme);
        return;
    }
    buffer.set_style(Rect { height: area.height.min(1), ..area }, style);
    if area.height > 0 {
        buffer.set_stringn(area.x, area.y, read(cells), area.width.into(), style);
    }
}

/// Draws a piece as wide as it is.
fn piece(buffer: &mut Buffer, area: Rect, cell: &Cell, theme: &Theme) -> u16 {
    let text = spelled(cell, area.width, theme);
    buffer.set_stringn(area.x, area.y, text, area.width.into(), theme.style(cell.role)).0
}

/// A cell in the theme's characters; a bar is at most so wide.
pub(super) fn spelled<'c>(cell: &'c Cell, room: u16, theme: &Theme) -> Cow<'c, str> {
    match &cell.shows {
        Shows::Bar { percent, width } => {
            // Cut off, so that it is full at a hundred and not before.
            let width = usize::from(width.unwrap_or(room).min(room));
            let full = width * usize::try_from(*percent).unwrap_or(100).min(100) / 100;
            (theme.glyphs.full.repeat(full) + &theme.glyphs.empty.repeat(width - full)).into()
        }
        Shows::Spark(levels) => {
            levels.iter().filter_map(|level| theme.glyphs.levels.get(usize::from(*level))).copied().collect()
        }
        Shows::Text(_) | Shows::Key(_) => cell.read(),
    }
}
