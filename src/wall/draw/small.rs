//! A page on a screen that has no room for panels: lines by what they matter, each of them whole.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::cell::{Cell, Line, length};
use crate::tui::role::Role;
use crate::tui::widgets;
use crate::tui::wrap::wrap;
use crate::wall::draw::brush::Brush;
use crate::wall::view::{Band, Brief, Frame, Middle, Panel, Rank};

/// Columns and rows below which panels beside each other cut what they say.
const LEAST: (u16, u16) = (78, 20);
/// Blanks between two pieces of a line.
const GAP: usize = 2;

/// Whether this is such a screen.
pub fn is(area: Rect) -> bool {
    area.width < LEAST.0 || area.height < LEAST.1
}

/// Draws the last line, and the page above it where it is one of panels; answers with what is left.
pub fn draw(frame: &Frame, brush: Brush<'_>, area: Rect, buffer: &mut Buffer) -> Rect {
    let last = Rect { y: area.bottom() - 1, height: 1, ..area };
    let rest = Rect { height: area.height - 1, ..area };
    match &frame.said {
        Some(said) => widgets::short_lines(buffer, last, std::slice::from_ref(said), brush.theme),
        None => status(frame, brush, last, buffer),
    }
    if let Middle::Bands(bands) = &frame.middle {
        let lines = lines(bands, &frame.brief, area.width);
        widgets::short_lines(buffer, rest, &lines, brush.theme);
    }
    rest
}

/// How old the data are and what time it is, as much of both as there is room for.
fn status(frame: &Frame, brush: Brush<'_>, area: Rect, buffer: &mut Buffer) {
    let (brief, width) = (&frame.brief, usize::from(area.width));
    let beat = Cell::text(format!(" {}", frame.beat));
    let ends = brief.times.iter().map(|time| vec![Cell::text(" "), time.clone(), beat.clone()]);
    let ends: Vec<Line> = ends.chain([vec![beat.clone()]]).collect();
    let pairs = ends.iter().flat_map(|end| brief.data.iter().map(move |data| (data, end)));
    let fits = |(data, end): &(&Line, &Line)| length(data) + length(end) <= width;
    let shortest = brief.data.last().zip(ends.last());
    let Some((data, end)) = pairs.into_iter().find(fits).or(shortest) else { return };
    let blank = Cell::text(" ".repeat(width.saturating_sub(length(data) + length(end))));
    let line = [data.as_slice(), &[blank], end].concat();
    match frame.bar {
        Some(_) => widgets::bars(buffer, area, &[line], Role::Alarm, brush.theme),
        None => drop(widgets::line(buffer, area, &line, brush.theme)),
    }
}

/// The page: how many, the worst one, and why it stands still before all that can be said of them.
fn lines(bands: &[Band], brief: &Brief, width: u16) -> Vec<Line> {
    let width = usize::from(width);
    let rows = |band: &Band| match &band.panels[..] {
        [panel] => alone(panel, width),
        panels => flow(&panels.iter().map(counted).collect::<Vec<_>>(), width),
    };
    let mut musts = bands.iter().filter(|band| band.rank != Rank::May).map(rows);
    let mut counters = musts.next().unwrap_or_default().into_iter();
    let mut worst = musts.next().unwrap_or_default().into_iter();
    let mut all: Vec<Line> = counters.next().into_iter().chain(worst.next()).collect();
    let pinned = || brief.pinned.iter().find(|pinned| length(pinned) <= width);
    all.extend(pinned().or(brief.pinned.last()).cloned());
    all.extend(worst.chain(counters).chain(musts.flatten()));
    for panel in bands.iter().filter(|band| band.rank == Rank::May).flat_map(|band| &band.panels) {
        all.push(panel.title.clone());
        all.extend(panel.lines.iter().map(|line| [&[Cell::text(" ")], line.as_slice()].concat()));
    }
    all
}

/// `P1 2`
fn counted(panel: &Panel) -> Line {
    let title = match panel.lead.is_empty() {
        true => panel.title.clone(),
        false => vec![Cell::dim(panel.lead.clone())],
    };
    let number = panel.digits.iter().flat_map(|one| [Cell::text(" "), Cell::new(one.text.clone(), one.role)]);
    title.into_iter().chain(number).collect()
}

/// A panel over the whole width: what it is about, its clocks, and what is said of them.
fn alone(panel: &Panel, width: usize) -> Vec<Line> {
    let mut said = panel.lines.iter().map(pieces);
    let about = if panel.title.is_empty() { Vec::new() } else { said.next().unwrap_or_default() };
    let mut rows = match panel.title.is_empty() {
        true => Vec::new(),
        false => flow(&[vec![panel.title.clone()], about].concat(), width),
    };
    let clock = |one: &crate::wall::view::Digits| {
        let number = Cell::new(one.text.clone(), one.role);
        match one.label.is_empty() {
            true => vec![number],
            false => vec![Cell::dim(format!("{} ", one.label)), number],
        }
    };
    rows.extend(flow(&panel.digits.iter().map(clock).collect::<Vec<_>>(), width));
    rows.extend(said.flat_map(|pieces| flow(&pieces, width)));
    rows
}

/// Each cell by itself, without the blanks that set it off.
fn pieces(line: &Line) -> Vec<Line> {
    line.iter().map(|cell| vec![Cell::new(cell.read().trim(), cell.role)]).collect()
}

/// Pieces one after the other over as many rows as they need; one that is longer than a row is broken at words.
fn flow(pieces: &[Line], width: usize) -> Vec<Line> {
    let mut rows: Vec<Line> = Vec::new();
    for piece in pieces.iter().filter(|piece| length(piece) > 0) {
        match rows.last_mut() {
            Some(row) if length(row) + GAP + length(piece) <= width => {
                row.push(Cell::text(" ".repeat(GAP)));
                row.extend(piece.clone());
            }
            _ => rows.extend(wrap(vec![piece.clone()], u16::try_from(width).unwrap_or(u16::MAX))),
        }
    }
    rows
}
