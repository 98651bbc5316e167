//! Pane 4: pools of the tenants.

mod columns;
mod row;
mod rows;

use crate::tui::panes::list::list;
use crate::tui::panes::spec::{Spec, nothing};
use crate::words::console::Empty;
pub use columns::level;

pub(super) const PANE: Spec = Spec::new(&[list::<row::PoolRow>])
    .brief(36)
    .without_detail()
    .empty(|at, _| nothing(at, Empty::NoStorage));
