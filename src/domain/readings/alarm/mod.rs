//! Everything that wants attention, whatever contract it comes from, as one list (A75).
//!
//! The line on top of the console, its pane of clocks, `pikett check`, `pikett alarms` and the
//! handover all read this list, so that none of them can be quiet about what another one shows.
//!
//! An alarm names what it is about by a few small values; what it says is read only of those that
//! are shown ([`Alarm::told`]), because a desk can have a hundred thousand of them.

pub mod act;
mod alike;
mod incidents;

pub(super) mod kind;

mod limit;
pub mod meaning;
mod order;
mod products;
mod raised;
mod servers;
mod tenants;
mod told;

use super::desk::Desk;
use crate::domain::base::instant::Instant;
pub use alike::{Alike, alike};
pub use incidents::over;
pub use kind::{Kind, Severity};
pub use limit::{Limit, limits};
pub use raised::{Alarm, Part, Rule, Said, What};
pub use told::{Told, ending};

/// All alarms of a desk, the most urgent first: by whose turn it is, then by severity, kind and time.
pub fn all(desk: &Desk, now: Instant) -> Vec<Alarm> {
    let mut all = Vec::new();
    incidents::add(&mut all, desk, now);
    servers::add(&mut all, desk, &servers::OnServers::of(desk), now);
    products::add(&mut all, desk, now);
    tenants::add(&mut all, desk, now);
    // Stable, and quick on what comes in sorted runs.
    all.sort_by(|a, b| (a.place(now), &a.about).cmp(&(b.place(now), &b.about)));
    all
}

/// How bad the worst of them is: what is most urgent need not be that.
pub fn worst(alarms: &[Alarm]) -> Option<Severity> {
    alarms.iter().map(|alarm| alarm.severity).min()
}

/// How many alarms there are of a kind.
pub fn count(alarms: &[Alarm], kind: Kind) -> usize {
    alarms.iter().filter(|alarm| alarm.kind == kind).count()
}
