//! What a report of a month is about.

use super::month::Month;
use crate::domain::base::instant::Instant;
use crate::domain::readings::desk::Desk;

/// What the table is read from.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    pub desk: &'a Desk,
    pub month: Month,
    /// The present: a month that is not over is read as of now.
    pub now: Instant,
}

/// What a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Sla,
    Breaches,
    Incidents,
    Availability,
    Storage,
    Credits,
    Licences,
    Billing,
    Hours,
}

impl Scope<'_> {
    pub(super) fn span(&self) -> (Instant, Instant) {
        self.month.span(self.desk.world().zone)
    }

    /// The end of the month, or now.
    pub(super) fn end(&self) -> Instant {
        self.span().1.min(self.now)
    }
}
