//! A frame onto a buffer: where everything stands, and how large.

pub mod big;
mod brush;
pub mod checked;
mod edge;
mod hash;
mod layout;
mod panel;
mod small;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::cell::{Line, read};
use crate::tui::role::Role;
use crate::tui::theme::Theme;
use crate::tui::widgets;
use crate::tui::wrap::wrap;
use crate::wall::draw::big::{Font, LEVELS, Letters};
use crate::wall::draw::brush::Brush;
use crate::wall::view::{Band, Frame, Middle};
use crate::words::Words;

/// What a wall is drawn with.
#[derive(Clone, Debug)]
pub struct Look {
    pub theme: Theme,
    /// The same, darker.
    pub night: Theme,
    pub letters: Letters,
}

impl Look {
    pub fn new(theme: Theme, letters: Letters) -> Self {
        Self { night: theme.dimmed(), theme, letters }
    }
}

/// Draws a frame on the whole buffer.
pub fn draw(frame: &Frame, look: &Look, words: Words, buffer: &mut Buffer) {
    let theme = if frame.is_night { &look.night } else { &look.theme };
    let whole = buffer.area;
    let area = Rect {
        x: whole.x + frame.shift.0.min(whole.width.saturating_sub(1)),
        y: whole.y + frame.shift.1.min(whole.height.saturating_sub(1)),
        width: whole.width.saturating_sub(1),
        height: whole.height.saturating_sub(1),
    };
    if area.width == 0 || area.height == 0 {
        return;
    }
    let brush = Brush { theme, letters: look.letters, words };
    let is_small = small::is(area);
    let edges = if is_small { small::draw } else { edge::draw };
    let rest = edges(frame, brush, area, buffer);
    match &frame.middle {
        Middle::Bands(_) if is_small => {}
        Middle::Bands(bands) => brush.bands(bands, rest, buffer),
        Middle::Announced { text, lines } => brush.announced(text, lines, rest, buffer),
        Middle::Check(check) => {
            let lines = checked::lines(*check, look.letters, whole.height, words);
            brush.lines(&lines, rest, buffer);
        }
    }
}

impl Brush<'_> {
    fn bands(self, bands: &[Band], area: Rect, buffer: &mut Buffer) {
        for place in layout::places(bands, area.width, area.height, self.letters) {
            let Some(band) = bands.get(place.band) else { continue };
            let area = Rect { y: area.y + place.y, height: place.height, ..area };
            for (panel, area) in band.panels.iter().zip(layout::beside(band, area)) {
                panel::draw(panel, place.size, self, area, buffer);
            }
        }
    }

    /// As large as it can be, in the middle, on a ground of its own.
    fn announced(self, text: &str, lines: &[Line], area: Rect, buffer: &mut Buffer) {
        let style = self.theme.style(Role::Alarm);
        buffer.set_style(area, style);
        let lines = &wrap(lines.to_vec(), area.width);
        let below = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(1);
        let fits = |font: &Font| font.width(text) <= area.width && font.rows() + below <= area.height;
        let font = (1..=LEVELS).rev().map(|level| Font::of(self.letters, level)).find(fits);
        let rows = font.map_or(1, Font::rows);
        let top = area.y + area.height.saturating_sub(rows + below) / 2;
        let wide =
            font.map_or_else(|| text.chars().count().try_into().unwrap_or(u16::MAX), |font| font.width(text));
        let left = area.x + area.width.saturating_sub(wide) / 2;
        let place =
            Rect { x: left, y: top, width: area.right() - left, height: rows.min(area.bottom() - top) };
        match font {
            Some(font) => font.draw(buffer, place, text, style),
            None => drop(buffer.set_stringn(left, top, text, place.width.into(), style)),
        }
        for (line, y) in lines.iter().zip(top + rows + 1..area.bottom()) {
            let text = read(line);
            let wide = u16::try_from(crate::tui::cell::width(&text)).unwrap_or(u16::MAX);
            let left = area.x + area.width.saturating_sub(wide) / 2;
            buffer.set_stringn(left, y, &text, (area.right() - left).into(), style);
        }
    }

    fn lines(self, lines: &[Line], area: Rect, buffer: &mut Buffer) {
        let inside =
            Rect { x: area.x + 2.min(area.width), y: area.y + 1.min(area.height), ..area }.intersection(area);
        let lines = wrap(lines.to_vec(), inside.width);
        widgets::short_lines(buffer, inside, &lines, self.theme);
    }
}
