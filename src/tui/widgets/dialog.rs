//! A form: fields, checks, complaint.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::{bar, frame, line};
use crate::tui::cell::Cell;
use crate::tui::role::Role;
use crate::tui::theme::Theme;
use crate::tui::vm::{self, DialogView};

/// Width of the labels, at least; at most a third of the form.
const LABEL: usize = 16;

/// Draws a form over whatever was there; answers with where typing goes.
pub fn dialog(buffer: &mut Buffer, area: Rect, view: &DialogView, theme: &Theme) -> Option<Position> {
    clear(buffer, area, theme);
    let title = [Cell::new(view.title.clone(), Role::Focus)];
    let whole = frame(buffer, area, &title, "Tab field  Ctrl-s save  Esc cancel", true, theme);
    let (width, checks_width) = vm::columns(whole.width);
    let beside = width < whole.width;
    let inner = Rect { width, ..whole };
    let widest = view.fields.iter().map(|field| field.label.width() + 2).max().unwrap_or(0);
    let label = u16::try_from(widest.max(LABEL)).unwrap_or(u16::MAX).min(inner.width / 3);
    // What does not fit is scrolled so that the focused field is seen, and what follows from it.
    let above: usize = view.fields.iter().take_while(|f| !f.focused).map(|f| f.lines.len().max(1)).sum();
    let focused = view.fields.iter().find(|f| f.focused).map_or(1, |f| f.lines.len().max(1));
    let lines = view.fields.iter().map(|f| f.lines.len()).sum::<usize>();
    let all = if beside { lines } else { lines + view.checks.len() };
    let reserved = usize::from(view.complaint.is_some());
    let room = usize::from(inner.height).saturating_sub(reserved);
    let skip = (above + focused).saturating_sub(room).max(all.saturating_sub(room).min(above));
    let mut rows: Vec<(Rect, &str, &[Cell], bool)> = Vec::new();
    let mut y = 0_usize;
    for field in &view.fields {
        for (index, cells) in field.lines.iter().enumerate() {
            if y >= skip && y - skip < room {
                let row = Rect { y: inner.y + (y - skip) as u16, height: 1, ..inner };
                rows.push((row, if index == 0 { &field.label } else { "" }, cells, field.focused));
            }
            y += 1;
        }
    }
    for (row, name, cells, focused) in &rows {
        let role = if *focused { Role::Cursor } else { Role::Dim };
        let marker = if *focused && !name.is_empty() { theme.glyphs.cursor } else { " " };
        line(buffer, Rect { width: label, ..*row }, &[Cell::new(format!("{marker}{name}"), role)], theme);
        let value = Rect { x: row.x + label, width: row.width.saturating_sub(label), ..*row };
        line(buffer, value, cells, theme);
    }
    let shown = y.saturating_sub(skip).min(room);
    let below = if beside { 0 } else { shown as u16 };
    let (x, y) = (whole.right().saturating_sub(checks_width) + 1, inner.y + below);
    let height = (room as u16).saturating_sub(below);
    let checks = Rect { x, y, width: checks_width.saturating_sub(1), height };
    super::lines(buffer, checks, &view.checks, theme);
    if let Some(complaint) = &view.complaint {
        let last = Rect { y: whole.bottom().saturating_sub(1), height: 1, ..whole };
        bar(buffer, last, &[Cell::text(complaint.clone())], Role::Alarm, theme);
    }
    let (cursor_line, column) = view.cursor?;
    let y = cursor_line.checked_sub(skip).filter(|y| *y < room)?;
    let x = (inner.x + label).saturating_add(u16::try_from(column).unwrap_or(u16::MAX));
    Some(Position { x: x.min(inner.right().saturating_sub(1)), y: inner.y + y as u16 })
}

/// Blanks an area.
pub fn clear(buffer: &mut Buffer, area: Rect, theme: &Theme) {
    for y in area.y..area.bottom() {
        buffer.set_stringn(area.x, y, " ".repeat(area.width.into()), area.width.into(), theme.ground);
    }
}
