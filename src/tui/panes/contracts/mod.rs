//! Pane 7: the contracts of every tenant, and what is watched under each.

mod row;

use crate::tui::panes::list::list;
use crate::tui::panes::spec::{Spec, nothing};
use crate::words::console::Empty;

pub(super) const PANE: Spec =
    Spec::new(&[list::<row::ContractRow>]).empty(|at, _| nothing(at, Empty::NoContracts));
