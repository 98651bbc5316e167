//! A panel in its place.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::cell::{Cell, Line};
use crate::tui::role::Role;
use crate::tui::widgets;
use crate::wall::draw::big::Font;
use crate::wall::draw::brush::Brush;
use crate::wall::draw::layout;
use crate::wall::view::{Digits, Panel};
use crate::words::wall::OnWall;

/// Blanks at the left within a frame.
const INDENT: u16 = 2;

/// Draws it with digits of a size, 0 for plain text.
pub fn draw(panel: &Panel, level: usize, brush: Brush<'_>, area: Rect, buffer: &mut Buffer) {
    let inside = widgets::frame(buffer, area, &panel.title, &panel.corner, false, brush.theme);
    let inside =
        Rect { x: inside.x + INDENT.min(inside.width), width: inside.width.saturating_sub(INDENT), ..inside };
    if panel.digits.is_empty() {
        list(&panel.lines, brush, inside, buffer);
        return;
    }
    let needs = layout::height(panel, level, brush.letters).saturating_sub(2);
    let mut y = inside.y + inside.height.saturating_sub(needs) / 2;
    let font = (level > 0).then(|| Font::of(brush.letters, level));
    let rows = match font {
        None => plain(&panel.digits, brush, below(inside, y), buffer),
        Some(font) => large(&panel.digits, font, brush, below(inside, y), buffer),
    };
    y = y.saturating_add(rows);
    widgets::short_lines(buffer, below(inside, y), &panel.lines, brush.theme);
}

fn below(area: Rect, y: u16) -> Rect {
    Rect { y: y.min(area.bottom()), height: area.bottom().saturating_sub(y), ..area }
}

/// `START -0:53:27   RESTORE 0:36:33`; answers with the rows used.
fn plain(digits: &[Digits], brush: Brush<'_>, area: Rect, buffer: &mut Buffer) -> u16 {
    let mut line = Line::new();
    for (index, one) in digits.iter().enumerate() {
        line.extend((index > 0).then(|| Cell::text("   ")));
        line.extend((!one.label.is_empty()).then(|| Cell::dim(format!("{} ", one.label))));
        line.push(Cell::new(one.text.clone(), one.role));
    }
    widgets::short_lines(buffer, area, &[line], brush.theme);
    1
}

fn large(digits: &[Digits], font: Font, brush: Brush<'_>, area: Rect, buffer: &mut Buffer) -> u16 {
    let labelled = layout::is_labelled(digits);
    let widths: Vec<u16> = digits.iter().map(|one| font.width(&one.text)).collect();
    for (one, area) in digits.iter().zip(layout::columns(&widths, area)) {
        let mut area = area;
        if labelled {
            widgets::line(buffer, area, &[Cell::new(one.label.clone(), Role::Dim)], brush.theme);
            area = below(area, area.y + 1);
        }
        let area = Rect { height: area.height.min(font.rows()), ..area };
        font.draw(buffer, area, &one.text, brush.theme.style(one.role));
    }
    font.rows() + u16::from(labelled)
}

/// As many rows as there is room for; how many more there are stands in the last.
fn list(lines: &[Line], brush: Brush<'_>, area: Rect, buffer: &mut Buffer) {
    let room = usize::from(area.height);
    if lines.len() <= room || room < 2 {
        widgets::short_lines(buffer, area, lines, brush.theme);
        return;
    }
    let mut shown = lines[..room - 1].to_vec();
    let more = brush.words.on_wall(OnWall::More(lines.len() + 1 - room));
    shown.push(vec![Cell::dim(more)]);
    widgets::short_lines(buffer, area, &shown, brush.theme);
}
