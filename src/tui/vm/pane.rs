//! A pane with its frame.

use crate::tui::cell::{Cell, Line, length, width};
use crate::tui::list::Keyed;
use crate::tui::model::{Overlay, Pane};
use crate::tui::panes::{self, PaneRows, PaneTable, has_heading, visible_rows};
use crate::tui::role::Role;
use crate::tui::target;
use crate::tui::verb::{KeyNames, Verb};
use crate::tui::vm::brief::Brief;
use crate::tui::vm::pictures::{Drawn, list_in};
use crate::tui::vm::shares;
use crate::tui::vm::view::View;
use crate::words::console::{Corner, Empty, Term};

/// A pane as it will be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaneView {
    pub title: Line,
    /// At the right end of the frame.
    pub corner: String,
    /// In its lower edge: which of its lines are shown, where these are not all.
    pub foot: String,
    pub focused: bool,
    pub body: Body,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// One below the other, each with its headings, and lines at the lower edge.
    Tables(Vec<PaneTable>, Vec<Line>),
    /// A few rows without headings.
    Brief(Vec<Brief>),
    Lines(Vec<Line>),
    Drawn(Drawn),
}

/// Visible rows of a pane of that inner size.
pub fn pane_rows(pane: Pane, width: u16, height: u16) -> usize {
    let spec = panes::of(pane);
    if spec.drawn {
        let (list, height) = list_in(width, height);
        return if list == 0 { 1 } else { usize::from(height.saturating_sub(1)) };
    }
    if spec.is_brief(width, height) {
        return height.into();
    }
    let headings = if has_heading(height) { spec.lists.len() - 1 } else { 0 };
    let strip = spec.strip_in(width, height).map_or(0, |strip| strip.height);
    visible_rows(height - strip).saturating_sub(headings)
}

impl<'a> View<'a> {
    /// A pane for an inner size of `width` × `height` cells.
    pub fn pane(&self, pane: Pane, width: u16, height: u16) -> PaneView {
        let (rows, cursor) = (self.list(pane), self.model.list(pane).cursor.index());
        let body = self.body(rows, width, height);
        let kept = rows.is_kept(cursor);
        let body = if kept { dimmed(body) } else { body };
        // A form is about the row under the cursor.
        let covered =
            !matches!(self.model.overlay, Overlay::Nothing | Overlay::Dialog(_) | Overlay::Confirm(_));
        let focused = self.model.place.pane == pane && !covered;
        let frame = if focused { Role::Focus } else { Role::Title };
        let key = self.keys.key(pane.verb()).map(|key| format!("[{key}] ")).unwrap_or_default();
        let mut title = vec![Cell::new(format!("{key}{}", self.words().pane(pane)), frame)];
        title.extend(self.narrowed(pane).into_iter().flatten());
        let count = (panes::of(pane).count)(rows, height);
        title.extend(Some(count).filter(|count| !count.is_empty()).map(Cell::dim));
        let room = usize::from(width).saturating_sub(length(&title) + 4);
        let corner = match &body {
            Body::Drawn(Drawn { shown: (first, last, of), plots, .. }) if plots.len() < *of => {
                let (first, last, of) = (first + 1, last + 1, *of);
                self.words().corner(Corner::Pictures { first, last, of })
            }
            _ => self.corner(rows, (width, height), room, kept),
        };
        PaneView { title, corner, foot: String::new(), focused, body }
    }

