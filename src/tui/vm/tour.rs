//! The step of the walk in two lines.

use crate::tui::cell::{Cell, Line, fill, width as cells};
use crate::tui::fixed::SKIP;
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::console::{Step, Term};

/// Lines that a step takes.
pub const TOUR_LINES: u16 = 2;

impl View<'_> {
    /// What to press, on a bar of `width` cells, and what it is good for; `None` where nobody is led.
    pub fn tour(&self, width: u16) -> Option<[(Line, Role); 2]> {
        let (tour, words) = (self.model.look.tour.as_ref()?, self.words());
        let said = words.tour_step(tour.step(), self.keys);
        let text = format!(" {}/{}  {}", tour.number(), Step::ALL.len(), said.what);
        let skip = format!("{SKIP} {} ", words.term(Term::SkipsStep));
        let room = usize::from(width).saturating_sub(cells(&skip) + 2);
        let text = if cells(&text) <= room { fill(&text, room + 2) + &skip } else { text };
        Some([
            (vec![Cell::text(text)], Role::Notice),
            (vec![Cell::text(format!(" {}", said.help))], Role::Text),
        ])
    }
}
