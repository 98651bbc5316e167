//! The first screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::theme::Theme;
use crate::tui::vm;
use crate::tui::welcome::Welcome;
use crate::tui::widgets;
use crate::words::Words;

/// No line is longer, however wide the screen is: it is read, not looked at.
const WIDEST: u16 = 88;
/// Left of everything, where there is room.
const MARGIN: u16 = 2;

/// Draws it; answers with where typing goes.
pub fn welcome(state: &Welcome, words: Words, theme: &Theme, buffer: &mut Buffer) -> Option<Position> {
    let area = buffer.area;
    widgets::clear(buffer, area, theme);
    let margin = if area.width > 40 { MARGIN } else { 0 };
    let width = (area.width - 2 * margin).min(WIDEST);
    let greeted = vm::welcome(state, words, width);
    let count = u16::try_from(greeted.lines.len()).unwrap_or(u16::MAX);
    let rest = area.height.saturating_sub(1);
    let top = area.y + rest.saturating_sub(count) / 3;
    let body = Rect { x: area.x + margin, y: top, width: area.width - margin, height: rest - (top - area.y) };
    // What is chosen or typed stays in sight on screens too small for everything above it.
    let most = greeted.typing.map_or(usize::MAX, |(line, _)| line);
    let skip = greeted.needed.saturating_sub(body.height.into()).min(most);
    widgets::short_lines(buffer, body, &greeted.lines[skip.min(greeted.lines.len())..], theme);
    let keys =
        Rect { x: body.x, y: area.bottom().saturating_sub(1), width: body.width, height: area.height.min(1) };
    widgets::line(buffer, keys, &greeted.keys, theme);
    let (line, cell) = greeted.typing?;
    let y = body.y + u16::try_from(line - skip).ok()?;
    let x =
        body.x.saturating_add(u16::try_from(cell).unwrap_or(u16::MAX)).min(area.right().saturating_sub(1));
    (y < body.bottom()).then_some(Position { x, y })
}
