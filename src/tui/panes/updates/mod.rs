//! Pane 3: servers and their slots.

mod columns;
mod nights;
mod row;
mod rows;

use crate::domain::readings::schedule;
use crate::tui::panes::list::list;
use crate::tui::panes::spec::{Spec, nothing};
use crate::tui::panes::table::has_heading;
use crate::words::console::{Corner, Empty};

/// Behind the title stands how far the rollout is that is under way.
pub(super) const PANE: Spec = Spec::new(&[list::<row::UpdateRow>])
    .brief(40)
    .table_from(columns::LEAST)
    .without_detail()
    .strip(nights::STRIP)
    .count(|rows, height| {
        let (desk, words) = (rows.at.desk, rows.at.words());
        let releases = desk.world().releases.ids().map(|id| (id, schedule::progress(desk, id)));
        let last = releases.filter(|(_, (_, all))| has_heading(height) && *all > 0).last();
        last.map_or_else(String::new, |(release, (done, all))| {
            let halted = desk.world().halt(release).is_some();
            words.corner(Corner::Rollout { release, done, all, halted })
        })
    })
    .empty(|at, _| nothing(at, Empty::NoUpdates));
