//! What lies over the panes.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::cell::{Cell, Line};
use crate::tui::model::Overlay;
use crate::tui::overlay::{Help, Menu, Pager};
use crate::tui::role::Role;
use crate::tui::theme::Theme;
use crate::tui::vm::{View, WHOLE, wrap};
use crate::tui::widgets;
use crate::words::console::Term;

/// Draws it; answers with where typing goes.
pub(super) fn draw(view: &View<'_>, theme: &Theme, buffer: &mut Buffer, area: Rect) -> Option<Position> {
    match &view.model.overlay {
        Overlay::Nothing | Overlay::Confirm(_) => None,
        Overlay::Dialog(dialog) => widgets::dialog(
            buffer,
            area,
            &view.dialog(dialog, area.width.saturating_sub(2)),
            (view.words(), theme),
        ),
        Overlay::Help(help) => self::help(view, theme, buffer, area, help),
        Overlay::Pager(pager) => {
            self::pager(view, theme, buffer, area, pager);
            None
        }
        Overlay::Command(line) => {
            let (candidates, typed, cursor) = view.prompt(line, area.width);
            prompt(theme, buffer, area, &candidates, &typed, cursor)
        }
        Overlay::Palette(palette) => {
            let inner = framed(theme, buffer, area, view.words().term(Term::WhatToDo), "");
            let (typed, cursor, lines, last) = view.palette(palette, inner.width);
            let skip = (last + 2).saturating_sub(inner.height.into());
            widgets::short_lines(buffer, below(inner, 1), &lines[skip.min(lines.len())..], theme);
            typing(theme, buffer, inner, &typed, cursor)
        }
        Overlay::Menu(menu) => {
            self::menu(view, theme, buffer, area, menu);
            None
        }
    }
}

fn framed(theme: &Theme, buffer: &mut Buffer, area: Rect, title: &str, corner: &str) -> Rect {
    widgets::clear(buffer, area, theme);
    widgets::frame(buffer, area, &[Cell::new(title, Role::Focus)], corner, true, theme)
}

/// What is left of an area below its first lines.
fn below(area: Rect, lines: u16) -> Rect {
    let lines = lines.min(area.height);
    Rect { y: area.y + lines, height: area.height - lines, ..area }
}

/// Draws the line in which somebody types at the top of an area, scrolled to where typing goes.
pub(super) fn typing(
    theme: &Theme,
    buffer: &mut Buffer,
    area: Rect,
    cells: &[Cell],
    column: usize,
) -> Option<Position> {
    let area = Rect { height: area.height.min(1), ..area };
    let (cells, left_out) = widgets::scrolled(cells, column, area.width, theme);
    widgets::line(buffer, area, &cells, theme);
    let x = area.x.saturating_add(u16::try_from(column - left_out).unwrap_or(u16::MAX));
    (area.height > 0).then(|| Position { x: x.min(area.right().saturating_sub(1)), y: area.y })
}

fn help(view: &View<'_>, theme: &Theme, buffer: &mut Buffer, area: Rect, help: &Help) -> Option<Position> {
    let inner = framed(theme, buffer, area, view.words().term(Term::Help), &view.help_keys());
    let typed = help.searching || !help.search.value().is_empty();
    let lines = view.help(help, inner.width);
    let rest = below(inner, u16::from(typed));
    help.end.set(lines.len().saturating_sub(rest.height.into()));
    let skip = help.scroll.min(help.end.get());
    widgets::lines(buffer, rest, &lines[skip..], theme);
    if !typed {
        return None;
    }
    let search = [Cell::new("/", Role::Key), Cell::new(help.search.value(), Role::Input)];
    let column = if help.searching { 1 + help.search.visual_cursor() } else { 0 };
    typing(theme, buffer, inner, &search, column).filter(|_| help.searching)
}

/// The list with where one is in it; what it cuts of the line under the cursor stands below.
fn menu(view: &View<'_>, theme: &Theme, buffer: &mut Buffer, area: Rect, menu: &Menu) {
    let shown = view.menu(menu, area.width.saturating_sub(2));
    let inside = area.height.saturating_sub(2);
    let whole = if shown.whole.is_empty() { 0 } else { to_u16(WHOLE + 1).min(inside / 2) };
    let height = usize::from(inside - whole);
    let (skip, count) = ((menu.index + 1).saturating_sub(height), shown.lines.len());
    let last = (skip + height).min(count);
    let corner = if height < count { format!("{}-{last}/{count}", skip + 1) } else { String::new() };
    let inner = framed(theme, buffer, area, &shown.title, &corner);
    let list = Rect { height: inner.height.saturating_sub(whole), ..inner };
    widgets::short_lines(buffer, list, &shown.lines[skip.min(count)..], theme);
    widgets::lines(buffer, below(inner, list.height + 1), &shown.whole, theme);
}

fn to_u16(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn pager(view: &View<'_>, theme: &Theme, buffer: &mut Buffer, area: Rect, pager: &Pager) {
    let inner = framed(theme, buffer, area, &pager.title, &view.reading_keys());
    let lines = wrap(pager.lines.iter().map(|line| vec![Cell::text(line.clone())]).collect(), inner.width);
    pager.end.set(lines.len().saturating_sub(inner.height.into()));
    let skip = pager.scroll.min(pager.end.get());
    widgets::lines(buffer, inner, &lines[skip..], theme);
}

/// The line that is typed lies at the bottom, what it could become above it.
fn prompt(
    theme: &Theme,
    buffer: &mut Buffer,
    area: Rect,
    candidates: &[Line],
    typed: &[Cell],
    cursor: usize,
) -> Option<Position> {
    let wanted = to_u16(candidates.len() + 1);
    let height = wanted.min(area.height);
    let used = Rect { y: area.bottom() - height, height, ..area };
    widgets::clear(buffer, used, theme);
    let cut = usize::from(wanted - height).min(candidates.len());
    widgets::short_lines(buffer, used, &candidates[cut..], theme);
    typing(theme, buffer, below(used, height.saturating_sub(1)), typed, cursor)
}
