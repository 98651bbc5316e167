//! Pane 9: pictures of the last thirty days, of all tenants or of the one under the cursor.

mod row;

use crate::tui::panes::list::list;
use crate::tui::panes::spec::{Spec, nothing};
use crate::words::console::Empty;

pub(super) const PANE: Spec =
    Spec::new(&[list::<row::Scope>]).without_detail().drawn().empty(|at, _| nothing(at, Empty::NoRows));
