//! Screens: where everything goes at which size. Layout only; words come from the view model.

mod hits;
mod overlay;
mod overview;
mod parts;
mod plan;
mod region;
mod welcome;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::cell::{Cell, Line, length, width as wide};
use crate::tui::model::Pane;
use crate::tui::role::Role;
use crate::tui::size::Size;
use crate::tui::theme::Theme;
use crate::tui::vm::{Body, PaneView, View, pane_rows, wrap};
use crate::tui::widgets;
pub use hits::Hits;
pub use plan::Plan;
pub use region::Region;
pub use welcome::welcome;

/// The whole screen.
pub fn area(size: Size) -> Rect {
    Rect { x: 0, y: 0, width: size.width, height: size.height }
}

/// What a frame leaves of an area.
fn inside(area: Rect) -> Rect {
    let (width, height) = (area.width.saturating_sub(2), area.height.saturating_sub(2));
    Rect { x: area.x + 1, y: area.y + 1, width, height }
}

/// Draws a frame; answers with where typing goes.
pub fn draw(view: &View<'_>, theme: &Theme, buffer: &mut Buffer) -> Option<Position> {
    if let Some(lines) = view.locked() {
        locked(buffer, &lines, theme);
        return None;
    }
    let plan = Plan::of(buffer.area, view.model, &view.context());
    let mut cursor = None;
    let over = |region: &Region| matches!(region, Region::Strip | Region::Filter | Region::Status);
    for (region, area) in plan.regions.iter().filter(|(region, _)| !over(region)) {
        cursor = region_at(view, theme, buffer, *region, *area).or(cursor);
    }
    // What is too long for one line at the top goes on over what stands below.
    for (region, area) in plan.regions.iter().filter(|(region, _)| over(region) && *region != Region::Status)
    {
        cursor = region_at(view, theme, buffer, *region, *area).or(cursor);
    }
    if let Some(area) = plan.overlay {
        cursor = overlay::draw(view, theme, buffer, area);
    }
    // What came of an act lies over everything: it is read to its end.
    if let Some((_, area)) = plan.regions.iter().find(|(region, _)| *region == Region::Status) {
        status(view, theme, buffer, *area, cursor);
    }
    cursor
}

/// The line that says what came of the last act; more than one where it needs them, upwards. What is typed
/// meanwhile stays to be seen: the message goes above it.
fn status(view: &View<'_>, theme: &Theme, buffer: &mut Buffer, area: Rect, typed: Option<Position>) {
    let Some((line, role)) = view.status() else { return };
    let lines = wrap(vec![line], area.width);
    let more = lines_of(&lines).saturating_sub(1).min(buffer.area.height / 2).min(area.y);
    let wanted = Rect { y: area.y - more, height: area.height.saturating_add(more), ..area };
    let area = match typed.filter(|typed| (wanted.y..wanted.bottom()).contains(&typed.y)) {
        Some(typed) => beside(wanted, typed.y),
        None => wanted,
    };
    widgets::clear(buffer, area, theme);
    widgets::bars(buffer, area, &lines, role, theme);
}

/// As much of an area as there is room for above a row, or below it where that is more.
fn beside(wanted: Rect, row: u16) -> Rect {
    let below = wanted.bottom().saturating_sub(row + 1);
    let height = wanted.height.min(row.max(below));
    let y = if row >= below { row - height } else { row + 1 };
    Rect { y, height, ..wanted }
}

