//! The fourteen nights ahead, below the update schedule.

use chrono::Datelike;

use crate::domain::readings::update::Notice;
use crate::domain::readings::{nights, schedule};
use crate::tui::cell::{Cell, Line, fill};
use crate::tui::panes::scene::Scene;
use crate::tui::panes::spec::Strip;
use crate::tui::role::Role;
use crate::words::console::Term;

/// Nights of the strip, and how wide each is.
const NIGHTS: usize = 14;
const WIDTH: usize = 5;
const LABEL: usize = 7;
/// Lines of the strip.
const HEIGHT: u16 = 3;

/// Rows of a schedule that has the strip below it.
const LEAST: u16 = 12;

/// Cells of one night in a server's own row, and of the row.
const CELLS: usize = 4;
pub(super) const ROW: u16 = (NIGHTS * CELLS) as u16;

pub(super) const STRIP: Strip = Strip {
    height: HEIGHT,
    fits: |width, height| usize::from(width) > LABEL + NIGHTS * WIDTH && height >= LEAST + HEIGHT,
    lines,
};

/// Nights, updates and tenants; a night in which too many servers of one reseller are updated is
/// marked.
fn lines(at: Scene<'_>) -> Vec<Line> {
    let nights = nights::ahead(at.desk, at.now, NIGHTS);
    let count = |count: usize| if count == 0 { ".".to_owned() } else { count.to_string() };
    let words = at.words();
    let heads = [Term::Night, Term::NightUpdates, Term::NightTenants];
    let mut lines = heads.map(|head| vec![Cell::dim(fill(words.term(head), LABEL))]);
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

/// The same nights for one update: `n` the notice is due, `s` the standard start of a deferred one,
/// `U` it runs, `L` the latest night that a deferral can reach.
pub(super) fn row(update: &schedule::UpdateLine<'_>, at: Scene<'_>) -> Cell {
    let world = at.desk.world();
    let night = |at| nights::of(world, update.server, at);
    let slot = update.slot;
    let owed = slot.is_open() && slot.noticed().is_none() && update.notice != Notice::Waived;
    let mut signs = vec![(night(update.latest), 'L')];
    signs.extend(owed.then(|| (night(update.notice_due), 'n')));
    signs.extend((slot.effective != slot.standard).then(|| (night(slot.standard), 's')));
    signs.push((night(slot.effective), 'U'));
    let first = nights::first(world, at.now);
    let row = first.iter_days().take(NIGHTS).map(|day| {
        let sign = signs.iter().rev().find(|(night, _)| *night == day).map_or('.', |(_, sign)| *sign);
        format!("{sign:>CELLS$}")
    });
    Cell::text(row.collect::<String>())
}
