//! Pane 6: contract years of the tenants.

mod row;

use crate::tui::panes::list::list;
use crate::tui::panes::spec::{Spec, nothing};
use crate::words::console::Empty;
pub use row::{hours, percent, role};

pub(super) const PANE: Spec =
    Spec::new(&[list::<row::YearRow>]).brief(36).empty(|at, _| nothing(at, Empty::NoAvailability));