fn lines_of(lines: &[Line]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

/// Lines in the middle of an empty screen.
fn locked(buffer: &mut Buffer, lines: &[Line], theme: &Theme) {
    let area = buffer.area;
    widgets::clear(buffer, area, theme);
    let height = u16::try_from(lines.len()).unwrap_or(area.height).min(area.height);
    let top = area.y + (area.height - height) / 2;
    for (line, y) in lines.iter().zip(top..top + height) {
        let width = u16::try_from(length(line)).unwrap_or(area.width).min(area.width);
        let x = area.x + (area.width - width) / 2;
        widgets::line(buffer, Rect { x, y, width, height: 1 }, line, theme);
    }
}

fn region_at(
    view: &View<'_>,
    theme: &Theme,
    buffer: &mut Buffer,
    region: Region,
    area: Rect,
) -> Option<Position> {
    match region {
        Region::Header => header(view, theme, buffer, area),
        Region::Strip => strip(view, theme, buffer, area),
        Region::Filter => return filter(view, theme, buffer, area),
        Region::Pane(pane) => {
            let inner = (area.width.saturating_sub(2), area.height.saturating_sub(2));
            let pane_view = view.pane(pane, inner.0, inner.1);
            pane_at(buffer, area, &pane_view, theme);
        }
        Region::Bare(pane) => {
            body(buffer, area, &view.pane(pane, area.width, area.height).body, true, theme);
        }
        Region::Detail => {
            let inner = (area.width.saturating_sub(2), area.height.saturating_sub(2));
            pane_at(buffer, area, &view.detail(inner.0, inner.1), theme);
        }
        Region::IncidentLog => {
            let inner = (area.width.saturating_sub(2), area.height.saturating_sub(2));
            pane_at(buffer, area, &view.log_panel(inner.0, inner.1), theme);
        }
        Region::Tour => tour(view, theme, buffer, area),
        Region::Status => status(view, theme, buffer, area, None),
        Region::Footer => {
            let lines = view.footer(area.width, area.height.into());
            widgets::lines(buffer, area, &lines, theme);
        }
        Region::Setting => {
            widgets::line(buffer, area, &view.setting(), theme);
        }
    }
    None
}

/// The time gives way to the counts, never the other way round: where there is no room for all of it,
/// the time of day is left.
fn header(view: &View<'_>, theme: &Theme, buffer: &mut Buffer, area: Rect) {
    let used = area.x + widgets::line(buffer, area, &view.header(area.width), theme);
    for time in view.header_time(area.width) {
        let width = u16::try_from(wide(&time)).unwrap_or(u16::MAX);
        let x = area.right().saturating_sub(width);
        if x > used {
            widgets::line(buffer, Rect { x, width, ..area }, &[Cell::text(time)], theme);
            return;
        }
    }
}

/// What is most urgent. What is too long for its line goes on in the next ones, over what stands there.
fn strip(view: &View<'_>, theme: &Theme, buffer: &mut Buffer, area: Rect) {
    if area.height > 0 {
        let (line, role) = view.strip(area.width);
        below_each_other(theme, buffer, area, &wrap(vec![line], area.width), role);
    }
}

/// What to press next, and why.
fn tour(view: &View<'_>, theme: &Theme, buffer: &mut Buffer, area: Rect) {
    for ((line, role), y) in view.tour(area.width).into_iter().flatten().zip(area.y..area.bottom()) {
        widgets::bars(buffer, Rect { y, height: 1, ..area }, &[line], role, theme);
    }
}

/// The filter while there is one; what is most urgent stands above it all the same.
fn filter(view: &View<'_>, theme: &Theme, buffer: &mut Buffer, area: Rect) -> Option<Position> {
    let (mut line, cursor) = view.filter_line().filter(|_| area.height > 0)?;
    let mut wrong = view.filter_complaint();
    let apart = Cell::text("   ");
    let besides = |wrong: &mut Line| length(&line) + length(wrong) + apart.width() < area.width.into();
    if let Some(wrong) = wrong.take_if(besides) {
        line.extend(std::iter::once(apart).chain(wrong));
    }
    let typed = overlay::typing(theme, buffer, area, &line, cursor.unwrap_or(0));
    if let Some(wrong) = wrong {
        let next = Rect { y: area.y + 1, ..area };
        below_each_other(theme, buffer, next, &wrap(vec![wrong], area.width), Role::Text);
    }
    typed.filter(|_| cursor.is_some())
}

/// Draws lines from an area of one line on, at most over half the screen.
fn below_each_other(theme: &Theme, buffer: &mut Buffer, area: Rect, lines: &[Line], role: Role) {
    let room = (buffer.area.bottom().saturating_sub(area.y)).min((buffer.area.height / 2).max(1));
    let area = Rect { height: lines_of(lines).min(room), ..area };
    widgets::clear(buffer, area, theme);
    widgets::bars(buffer, area, lines, role, theme);
}

fn pane_at(buffer: &mut Buffer, area: Rect, view: &PaneView, theme: &Theme) {
    let inner = widgets::frame(buffer, area, &view.title, &view.corner, view.focused, theme);
    widgets::foot(buffer, area, &view.foot, theme);
    body(buffer, inner, &view.body, view.focused, theme);
}

fn body(buffer: &mut Buffer, area: Rect, body: &Body, focused: bool, theme: &Theme) {
    match body {
        Body::Tables(tables, below) => {
            // A strip at the lower edge.
            let height = u16::try_from(below.len()).unwrap_or(0).min(area.height);
            let upper = Rect { height: area.height - height, ..area };
            widgets::tables(buffer, upper, tables, focused, theme);
            let lower =
                Rect { x: area.x + 1, width: area.width.saturating_sub(1), y: upper.bottom(), height };
            widgets::lines(buffer, lower, below, theme);
        }
        Body::Brief(rows) => widgets::brief(buffer, area, rows, focused, theme),
        Body::Lines(lines) => widgets::lines(buffer, area, lines, theme),
        Body::Drawn(drawn) => widgets::drawn(buffer, area, drawn, focused, theme),
    }
}

/// Visible rows of a pane, without its headings; `None` where it is not shown.
pub fn page(plan: &Plan, pane: Pane) -> Option<usize> {
    plan.regions.iter().find_map(|(region, area)| match region {
        Region::Pane(shown) if *shown == pane => {
            Some(pane_rows(pane, area.width.saturating_sub(2), area.height.saturating_sub(2)))
        }
        Region::Bare(shown) if *shown == pane => Some(pane_rows(pane, area.width, area.height)),
        _ => None,
    })
}
