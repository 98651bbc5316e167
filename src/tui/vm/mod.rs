//! What is to be seen, as plain rows and roles: the desk and the model in, words out.

mod alarms;
mod availability;
mod brief;
mod cancellations;
mod cells;
mod clocks;
mod contracts;
mod detail;
mod dialog;
mod footer;
mod header;
mod help;
mod incidents;
mod licences;
mod lock;
mod log;
mod menu;
mod narrowed;
mod nights;
mod palette;
mod prompt;
mod setting;
mod storage;
mod table;
mod updates;
mod wrap;

use super::cell::{Cell, Line, length, width};
use super::model::{Model, Overlay, Pane, Standstill};
use super::role::Role;
use super::rows::Rows;
use super::target;
use super::verb::KeyNames;
use crate::domain::desk::Desk;
use crate::domain::incident::{Incident, Number};
use crate::domain::instant::Instant;
use crate::domain::presence::Presence;
use crate::words::Words;

pub use super::verb::rest;
use crate::words::console::{Corner, Term};
pub use brief::Brief;
pub use dialog::{DialogView, FieldView, columns, dialog_lines};
pub use table::{Column, MARKER, Row, Table, has_heading, pane_rows, visible_rows};
pub use wrap::wrap;

/// Everything a frame is made from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub desk: &'a Desk,
    pub model: &'a Model,
    pub rows: &'a Rows,
    pub keys: &'a super::keymap::Keymap,
    pub now: Instant,
}

/// A pane with its frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaneView {
    pub title: Line,
    /// At the right end of the frame.
    pub corner: String,
    pub focused: bool,
    pub body: Body,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    Table(Table),
    /// One below the other, each with its heading.
    Tables(Vec<Table>),
    /// A table, and lines at the lower edge.
    Noted(Table, Vec<Line>),
    /// A few rows without headings.
    Brief(Vec<Brief>),
    Lines(Vec<Line>),
}

impl<'a> View<'a> {
    /// How things are said here.
    pub fn words(&self) -> Words {
        Words::new(self.model.session.lang, self.desk.world().zone)
    }

    /// A pane for an inner size of `width` × `height` cells.
    pub fn pane(&self, pane: Pane, width: u16, height: u16) -> PaneView {
        let body = match pane {
            Pane::Incidents => Body::Table(self.incidents(width, height)),
            Pane::Clocks => Body::Table(self.clocks(width, height)),
            Pane::Updates if brief::fits(pane, width, height) => Body::Brief(self.brief_updates(height)),
            Pane::Updates if nights::fits(width, height) => {
                Body::Noted(self.updates(width, height - nights::HEIGHT), self.night_strip())
            }
            Pane::Updates => Body::Table(self.updates(width, height)),
            Pane::Storage if brief::fits(pane, width, height) => Body::Brief(self.brief_storage(height)),
            Pane::Storage => Body::Table(self.storage(width, height)),
            Pane::Licences => self.licences(width, height),
            Pane::Availability if brief::fits(pane, width, height) => {
                Body::Brief(self.brief_availability(height))
            }
            Pane::Availability => Body::Table(self.availability(width, height)),
            Pane::Contracts => Body::Table(self.contracts(width, height)),
            Pane::Log => Body::Table(self.log(width, height)),
        };
        let body = if self.keeps(pane) { dimmed(body) } else { body };
        // A form is about the row under the cursor.
        let covered =
            !matches!(self.model.overlay, Overlay::Nothing | Overlay::Dialog(_) | Overlay::Confirm(_));
        let focused = self.model.place.pane == pane && !covered;
        let frame = if focused { Role::Focus } else { Role::Title };
        let key = self.keys.key(pane.verb()).map(|key| format!("[{key}] ")).unwrap_or_default();
        let mut title = vec![Cell::new(format!("{key}{}", self.words().pane(pane)), frame)];
        title.extend(self.narrowed(pane).into_iter().flatten());
        title.extend(self.count(pane, height));
        let room = usize::from(width).saturating_sub(length(&title) + 4);
        PaneView { title, corner: self.corner(pane, (width, height), room), focused, body }
    }

    /// Columns of a pane without those that are not wanted.
    fn shown<T: Copy>(&self, pane: Pane, wishes: &[table::Wish<T>]) -> Vec<table::Wish<T>> {
        let hidden = &self.model.look.hidden;
        wishes.iter().copied().filter(|wish| !hidden.contains(&(pane, wish.title))).collect()
    }

    fn count(&self, pane: Pane, height: u16) -> Option<Cell> {
        let queue = self.desk.world().queue();
        let text = match pane {
            Pane::Incidents if self.model.filter.filter.is_empty() => format!(" {}", queue.open()),
            Pane::Incidents => {
                format!(" {}/{}", self.len(pane), self.rows.chosen_from(self.desk, self.model))
            }
            Pane::Clocks if self.narrowed(pane).is_some() => String::new(),
            Pane::Clocks => format!(" {}", self.rows.clocks().len()),
            Pane::Updates if has_heading(height) => self.updates_count(),
            Pane::Updates
            | Pane::Storage
            | Pane::Licences
            | Pane::Availability
            | Pane::Contracts
            | Pane::Log => String::new(),
        };
        (!text.is_empty()).then(|| Cell::dim(text))
    }

