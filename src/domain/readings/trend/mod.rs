//! What a desk did day by day, for pictures: what came and went, which targets were kept, how full and how
//! available a tenant was, which updates ran.
//!
//! Everything is counted from what is on record, in days of the desk's zone: a day in which the clocks are
//! changed has 23 or 25 hours. A breach on record stays one, whatever was said later (A68).

mod by;
mod counts;
mod days;
mod nights;
mod targets;
mod tenants;

use crate::domain::base::instant::Instant;
use crate::domain::base::table::{Id, Ref};
use crate::domain::facts::tenant::Tenant;
use crate::domain::readings::desk::Desk;
pub use by::ByPriority;
pub use counts::Flow;
pub use days::{Days, NotDays};
pub use nights::Night;
pub use targets::{Kept, Middle, Month, Starts};
pub use tenants::{Budget, Stored};

/// Days of the desk, or of one of its tenants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    pub days: Days,
    /// One for each of the days.
    pub each: Vec<Day>,
    /// Calendar months up to that of the last day, the oldest first; never fewer than [`Month::FEWEST`].
    pub months: Vec<Month>,
    /// Over all the days.
    pub starts: Starts,
    /// Whose downtime the days tell: of all tenants the one with the least left.
    pub budget_of: Option<Id>,
}

/// What is known of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    pub flow: Flow,
    pub starts: Starts,
    /// At its end; `None` while nothing was measured.
    pub stored: Option<Stored>,
    /// At its end; `None` without a promise, or before the contract year.
    pub budget: Option<Budget>,
    /// The night that begins on it.
    pub night: Night,
}

impl Trend {
    /// Reads the days of a tenant, or of the whole desk. No day may lie after `now`: what has not
    /// happened has no figures.
    pub fn of(desk: &Desk, tenant: Option<Ref<Tenant>>, days: Days, now: Instant) -> Self {
        let mut each = vec![Day::default(); days.len()];
        let incidents = desk.world().incidents.iter();
        let own = incidents.filter(|incident| tenant.is_none_or(|tenant| incident.tenant == tenant));
        let flows = counts::flows(own.clone(), &days, now);
        let (months, starts, total) = targets::read(desk, own, &days, now);
        let (stored, nights) = (tenants::stored(desk, tenant, &days, now), nights::read(desk, tenant, &days));
        let (budget_of, budgets) = tenants::budgets(desk, tenant, &days, now);
        let figures = flows.into_iter().zip(starts).zip(stored).zip(budgets).zip(nights);
        for (day, ((((flow, starts), stored), budget), night)) in each.iter_mut().zip(figures) {
            *day = Day { flow, starts, stored, budget, night };
        }
        Self { days, each, months, starts: total, budget_of }
    }
}
