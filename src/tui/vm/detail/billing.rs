//! User licences of one tenant as they are billed, and what of them may still be cancelled.

use super::super::{Cell, Line, View};
use crate::domain::billing::{self, Month, State};
use crate::domain::table::Id;
use crate::domain::zone;
use crate::tui::role::Role;

impl View<'_> {
    /// `licences 120, average 118.4, baseline 130 (2 Jan), cancelled 12 of 19`
    pub(super) fn billing_lines(&self, id: &Id) -> Vec<Line> {
        let Some(line) = billing::of(self.desk, id.as_str(), self.now) else { return Vec::new() };
        let reading = &line.reading;
        let first = zone::day(line.terms.zone, self.now);
        let month = Month::of(line.history, &line.terms, first, self.now);
        let average = month.map(|month| format!(", average {:.1}", month.so_far)).unwrap_or_default();
        let mut cells = vec![Cell::dim(format!("{:<10}", "billed"))];
        cells.push(Cell::text(format!("licences {}{average}", reading.count)));
        let Some(ceiling) = reading.ceiling else { return vec![cells] };
        let baseline = ceiling.baseline;
        let star = if baseline.ground.is_marked() { "*" } else { "" };
        let day = baseline.day.format("%-d %b");
        cells.push(Cell::text(format!(", baseline {}{star} ({day}), ", baseline.count)));
        let role = match ceiling.state {
            State::Over => Role::Missed,
            State::Near => Role::Soon,
            State::Free => Role::Text,
        };
        cells.push(Cell::new(format!("cancelled {} of {}", ceiling.counted, ceiling.allowance), role));
        if ceiling.excess > 0 {
            let penalty = ceiling.penalty.map(|penalty| format!(", penalty ~{penalty} (estimate)"));
            let text = format!(", {} too many{}", ceiling.excess, penalty.unwrap_or_default());
            cells.push(Cell::new(text, role));
        }
        vec![cells]
    }
}