    fn body(&self, rows: PaneRows<'a>, width: u16, height: u16) -> Body {
        if panes::of(rows.pane).drawn {
            return Body::Drawn(self.drawn(rows, width, height));
        }
        let (spec, cursor) = (panes::of(rows.pane), self.model.list(rows.pane).cursor.index());
        if spec.is_brief(width, height) {
            let parts = shares::shown(rows, height.into(), false);
            let lines = parts.into_iter().flat_map(|(list, before, shown)| {
                let line = move |index| Some((before + index, list.brief(rows.at, index)?));
                shown.filter_map(line)
            });
            return Body::Brief(
                lines.map(|(place, line)| Brief { place, cursor: place == cursor, line }).collect(),
            );
        }
        let strip = spec.strip_in(width, height);
        let room = height - strip.map_or(0, |strip| strip.height);
        let table = |(list, before, shown): shares::Part<'a>| {
            let mut table = list.table(rows.at, shown, cursor.checked_sub(before), width);
            table.rows.iter_mut().for_each(|row| row.place += before);
            table
        };
        let parts = shares::shown(rows, room.into(), has_heading(room));
        let mut tables: Vec<PaneTable> = parts.into_iter().map(table).collect();
        if tables.iter().all(|table| table.rows.is_empty()) {
            tables.truncate(1);
            let several = spec.lists.len() > 1;
            tables.iter_mut().for_each(|table| {
                table.empty = self.empty(rows);
                table.headings.retain(|_| !several);
            });
        } else {
            tables.retain(|table| !table.rows.is_empty());
        }
        Body::Tables(tables, strip.map_or_else(Vec::new, |strip| (strip.lines)(rows.at)))
    }

    /// Said when there are no rows.
    fn empty(&self, rows: PaneRows<'_>) -> String {
        if rows.is_narrowed() && rows.all() > 0 {
            let key = self.keys.named(Verb::ClearFilter);
            return self.words().empty(Empty::NoRowPasses { key: &key });
        }
        (panes::of(rows.pane).empty)(rows.at, self.keys)
    }

    /// What stands at the right end of a frame that has `room` for it: what says more comes first,
    /// what does not fit goes.
    fn corner(&self, rows: PaneRows<'_>, (wide, height): (u16, u16), room: usize, kept: bool) -> String {
        let (pane, state, len) = (rows.pane, self.model.list(rows.pane), rows.len());
        let page = pane_rows(pane, wide, height);
        let hidden = self.model.look.hidden.iter().filter(|(of, _)| *of == pane).count();
        let sorting = || {
            let sorting = self.model.filter.filter.sorting();
            self.words().corner(Corner::Sort(&sorting))
        };
        let shown = || format!("{}-{}/{len}", state.offset + 1, (state.offset + page).min(len));
        let alarm = rows.lists.iter().map(|list| list.corner(rows.at)).find(|alarm| !alarm.is_empty());
        let sums_up = panes::of(pane).brief.is_some();
        let scrolls = len > page && (has_heading(height) || !sums_up);
        let (on_call, phone) = self.on_call().filter(|_| pane == Pane::Clocks).unzip();
        // In the order of the screen, with what goes first when there is no room.
        let parts = [
            (1, self.marked().filter(|_| pane == Pane::Incidents)),
            (4, (pane == Pane::Incidents).then(sorting)),
            (5, (hidden > 0).then(|| self.words().corner(Corner::HiddenColumns(hidden)))),
            (
                1,
                Some(state.new_above())
                    .filter(|new| *new > 0)
                    .map(|new| self.words().corner(Corner::NewAbove(new))),
            ),
            (1, kept.then(|| self.words().term(Term::HasLeft).to_owned())),
            (1, alarm),
            (2, on_call),
            (4, phone.flatten()),
            (3, scrolls.then(shown)),
        ];
        let mut parts: Vec<(u8, String)> =
            parts.into_iter().filter_map(|(rank, part)| Some((rank, part?))).collect();
        let needed = |parts: &[(u8, String)]| parts.iter().map(|(_, part)| width(part) + 2).sum::<usize>();
        while needed(&parts) > room {
            let last = parts.iter().map(|(rank, _)| *rank).max();
            parts.retain(|(rank, _)| Some(*rank) != last);
        }
        parts.into_iter().map(|(_, part)| part).collect::<Vec<_>>().join("  ")
    }

    /// `3 marked (2 hidden)`: so many will be acted on, and the others are not in the list.
    fn marked(&self) -> Option<String> {
        let all = self.model.marks.all().len();
        if all == 0 {
            return None;
        }
        let shown = target::marked(&self.context(), self.model).len();
        let hidden = all.saturating_sub(shown);
        Some(self.words().corner(Corner::Marked { shown, hidden }))
    }
}

/// The row under the cursor steps back.
fn dimmed(mut body: Body) -> Body {
    let dim = |cells: &mut Line| cells.iter_mut().for_each(|cell| cell.role = Role::Dim);
    match &mut body {
        Body::Tables(tables, _) => {
            let rows = tables.iter_mut().flat_map(|table| &mut table.rows);
            rows.filter(|row| row.cursor).for_each(|row| dim(&mut row.cells));
        }
        Body::Brief(rows) => rows.iter_mut().filter(|row| row.cursor).for_each(|row| dim(&mut row.line)),
        Body::Drawn(Drawn { list: Some((table, _)), .. }) => {
            table.rows.iter_mut().filter(|row| row.cursor).for_each(|row| dim(&mut row.cells));
        }
        Body::Drawn(_) | Body::Lines(_) => {}
    }
    body
}
