//! The lines above and below a page.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::tui::cell::{Cell, Line, length};
use crate::tui::role::Role;
use crate::tui::widgets;
use crate::wall::draw::big::Font;
use crate::wall::draw::brush::Brush;
use crate::wall::view::{Bar, Frame, Piece};

/// A line above and one below the page have room for a rule from this height on.
const RULED: u16 = 36;
/// Rows below from which on there is room for large letters above a page.
const LARGE: u16 = 20;
/// Blanks between two pieces of the top line.
const GAP: usize = 2;

/// Draws them; answers with what is left between.
pub fn draw(frame: &Frame, brush: Brush<'_>, area: Rect, buffer: &mut Buffer) -> Rect {
    let (mut top, mut bottom) = (area.y, area.bottom());
    let line_at = |y| Rect { y, height: 1, ..area };
    let first = line_at(top);
    widgets::line(buffer, first, &fitted(&frame.top, area.width), brush.theme);
    if frame.reversed {
        for position in first.positions() {
            if let Some(cell) = buffer.cell_mut(position) {
                cell.modifier.toggle(Modifier::REVERSED);
            }
        }
    }
    top += 1;
    let is_ruled = area.height >= RULED;
    if is_ruled && top < bottom {
        rule(brush, line_at(top), buffer);
        top += 1;
    }
    if let Some(bar) = frame.bar.as_ref().filter(|_| top < bottom) {
        top += large(bar, brush, Rect { y: top, height: bottom - top, ..area }, buffer);
        let text = vec![Cell::text(format!(" {}", bar.text))];
        widgets::bars(buffer, line_at(top), &[text], Role::Alarm, brush.theme);
        top += 1;
    }
    if top < bottom {
        bottom -= 1;
        // Set off from what stands before it.
        let beat = Cell::text(format!("  {} ", frame.beat));
        let wide = u16::try_from(beat.width()).unwrap_or(0).min(area.width);
        let left = Rect { width: area.width - wide, ..line_at(bottom) };
        widgets::short_lines(
            buffer,
            indented(left),
            std::slice::from_ref(frame.said.as_ref().unwrap_or(&frame.legend)),
            brush.theme,
        );
        widgets::line(buffer, Rect { x: left.right(), width: wide, ..left }, &[beat], brush.theme);
    }
    if is_ruled && top < bottom {
        bottom -= 1;
        rule(brush, line_at(bottom), buffer);
    }
    if is_ruled && top < bottom && !frame.log.is_empty() {
        bottom -= 1;
        widgets::short_lines(
            buffer,
            indented(line_at(bottom)),
            std::slice::from_ref(&frame.log),
            brush.theme,
        );
    }
    Rect { y: top, height: bottom.saturating_sub(top), ..area }
}

/// What is said of the data in letters as large as those of which it is said; answers with the rows used.
fn large(bar: &Bar, brush: Brush<'_>, area: Rect, buffer: &mut Buffer) -> u16 {
    let font = Font::of(brush.letters, 1);
    let (rows, wide) = (font.rows() + 1, font.width(&bar.large));
    if area.height < LARGE || wide > area.width {
        return 0;
    }
    let style = brush.theme.style(Role::Alarm);
    buffer.set_style(Rect { height: rows, ..area }, style);
    let place = Rect { x: area.x + (area.width - wide) / 2, y: area.y + 1, width: wide, height: rows - 1 };
    font.draw(buffer, place, &bar.large, style);
    rows
}

fn indented(area: Rect) -> Rect {
    Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(1), ..area }
}

fn rule(brush: Brush<'_>, area: Rect, buffer: &mut Buffer) {
    let text = brush.theme.glyphs.horizontal.repeat(area.width.into());
    buffer.set_string(area.x, area.y, text, brush.theme.style(Role::Border));
}

/// As many pieces as there is room for, the two sides at the two ends.
fn fitted((left, right): &(Vec<Piece>, Vec<Piece>), width: u16) -> Line {
    let width = usize::from(width);
    let (mut left, mut right): (Vec<&Piece>, Vec<&Piece>) = (left.iter().collect(), right.iter().collect());
    let wide = |pieces: &[&Piece]| pieces.iter().map(|piece| length(&piece.cells) + GAP).sum::<usize>();
    while wide(&left) + wide(&right) > width {
        let Some(first) =
            left.iter().chain(&right).map(|piece| piece.gives_way).max().filter(|most| *most > 0)
        else {
            break;
        };
        left.retain(|piece| piece.gives_way != first);
        right.retain(|piece| piece.gives_way != first);
    }
    let blank = |count: usize| Cell::text(" ".repeat(count));
    let mut line = vec![blank(1)];
    line.extend(left.iter().flat_map(|piece| [piece.cells.clone(), vec![blank(GAP)]].concat()));
    let between = width.saturating_sub(length(&line) + wide(&right));
    line.push(blank(between + 1));
    for (index, piece) in right.iter().enumerate() {
        line.extend((index > 0).then(|| blank(GAP)));
        line.extend(piece.cells.clone());
    }
    line
}
