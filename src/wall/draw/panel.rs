//! A panel in its place.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::cell::{Cell, Line, length};
use crate::tui::role::Role;
use crate::tui::widgets;
use crate::wall::draw::big::Font;
use crate::wall::draw::brush::Brush;
use crate::wall::draw::layout::{self, Size};
use crate::wall::view::{Digits, Panel};
use crate::words::wall::OnWall;

/// Blanks at the left within a frame.
const INDENT: u16 = 2;

/// Blanks between two texts in large letters.
const APART: u16 = 4;
/// Cells of a frame's upper edge beside its title.
const FRAME: usize = 4;

/// Draws it with digits of a size.
pub fn draw(panel: &Panel, size: Size, brush: Brush<'_>, area: Rect, buffer: &mut Buffer) {
    let short = [Cell::new(panel.lead.clone(), Role::Title)];
    let has_room = panel.lead.is_empty() || length(&panel.title) + FRAME <= usize::from(area.width);
    let title = if has_room { &panel.title[..] } else { &short };
    let inside = widgets::frame(buffer, area, title, &panel.corner, false, brush.theme);
    let inside =
        Rect { x: inside.x + INDENT.min(inside.width), width: inside.width.saturating_sub(INDENT), ..inside };
    if panel.digits.is_empty() {
        list(panel, brush, inside, buffer);
        return;
    }
    let needs = layout::height(panel, size, brush.letters).saturating_sub(2);
    let mut y = inside.y + inside.height.saturating_sub(needs) / 2;
    if size.headline {
        y += headline(&panel.headline, brush, below(inside, y), buffer);
    }
    let rows = match size.level {
        0 => plain(&panel.digits, brush, below(inside, y), buffer),
        _ => large(panel, size, brush, below(inside, y), buffer),
    };
    y = y.saturating_add(rows);
    let wide = usize::from(inside.width);
    let whole = |(index, line): (usize, &Line)| whole(line, panel.narrow.get(index), wide);
    let lines: Vec<Line> = panel.lines.iter().enumerate().map(whole).collect();
    widgets::short_lines(buffer, below(inside, y), &lines, brush.theme);
}

/// As many pieces of a line as can be read whole, the first ones; of the shorter line where the first of the longer one
/// has no room.
fn whole(line: &Line, narrow: Option<&Line>, width: usize) -> Line {
    let fits = |line: &Line| (1..=line.len()).rev().find(|count| length(&line[..*count]) <= width);
    match (fits(line), narrow) {
        (Some(count), _) => line[..count].to_vec(),
        (None, Some(narrow)) => narrow.clone(),
        (None, None) => line.clone(),
    }
}

/// As many pieces as there is room for; answers with the rows used.
fn headline(pieces: &[Cell], brush: Brush<'_>, area: Rect, buffer: &mut Buffer) -> u16 {
    if pieces.is_empty() {
        return 0;
    }
    let font = Font::of(brush.letters, 1);
    let mut left = area.x;
    for piece in pieces {
        let text = piece.read();
        if left.saturating_add(font.width(&text)) > area.right() {
            break;
        }
        let place =
            Rect { x: left, width: area.right() - left, height: area.height.min(font.rows()), ..area };
        font.draw(buffer, place, &text, brush.theme.style(piece.role));
        left = left.saturating_add(font.width(&text)).saturating_add(APART);
    }
    font.rows()
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

fn large(panel: &Panel, size: Size, brush: Brush<'_>, area: Rect, buffer: &mut Buffer) -> u16 {
    let (font, labels) = (Font::of(brush.letters, size.level), size.labels(&panel.digits, brush.letters));
    let widths = layout::widths(&panel.digits, size, brush.letters);
    let mut area = area;
    let lead = font.width(&panel.lead).saturating_add(APART);
    if !panel.lead.is_empty() && widths.iter().fold(lead, |all, own| all.saturating_add(*own)) <= area.width {
        let place = Rect { height: area.height.min(font.rows()), ..area };
        font.draw(buffer, place, &panel.lead, brush.theme.style(Role::Dim));
        area = Rect { x: area.x + lead, width: area.width - lead, ..area };
    }
    for (one, area) in panel.digits.iter().zip(layout::columns(&widths, area)) {
        let mut area = area;
        if labels > 1 {
            let place = Rect { height: area.height.min(labels), ..area };
            Font::of(brush.letters, 1).draw(buffer, place, &one.label, brush.theme.style(Role::Dim));
        } else if labels > 0 {
            widgets::line(buffer, area, &[Cell::new(one.label.clone(), Role::Dim)], brush.theme);
        }
        area = below(area, area.y + labels);
        let area = Rect { height: area.height.min(font.rows()), ..area };
        font.draw(buffer, area, &one.text, brush.theme.style(one.role));
    }
    font.rows() + labels
}

/// As many rows as there is room for; how many more there are stands in the last.
fn list(panel: &Panel, brush: Brush<'_>, area: Rect, buffer: &mut Buffer) {
    let (lines, room) = (&panel.lines[..], usize::from(area.height));
    if lines.len() + usize::from(panel.beyond > 0) <= room {
        let more = vec![Cell::dim(brush.words.on_wall(OnWall::More(panel.beyond)))];
        let lines = if panel.beyond > 0 { [lines, &[more]].concat() } else { lines.to_vec() };
        widgets::short_lines(buffer, area, &lines, brush.theme);
        return;
    }
    if room < 2 {
        widgets::short_lines(buffer, area, lines, brush.theme);
        return;
    }
    let mut shown = lines[..room - 1].to_vec();
    let more = brush.words.on_wall(OnWall::More(lines.len() + 1 - room + panel.beyond));
    shown.push(vec![Cell::dim(more)]);
    widgets::short_lines(buffer, area, &shown, brush.theme);
}
