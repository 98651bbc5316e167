//! Updates as entries of a calendar.

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::facts::slot::{Deferral, Outcome};
use crate::domain::readings::schedule::RolloutStage;
use crate::domain::readings::update::Notice;

/// The calendar, or a line of one of its entries.
#[derive(Clone, Copy, Debug)]
pub enum Entry<'a> {
    /// What the calendar is called.
    Calendar,
    Update {
        server: &'a str,
        from: &'a str,
        to: &'a str,
    },
    SendNotice {
        server: &'a str,
        release: &'a str,
    },
    Reseller {
        id: &'a str,
        name: Option<&'a str>,
    },
    Tenants(&'a [&'a str]),
    Stage(RolloutStage),
    Standard(Instant),
    Latest(Instant),
    NoticeSent {
        at: Instant,
        late: bool,
    },
    NoticeOwed {
        notice: Notice,
        by: Instant,
    },
    NoticeWaived,
    Deferral(&'a Deferral),
    Ended {
        at: Instant,
        outcome: &'a Outcome,
    },
    Halted(&'a Text),
}
