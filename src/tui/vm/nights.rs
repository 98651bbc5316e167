//! The fourteen nights ahead, below the update schedule.

use chrono::Datelike;

use super::{Cell, Line, View};
use crate::domain::nights;
use crate::tui::role::Role;

/// Nights of the strip, and how wide each is.
const NIGHTS: usize = 14;
const WIDTH: usize = 5;
const LABEL: usize = 7;
/// Lines of the strip.
pub(super) const HEIGHT: u16 = 3;

/// Rows of a schedule that has the strip below it.
const LEAST: u16 = 12;

/// Whether a pane of that inner size has room for the strip.
pub(super) fn fits(width: u16, height: u16) -> bool {
    usize::from(width) > LABEL + NIGHTS * WIDTH && height >= LEAST + HEIGHT
}

impl View<'_> {
    /// Nights, updates and tenants; a night in which too many servers of one reseller are updated
    /// is marked.
    pub(super) fn night_strip(&self) -> Vec<Line> {
        let nights = nights::ahead(self.desk, self.now, NIGHTS);
        let label = |text: &str| Cell::dim(format!("{text:<LABEL$}"));
        let count = |count: usize| if count == 0 { ".".to_owned() } else { count.to_string() };
        let mut lines = [vec![label("NIGHT")], vec![label("UPDATES")], vec![label("TENANTS")]];
        for night in &nights {
            let role = if night.crowded.is_some() { Role::Soon } else { Role::Text };
            let sign = if night.crowded.is_some() { "!" } else { "" };
            let weekday = night.day.weekday().to_string();
            let name = format!("{}{:02}", &weekday[..2], night.day.day());
            lines[0].push(Cell::dim(format!("{name:>WIDTH$}")));
            lines[1].push(Cell::new(format!("{:>WIDTH$}", format!("{}{sign}", count(night.updates))), role));
            lines[2].push(Cell::text(format!("{:>WIDTH$}", count(night.tenants))));
        }
        lines.to_vec()
    }
}
