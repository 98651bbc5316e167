//! Pane 2: every running limit of every object.

mod columns;
mod facts;
mod row;
mod rows;

use crate::tui::panes::list::list;
use crate::tui::panes::spec::{Spec, nothing};
use crate::words::console::Empty;

/// How many there are is said by the filter where there is one.
pub(super) const PANE: Spec = Spec::new(&[list::<row::ClockRow>])
    .count(|rows, _| match rows.is_narrowed() {
        true => String::new(),
        false => format!(" {}", rows.all()),
    })
    .empty(|at, _| nothing(at, Empty::NothingRunsOut));
