//! The fourteen nights ahead, below the update schedule.

use chrono::Datelike;

use super::{Cell, Line, View};
use crate::domain::nights;
use crate::domain::schedule;
use crate::domain::update::Notice;
use crate::tui::cell::fill;
use crate::tui::role::Role;
use crate::words::console::Term;

/// Nights of the strip, and how wide each is.
const NIGHTS: usize = 14;
const WIDTH: usize = 5;
const LABEL: usize = 7;
/// Lines of the strip.
pub(super) const HEIGHT: u16 = 3;

/// Rows of a schedule that has the strip below it.
const LEAST: u16 = 12;

/// Cells of one night in a server's own row, and of the row.
const CELLS: usize = 4;
pub(super) const ROW: u16 = (NIGHTS * CELLS) as u16;

/// Whether a pane of that inner size has room for the strip.
pub(super) fn fits(width: u16, height: u16) -> bool {
    usize::from(width) > LABEL + NIGHTS * WIDTH && height >= LEAST + HEIGHT
}

impl View<'_> {
    /// Nights, updates and tenants; a night in which too many servers of one reseller are updated
    /// is marked.
    pub(super) fn night_strip(&self) -> Vec<Line> {
        let nights = nights::ahead(self.desk, self.now, NIGHTS);
        let label = |text: &str| Cell::dim(fill(text, LABEL));
        let count = |count: usize| if count == 0 { ".".to_owned() } else { count.to_string() };
        let words = self.words();
        let heads = [Term::Night, Term::NightUpdates, Term::NightTenants];
        let mut lines = heads.map(|head| vec![label(words.term(head))]);
        for night in &nights {
            let role = if night.crowded.is_some() { Role::Soon } else { Role::Text };
            let sign = if night.crowded.is_some() { "!" } else { "" };
            let name = format!("{}{:02}", words.weekday_in_two(night.day), night.day.day());
            lines[0].push(Cell::dim(format!("{name:>WIDTH$}")));
            lines[1].push(Cell::new(format!("{:>WIDTH$}", format!("{}{sign}", count(night.updates))), role));
            lines[2].push(Cell::text(format!("{:>WIDTH$}", count(night.tenants))));
        }
        lines.to_vec()
    }

    /// The same nights for one update: `n` the notice is due, `s` the standard start of a deferred
    /// one, `U` it runs, `L` the latest night that a deferral can reach.
    pub(super) fn night_row(&self, update: &schedule::Line<'_>) -> Cell {
        let world = self.desk.world();
        let night = |at| nights::of(world, update.server, at);
        let slot = update.slot;
        let owed = slot.is_open() && slot.noticed().is_none() && update.notice != Notice::Waived;
        let mut signs = vec![(night(update.latest), 'L')];
        signs.extend(owed.then(|| (night(update.notice_due), 'n')));
        signs.extend((slot.effective != slot.standard).then(|| (night(slot.standard), 's')));
        signs.push((night(slot.effective), 'U'));
        let first = nights::first(world, self.now);
        let row = first.iter_days().take(NIGHTS).map(|day| {
            let sign = signs.iter().rev().find(|(night, _)| *night == day).map_or('.', |(_, sign)| *sign);
            format!("{sign:>CELLS$}")
        });
        Cell::text(row.collect::<String>())
    }
}
