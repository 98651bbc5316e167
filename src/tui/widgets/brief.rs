//! Rows in words, for panes of a few lines.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::role::Role;
use crate::tui::theme::Theme;
use crate::tui::vm::Brief;
use crate::tui::widgets::lines::line;
use crate::tui::widgets::row::underlay;

/// Draws rows into the inside of a frame; the marker takes the place of the frame beside its row.
pub fn brief(buffer: &mut Buffer, area: Rect, rows: &[Brief], focused: bool, theme: &Theme) {
    for (row, y) in rows.iter().zip(area.y..area.bottom()) {
        line(buffer, Rect { y, height: 1, ..area }, &row.line, theme);
        if row.cursor && focused {
            underlay(buffer, Rect { y, height: 1, ..area }, theme);
        }
        if row.cursor && focused && area.x > 0 {
            buffer.set_stringn(area.x - 1, y, theme.glyphs.cursor, 1, theme.style(Role::Cursor));
        }
    }
}
