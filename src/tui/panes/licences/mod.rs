//! Pane 5: credit accounts, products of systems, cancelled licences; each the worst first.

mod cancellation;
mod credit;
mod product;

use crate::tui::panes::list::list;
use crate::tui::panes::spec::{Spec, nothing};
use crate::words::console::Empty;
pub use cancellation::role as ceiling_role;
pub use credit::role as credit_role;
pub use product::{role as licence_role, shouted};

pub(super) const PANE: Spec = Spec::new(&[
    list::<credit::CreditRow>,
    list::<product::ProductRow>,
    list::<cancellation::CancellationRow>,
])
.brief(0)
.empty(|at, _| nothing(at, Empty::NoProducts));
