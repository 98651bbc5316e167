//! A form: fields, checks, complaint.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::cell::{Cell, Line};
use crate::tui::fixed::{ESC, NEXT_FIELD, SAVE};
use crate::tui::role::Role;
use crate::tui::theme::Theme;
use crate::tui::vm::{self, DialogView, Fields};
use crate::tui::widgets::fit::{chosen, scrolled};
use crate::tui::widgets::frame::frame;
use crate::tui::widgets::lines::{bars, line, lines};
use crate::words::Words;
use crate::words::console::Over;

/// Draws a form over whatever was there; answers with where typing goes.
pub fn dialog(
    buffer: &mut Buffer,
    area: Rect,
    view: &DialogView,
    (words, theme): (Words, &Theme),
) -> Option<Position> {
    clear(buffer, area, theme);
    let title = [Cell::new(view.title.clone(), Role::Focus)];
    let keys = [NEXT_FIELD, SAVE, ESC].map(|key| key.to_string());
    let [next, save, cancel] = &keys;
    let corner = words.over(Over::FormKeys { next, save, cancel });
    let whole = frame(buffer, area, &title, &corner, true, theme);
    let (width, checks_width) = vm::columns(whole.width);
    let beside = width < whole.width;
    let inner = Rect { width, ..whole };
    // What does not fit is scrolled so that the focused field is seen, and what follows from it.
    let above: usize =
        view.fields.views.iter().take_while(|f| !f.focused).map(|f| f.lines.len().max(1)).sum();
    let focused = view.fields.views.iter().find(|f| f.focused).map_or(1, |f| f.lines.len().max(1));
    let lines = view.fields.height();
    let all = if beside { lines } else { lines + view.checks.len() };
    let complaint = complaint(view, whole);
    let room = usize::from(inner.height).saturating_sub(complaint.len());
    let skip = (above + focused).saturating_sub(room).max(all.saturating_sub(room).min(above));
    let below = lines.saturating_sub(skip).min(room);
    let fields = Rect { height: below as u16, ..inner };
    let cursor = draw_fields(buffer, fields, &view.fields, skip, theme);
    let below = if beside { 0 } else { below as u16 };
    let (x, y) = (whole.right().saturating_sub(checks_width) + 1, inner.y + below);
    let height = (room as u16).saturating_sub(below);
    let area = Rect { x, y, width: checks_width.saturating_sub(1), height };
    checks(buffer, area, &view.checks, (words, theme));
    let height = u16::try_from(complaint.len()).unwrap_or(0);
    let last = Rect { y: whole.bottom().saturating_sub(height), height, ..whole };
    bars(buffer, last, &complaint, Role::Alarm, theme);
    cursor
}

/// What is wrong, to its end as long as half of the form is enough for it.
fn complaint(view: &DialogView, whole: Rect) -> Vec<Line> {
    let text = view.complaint.iter().map(|text| vec![Cell::text(text.clone())]).collect();
    let mut lines = vm::wrap(text, whole.width);
    lines.truncate(usize::from(whole.height / 2).max(1));
    lines
}

/// Draws the fields from line `skip` on; answers with where typing goes.
fn draw_fields(
    buffer: &mut Buffer,
    area: Rect,
    fields: &Fields,
    skip: usize,
    theme: &Theme,
) -> Option<Position> {
    let (label, mut typing) = (fields.label, None);
    let all =
        fields.views.iter().flat_map(|field| field.lines.iter().enumerate().map(move |line| (field, line)));
    for ((at, (field, (index, cells))), y) in all.enumerate().skip(skip).zip(area.y..area.bottom()) {
        let (name, row) = (if index == 0 { &field.label } else { "" }, Rect { y, height: 1, ..area });
        let role = if field.focused { Role::Cursor } else { Role::Dim };
        let marker = if field.focused && !name.is_empty() { theme.glyphs.cursor } else { " " };
        line(buffer, Rect { width: label, ..row }, &[Cell::new(format!("{marker}{name}"), role)], theme);
        let value = Rect { x: row.x + label, width: row.width.saturating_sub(label), ..row };
        let value = if field.typed { outlined(buffer, value, field.focused, theme) } else { value };
        let typed = fields.cursor.filter(|(line, _)| *line == at).map(|(_, column)| column);
        let (cells, left_out) = scrolled(cells, typed.unwrap_or_else(|| chosen(cells)), value.width, theme);
        line(buffer, value, &cells, theme);
        let column = typed.map(|column| u16::try_from(column - left_out).unwrap_or(u16::MAX));
        typing = column.map(|column| Position { x: value.x.saturating_add(column), y }).or(typing);
    }
    typing
}

/// Draws the ends of a field that is typed in; answers with what is between them.
fn outlined(buffer: &mut Buffer, area: Rect, focused: bool, theme: &Theme) -> Rect {
    if area.width < 3 {
        return area;
    }
    let style = theme.style(if focused { Role::Focus } else { Role::Border });
    buffer.set_stringn(area.x, area.y, "[", 1, style);
    buffer.set_stringn(area.right() - 1, area.y, "]", 1, style);
    Rect { x: area.x + 1, width: area.width - 2, ..area }
}

/// What follows from the fields; what there is no room for is counted.
fn checks(buffer: &mut Buffer, area: Rect, all: &[Line], (words, theme): (Words, &Theme)) {
    let room = usize::from(area.height);
    if all.len() <= room || room == 0 {
        lines(buffer, area, all, theme);
        return;
    }
    lines(buffer, Rect { height: area.height - 1, ..area }, all, theme);
    let count = all.len() + 1 - room;
    let more = words.over(Over::MoreLines { count, key: &NEXT_FIELD.to_string() });
    let last = Rect { y: area.bottom() - 1, height: 1, ..area };
    lines(buffer, last, &[vec![Cell::dim(more)]], theme);
}

/// Blanks an area.
pub fn clear(buffer: &mut Buffer, area: Rect, theme: &Theme) {
    for y in area.y..area.bottom() {
        buffer.set_stringn(area.x, y, " ".repeat(area.width.into()), area.width.into(), theme.ground);
    }
}
