//! Pane 8: what happened, the latest first.

mod row;

use crate::tui::panes::list::list;
use crate::tui::panes::spec::{Spec, nothing};
use crate::words::console::Empty;
pub use row::role;

pub(super) const PANE: Spec = Spec::new(&[list::<row::Recorded>])
    .empty(|at, _| nothing(at, if at.is_past() { Empty::OlderThanKept } else { Empty::NothingYet }));