    /// What stands at the right end of a frame that has `room` for it: what says more comes first,
    /// what does not fit goes.
    fn corner(&self, pane: Pane, (wide, height): (u16, u16), room: usize) -> String {
        let (state, len) = (self.model.list(pane), self.len(pane));
        let page = pane_rows(pane, wide, height);
        let hidden = self.model.look.hidden.iter().filter(|(of, _)| *of == pane).count();
        let sorting = || {
            let sorting = self.model.filter.filter.sorting();
            self.words().corner(Corner::Sort(&sorting))
        };
        let shown = || format!("{}-{}/{len}", state.offset + 1, (state.offset + page).min(len));
        let alarm = match pane {
            Pane::Updates => self.updates_soon(),
            Pane::Storage => self.storage_count(),
            Pane::Licences => self.ceilings_count(),
            Pane::Contracts => self.contracts_count(),
            _ => String::new(),
        };
        // Small panes that sum up say what is alarming and nothing else.
        let sums_up = matches!(pane, Pane::Updates | Pane::Storage | Pane::Licences | Pane::Availability);
        let scrolls = len > page && (has_heading(height) || !sums_up);
        // In the order of the screen, with what goes first when there is no room.
        let parts = [
            (1, self.marked().filter(|_| pane == Pane::Incidents)),
            (3, (pane == Pane::Incidents).then(sorting)),
            (4, (hidden > 0).then(|| self.words().corner(Corner::HiddenColumns(hidden)))),
            (1, self.keeps(pane).then(|| self.words().term(Term::HasLeft).to_owned())),
            (1, Some(alarm).filter(|alarm| !alarm.is_empty())),
            (2, scrolls.then(shown)),
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
        let shown = target::marked(self.model, self.rows).len();
        let hidden = all.saturating_sub(shown);
        (all > 0).then(|| self.words().corner(Corner::Marked { shown, hidden }))
    }

    /// The row under the cursor is no row of that list any more.
    fn keeps(&self, pane: Pane) -> bool {
        self.rows.is_kept(self.model, pane, self.model.list(pane).cursor.index())
    }

    pub(super) fn context(&self) -> super::context::Context<'a> {
        super::context::Context {
            desk: self.desk,
            rows: self.rows,
            now: self.now,
            lang: self.model.session.lang,
        }
    }

    /// The present, whatever moment is shown.
    fn present(&self) -> Instant {
        self.model.session.guard.present(self.now)
    }

    /// The desk as it was is shown: nothing of the present belongs there.
    fn is_past(&self) -> bool {
        matches!(self.model.look.standstill, Some(Standstill::Past { .. }))
    }

    /// Where the other consoles are now.
    fn others(&self) -> &'a [Presence] {
        if self.is_past() { &[] } else { &self.model.session.company.others }
    }

    pub fn len(&self, pane: Pane) -> usize {
        self.rows.len(self.model, pane)
    }

    pub fn incident(&self, number: Number) -> Option<&'a Incident> {
        self.desk.world().incident(number)
    }
}

/// The row under the cursor steps back.
fn dimmed(mut body: Body) -> Body {
    let dim = |cells: &mut Line| cells.iter_mut().for_each(|cell| cell.role = Role::Dim);
    let table = |table: &mut Table| {
        table.rows.iter_mut().filter(|row| row.cursor).for_each(|row| dim(&mut row.cells));
    };
    match &mut body {
        Body::Table(one) | Body::Noted(one, _) => table(one),
        Body::Tables(several) => several.iter_mut().for_each(table),
        Body::Brief(rows) => rows.iter_mut().filter(|row| row.cursor).for_each(|row| dim(&mut row.line)),
        Body::Lines(_) => {}
    }
    body
}

#[cfg(test)]
mod tests {
    use super::table::Wish;
    use super::*;

    fn droppable<T>(wishes: &[Wish<T>]) -> Vec<crate::words::console::Column> {
        let named = |wish: &&Wish<T>| wish.rank > 0 && !wish.title.key().is_empty();
        wishes.iter().filter(named).map(|wish| wish.title).collect()
    }

    /// Titles that are wider than their column in at least one language.
    fn wide<T>(wishes: &[Wish<T>]) -> Vec<&'static str> {
        let words = crate::words::Lang::ALL.map(|lang| Words::new(lang, chrono_tz::UTC));
        let fixed = wishes.iter().filter(|wish| !wish.flexible);
        let titles = fixed.flat_map(|wish| words.map(|words| (words.column(wish.title), wish.width)));
        titles.filter(|(title, most)| width(title) > usize::from(*most)).map(|(title, _)| title).collect()
    }

    #[test]
    fn titles_fit_their_columns_in_every_language() {
        let wide = [
            wide(&incidents::COLUMNS),
            wide(&clocks::COLUMNS),
            wide(&updates::COLUMNS),
            wide(&storage::COLUMNS),
            wide(&licences::CREDITS),
            wide(&licences::LICENCES),
            wide(&cancellations::CANCELLATIONS),
            wide(&availability::COLUMNS),
            wide(&contracts::COLUMNS),
            wide(&log::COLUMNS),
        ];
        assert_eq!(wide.concat(), [""; 0]);
    }

    #[test]
    fn the_columns_menu_knows_every_column_that_may_be_left_out() {
        for pane in Pane::ALL {
            let titles = match pane {
                Pane::Incidents => droppable(&incidents::COLUMNS),
                Pane::Clocks => droppable(&clocks::COLUMNS),
                Pane::Updates => droppable(&updates::COLUMNS),
                Pane::Storage => droppable(&storage::COLUMNS),
                Pane::Licences => [
                    droppable(&licences::CREDITS),
                    droppable(&licences::LICENCES),
                    droppable(&cancellations::CANCELLATIONS),
                ]
                .concat(),
                Pane::Availability => droppable(&availability::COLUMNS),
                Pane::Contracts => droppable(&contracts::COLUMNS),
                Pane::Log => droppable(&log::COLUMNS),
            };
            assert_eq!(crate::tui::columns::of(pane).collect::<Vec<_>>(), titles, "{}", pane.key());
        }
    }
}
