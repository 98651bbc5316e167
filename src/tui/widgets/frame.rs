//! A frame with a title and a corner.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::cell::{Cell, width as wide};
use crate::tui::role::Role;
use crate::tui::theme::Theme;
use crate::tui::widgets::fit::shortened;
use crate::tui::widgets::lines::line;

/// Draws a frame; answers with the area inside.
pub fn frame(
    buffer: &mut Buffer,
    area: Rect,
    title: &[Cell],
    corner: &str,
    focused: bool,
    theme: &Theme,
) -> Rect {
    if area.width < 2 || area.height < 2 {
        return Rect { width: 0, height: 0, ..area };
    }
    let style = theme.style(if focused { Role::Focus } else { Role::Border });
    let glyphs = theme.glyphs;
    let inner = usize::from(area.width) - 2;
    let edge = |left: &str, right: &str| format!("{left}{}{right}", glyphs.horizontal.repeat(inner));
    buffer.set_string(area.x, area.y, edge(glyphs.top_left, glyphs.top_right), style);
    buffer.set_string(area.x, area.bottom() - 1, edge(glyphs.bottom_left, glyphs.bottom_right), style);
    for y in area.y + 1..area.bottom() - 1 {
        buffer.set_string(area.x, y, glyphs.vertical, style);
        buffer.set_string(area.right() - 1, y, glyphs.vertical, style);
    }
    let top = Rect { x: area.x + 2, width: area.width.saturating_sub(4), height: 1, ..area };
    let used = line(buffer, top, &shortened(title, top.width.into(), theme), theme);
    if used > 0 && used < top.width {
        buffer.set_string(top.x + used, top.y, " ", theme.style(Role::Text));
    }
    let width = u16::try_from(wide(corner)).unwrap_or(u16::MAX);
    if !corner.is_empty() && used.saturating_add(width).saturating_add(4) <= top.width {
        let x = top.right() - width - 1;
        buffer.set_string(x - 1, top.y, format!(" {corner} "), theme.style(Role::Dim));
    }
    Rect { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2 }
}

/// Writes into the lower edge of a frame, at its right.
pub fn foot(buffer: &mut Buffer, area: Rect, text: &str, theme: &Theme) {
    let width = u16::try_from(wide(text)).unwrap_or(u16::MAX);
    if !text.is_empty() && area.height > 1 && width.saturating_add(6) <= area.width {
        let x = area.right() - width - 4;
        buffer.set_string(x, area.bottom() - 1, format!(" {text} "), theme.style(Role::Dim));
    }
}
