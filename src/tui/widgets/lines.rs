//! Lines of text made of pieces with a meaning.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::shortened;
use crate::tui::cell::{Cell, Line};
use crate::tui::role::Role;
use crate::tui::theme::Theme;
use crate::tui::vm::{BAR, SPARK};

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
    let text: String = cells.iter().map(|cell| cell.text.as_str()).collect();
    if area.height > 0 {
        buffer.set_stringn(area.x, area.y, text, area.width.into(), style);
    }
}

/// Draws a piece; bars and sparklines are spelled with the theme's characters here.
fn piece(buffer: &mut Buffer, area: Rect, cell: &Cell, theme: &Theme) -> u16 {
    let style = theme.style(cell.role);
    let text = match cell.text.chars().next() {
        Some(BAR) => gauge(&cell.text[BAR.len_utf8()..], cell.text.width().min(area.width.into()), theme),
        Some(SPARK) => spark(&cell.text[SPARK.len_utf8()..], theme),
        _ => return buffer.set_stringn(area.x, area.y, &cell.text, area.width.into(), style).0,
    };
    buffer.set_stringn(area.x, area.y, text, area.width.into(), style).0
}

/// A filled and an empty part; the number says how many percent are filled. Cut off, so that it is
/// full at a hundred and not before.
pub(super) fn gauge(percent: &str, width: usize, theme: &Theme) -> String {
    let percent: usize = percent.trim().parse().unwrap_or(0);
    let full = width * percent.min(100) / 100;
    theme.glyphs.full.repeat(full) + &theme.glyphs.empty.repeat(width - full)
}

/// One character a digit, rising.
pub(super) fn spark(levels: &str, theme: &Theme) -> String {
    let level = |digit: char| digit.to_digit(10).and_then(|level| theme.glyphs.levels.get(level as usize));
    levels.chars().filter_map(level).copied().collect()
}
