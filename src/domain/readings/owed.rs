//! What the desk still owes about the updates of its servers, each with the moment it is due.

use super::desk::Desk;
use super::schedule::{self, UpdateLine};
use super::update::{self, Notice};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::facts::release::Urgency;
use crate::domain::facts::slot::{DeferralState, Progress};

/// One thing that is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    pub kind: OwedKind,
    pub due: Instant,
    pub server: Id,
    pub release: Id,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OwedKind {
    /// The notice before the update (F085).
    Notice,
    /// An address that the notice can go to (F081).
    Contact,
    /// The weighty reason for which the notice is skipped (F086).
    Reason,
    /// The decision on a deferral, before the update begins (A38).
    Decision,
    /// The update has begun, or should have; how it ended is not recorded. Due when it should be over.
    Result,
    /// It failed: it has to be rolled back or planned anew.
    Retry,
    /// The message that it succeeded (F087).
    Success,
}

impl OwedKind {
    pub fn word(self) -> &'static str {
        match self {
            OwedKind::Notice => "notice",
            OwedKind::Contact => "contact",
            OwedKind::Reason => "reason",
            OwedKind::Decision => "deferral",
            OwedKind::Result => "result",
            OwedKind::Retry => "retry",
            OwedKind::Success => "success",
        }
    }

    /// Whether a rule is broken once it is late.
    pub fn is_contractual(self) -> bool {
        matches!(self, OwedKind::Notice | OwedKind::Contact | OwedKind::Reason)
    }
}

/// Everything that is owed, by the moment it is due.
pub fn all(desk: &Desk, now: Instant) -> Vec<Owed> {
    let mut all: Vec<Owed> = schedule::lines(desk, now).iter().flat_map(|line| of(desk, line, now)).collect();
    all.sort_by(|a, b| (a.due, &a.server, a.kind).cmp(&(b.due, &b.server, b.kind)));
    all
}

/// What is owed about one update.
pub fn of(desk: &Desk, line: &UpdateLine<'_>, now: Instant) -> Vec<Owed> {
    let slot = line.slot;
    let mut owed = Vec::new();
    let mut owe = |kind, due| {
        let (server, release) = (line.server.definition.id.clone(), slot.release.clone());
        owed.push(Owed { kind, due, server, release });
    };
    // What began without its notice owes it still, until the success message tells the same (A71).
    if slot.may_be_noticed() && slot.noticed().is_none() && line.notice != Notice::Waived {
        if line.unreachable {
            owe(OwedKind::Contact, line.notice_due);
        }
        owe(OwedKind::Notice, line.notice_due);
    }
    match slot.progress() {
        Progress::Done if slot.confirmed.is_none() => owe(OwedKind::Success, end(line)),
        Progress::Failed => owe(OwedKind::Retry, end(line)),
        Progress::Planned | Progress::Noticed | Progress::Deferred => {
            let release = desk.world().releases.by_id(slot.release.as_str());
            if release.is_some_and(|release| release.urgent == Some(Urgency::Unrecorded)) {
                owe(OwedKind::Reason, slot.effective);
            }
            let pending = slot.deferrals.iter().any(|d| d.state == DeferralState::Requested);
            if pending {
                owe(OwedKind::Decision, slot.effective);
            }
            // A halted one cannot begin: it has no result before the rollout goes on.
            if slot.effective < now && !line.halted {
                owe(OwedKind::Result, expected_end(desk, line, now));
            }
        }
        Progress::Running => owe(OwedKind::Result, expected_end(desk, line, now)),
        Progress::Done | Progress::RolledBack => {}
    }
    owed
}

fn end(line: &UpdateLine<'_>) -> Instant {
    line.slot.end.as_ref().map_or(line.slot.effective, |end| end.at)
}

/// When an update should be over that runs, or should have begun.
fn expected_end(desk: &Desk, line: &UpdateLine<'_>, now: Instant) -> Instant {
    let started = line.slot.started.unwrap_or(line.slot.effective);
    let rules = desk.update_contract(now).and_then(|contract| contract.updates.as_ref());
    let release = desk.world().releases.by_id(line.slot.release.as_str());
    started + rules.map_or(0, |rules| update::duration(rules, release))
}
