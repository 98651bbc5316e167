//! What is claimed about updates of servers.

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::release::Urgency;
use crate::domain::facts::slot::DeferralState;
use crate::domain::readings::refusal::{begin, deferral};
use crate::domain::readings::rollout::Tally;

/// A claim of an act about updates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfUpdate {
    Begin(OfBegin),
    Deferral(OfDeferral),
    /// The message goes to these addresses; without any nobody can be told (F081).
    /// The term of the notice has ended then.
    NoticeLate(Instant),
    /// A message that was sent is recorded; none goes out from here.
    OnlyRecorded,
    Reaches {
        reseller: Id,
        to: Vec<Text>,
    },
    /// How far a rollout is.
    Rollout(Tally),
    /// Nobody is updated until it is resumed.
    Stands(Id),
    /// What a resumption ends.
    Halted {
        at: Instant,
        by: Text,
        reason: Text,
    },
    /// Failures so far no longer count.
    Forgives,
    /// By rule the rollout halts with it.
    Halts(Id),
    /// The success message is owed then (F087).
    MessageOwed,
    /// Nobody asked for the test version before; asked for twice it is one request.
    AskedFirst,
    /// The reseller asks, and the version may be scheduled there and nowhere else.
    OnlyThere(Id),
    /// No test version came before it (F082).
    Untested,
}

/// A claim about the beginning of an update (A71).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfBegin {
    NotBegun,
    GoesOn(Id),
    Stable(Id),
    TestAsked(Id),
    Runs {
        server: Id,
        runs: Text,
    },
    /// Not before its slot, or the start that a granted deferral gave it.
    InTurn {
        slot: Instant,
        by: Option<u32>,
    },
    /// In the window of its slot, as announced; a later night is warned of.
    InItsWindow {
        slot: Instant,
        kept: bool,
    },
    OutsideHours,
    InWindow,
    ClearOfBackup,
    Alone,
    Room,
    /// It needs no notice, for that weighty reason.
    Urgent(Urgency),
    Noticed(Instant),
    /// Somebody asks for a later date and has no answer yet.
    Undecided(u32),
    /// It begins nevertheless: with a reason, or because a deferral was granted too late.
    Despite(begin::Obstacle),
    /// Once it runs it is not deferred any more (A38).
    Final,
}

/// A claim about a later date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfDeferral {
    NotSecurityCritical,
    NotStarted,
    OnlyOne,
    Later,
    Within {
        days: i64,
    },
    InWindow,
    Ahead,
    /// Until then the new notice can be sent.
    NoticeBy(Instant),
    /// It begins in so many seconds (A39).
    Short(i64),
    /// It is granted nevertheless.
    Despite(deferral::Obstacle),
    /// What was asked for, by whom, and what became of it.
    Asked {
        number: u32,
        to: Instant,
        by: Text,
        state: DeferralState,
    },
    /// The update is then on that date (A37).
    Returns(Instant),
    /// The new date is announced anew (A38).
    OwnNotice,
    /// A request is no right: a person decides (A38).
    PersonDecides,
}
