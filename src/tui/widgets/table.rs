//! Tables: headings, rows, a marker for the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::cell::{Cell, cut, width as wide};
use crate::tui::panes::{Heading, MARKER, PaneTable, has_heading};
use crate::tui::role::Role;
use crate::tui::theme::Theme;
use crate::tui::widgets::lines::spelled;
use crate::tui::widgets::row::underlay;

/// Draws tables one below the other, each with its headings where there is room for them; the marker
/// is only shown where the keys go.
pub fn tables(buffer: &mut Buffer, area: Rect, tables: &[PaneTable], focused: bool, theme: &Theme) {
    let heading = has_heading(area.height);
    parts(area, tables).for_each(|(table, area)| part(buffer, area, table, heading, focused, theme));
}

/// The line of each row that [`tables`] draws, and the row's place in its pane.
pub fn lines_of_tables(area: Rect, tables: &[PaneTable]) -> Vec<(u16, usize)> {
    let heading = u16::from(has_heading(area.height));
    let lines = parts(area, tables).flat_map(|(table, area)| {
        let rows = (area.y + heading..area.bottom()).zip(&table.rows);
        rows.map(|(y, row)| (y, row.place))
    });
    lines.collect()
}

/// Tables with their areas.
fn parts(area: Rect, tables: &[PaneTable]) -> impl Iterator<Item = (&PaneTable, Rect)> {
    tables.iter().scan(area, |rest, table| {
        let rows = u16::try_from(table.rows.len().max(1)).unwrap_or(u16::MAX);
        let height = rest.height.min(rows.saturating_add(1));
        let own = Rect { height, ..*rest };
        *rest = Rect { y: rest.y + height, height: rest.height - height, ..*rest };
        Some((table, own))
    })
}

fn part(buffer: &mut Buffer, area: Rect, table: &PaneTable, heading: bool, focused: bool, theme: &Theme) {
    if area.width == 0 || area.height == 0 {
        return;
    }
    let places = places(area, &table.headings);
    let heading = u16::from(heading);
    for (column, (x, width)) in table.headings.iter().zip(&places).take_while(|_| heading > 0) {
        put(buffer, *x, area.y, *width, column.title, column.right, theme.style(Role::Heading));
    }
    let body = Rect { y: area.y + heading, height: area.height - heading, ..area };
    if table.rows.is_empty() {
        let width = usize::from(area.width).saturating_sub(1);
        buffer.set_stringn(body.x + 1, body.y, &table.empty, width, theme.style(Role::Dim));
    }
    for (row, y) in table.rows.iter().zip(body.y..body.bottom()) {
        let has_keys = row.cursor && focused;
        let mark = if row.marked { theme.glyphs.marked } else { theme.glyphs.cursor };
        if has_keys || row.marked {
            let role = if has_keys { Role::Cursor } else { Role::Key };
            buffer.set_stringn(body.x, y, mark, 1, theme.style(role));
        }
        for ((cell, column), (x, width)) in row.cells.iter().zip(&table.headings).zip(&places) {
            draw_cell(buffer, *x, y, *width, cell, column.right, theme);
        }
        if has_keys {
            underlay(buffer, Rect { y, height: 1, ..body }, theme);
        }
    }
}

fn draw_cell(buffer: &mut Buffer, x: u16, y: u16, width: u16, cell: &Cell, right: bool, theme: &Theme) {
    let style = theme.style(cell.role);
    let text = spelled(cell, width, theme);
    if right || cut(&text, width.into()).len() == text.len() {
        return put(buffer, x, y, width, &text, right, style);
    }
    let mark = theme.glyphs.cut;
    let room = usize::from(width).saturating_sub(wide(mark));
    put(buffer, x, y, width, &format!("{}{mark}", cut(&text, room)), false, style);
}

fn put(
    buffer: &mut Buffer,
    x: u16,
    y: u16,
    width: u16,
    text: &str,
    right: bool,
    style: ratatui::style::Style,
) {
    let text = cut(text, width.into());
    let used = u16::try_from(wide(text)).unwrap_or(width);
    let x = if right { x + (width - used.min(width)) } else { x };
    if buffer.area.contains((x, y).into()) {
        buffer.set_stringn(x, y, text, width.into(), style);
    }
}

/// Left edge and width of each column, after the marker; what does not fit gets no width.
fn places(area: Rect, columns: &[Heading]) -> Vec<(u16, u16)> {
    let mut x = area.x + MARKER;
    let mut places = Vec::with_capacity(columns.len());
    for column in columns {
        let room = area.right().saturating_sub(x);
        places.push((x, column.width.min(room)));
        x = x.saturating_add(column.width + 1);
    }
    places
}
