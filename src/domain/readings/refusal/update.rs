//! Reasons of acts about updates of servers.

use super::begin::{self, Instead};
use super::deferral;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::slot::DeferralState;
use crate::domain::readings::fitting::Misfit;
use crate::domain::readings::plan::{Blocked, Reach};
use serde::{Deserialize, Serialize};

/// A reason that acts about updates can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfUpdate {
    Slot {
        server: Id,
        release: Id,
        is: OfSlot,
    },
    /// No update is planned, or none to that release.
    NonePlanned {
        server: Id,
        release: Option<Id>,
    },
    NothingToConfirm(Id),
    NothingToRollBack(Id),
    /// It runs another version than the one that is to be rolled back.
    RunsAnother {
        server: Id,
        runs: Text,
        release: Id,
    },
    /// It runs a newer version than the one that is to be planned.
    RunsNewer {
        server: Id,
        runs: Text,
        release: Id,
    },
    /// A plan is about what is to come.
    PlanPassed(Instant),
    /// Too soon for a notice that many days before.
    TooSoon {
        at: Instant,
        days: i64,
    },
    Unfit(Misfit),
    /// So many updates would begin in one window of a data centre or server.
    WindowFull {
        owner: Id,
        capacity: u16,
        taken: usize,
    },
    Release {
        release: Id,
        is: OfRelease,
    },
    Deferral {
        number: u32,
        is: OfDeferral,
    },
    CannotBegin {
        server: Id,
        why: begin::Obstacle,
        instead: Instead,
    },
    CannotDefer {
        server: Id,
        why: deferral::Obstacle,
        /// Other times that are offered.
        times: usize,
    },
    Plan(OfPlan),
}

/// How the update of a server to a release stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfSlot {
    NotBegun,
    /// It began after the time that is given.
    Began(Instant),
    Noticed(Instant),
    Done,
    /// Its date moves by a deferral only.
    Announced,
    /// It runs, so a deferral of it can only be refused.
    Started,
    /// It runs, so it can no longer be moved.
    Fixed,
    /// A test version that nobody asked for there.
    Unasked,
    /// No test version, which is what was asked for.
    Stable,
}

/// How a release stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfRelease {
    /// Nobody is updated to it.
    Halted {
        since: Instant,
        reason: Text,
    },
    /// It need not be halted again.
    HaltedAlready {
        since: Instant,
        reason: Text,
    },
    NotHalted,
    /// It goes back to no test.
    Stable,
    /// There has been no test version of it.
    Untested,
}

/// How a deferral stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfDeferral {
    None,
    /// It has been decided on.
    Decided(DeferralState),
    /// There is nothing left to take back.
    Over(DeferralState),
    /// The date it asks for.
    Passed(Instant),
    /// It asks for another date of that server.
    Open(Id),
}

/// Why no rollout can be planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfPlan {
    TestVersion(Id),
    Blocked(Blocked),
    /// Neither found nor ruled out.
    Unsettled(Reach),
    /// These servers have no start, for the reason of the first.
    NoStart {
        servers: Vec<Id>,
        why: NoStart,
    },
}

/// Why a server has no start at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoStart {
    NoWindowKnown,
    NoneOpens {
        from: Instant,
        until: Instant,
    },
    Backup,
    TooShort,
    OfficeHours,
    Busy,
    /// No server is known.
    Unknown,
}
