//! What happens to the updates of servers.

use crate::domain::base::instant::Instant;
use crate::domain::base::kept::Kept;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::{Record, SlotChange};
use crate::domain::facts::rollout::{Halt, RolloutChange};
use crate::domain::facts::server::{Server, ServerDefinition};
use crate::domain::facts::slot::{Announcement, Deferral, DeferralState, End, Exception, Outcome, Slot};
use crate::domain::world::World;
use crate::domain::world::apply::Absent;

impl World {
    pub(super) fn change_rollout(&mut self, release: &Id, change: &RolloutChange, record: &Record) {
        let mut rollout = self.rollouts.by_id(release.as_str()).cloned().unwrap_or_default();
        match change {
            RolloutChange::Halted { reason, by_rule } => {
                let by = if *by_rule { Kept::Rule.into() } else { record.by.clone() };
                rollout.halt = Some(Halt { at: record.happened, by, reason: reason.clone() });
            }
            RolloutChange::Resumed { .. } => {
                rollout.halt = None;
                rollout.resumed = Some(record.happened);
            }
            RolloutChange::Hotfix { hotfix } => rollout.hotfix = *hotfix,
            RolloutChange::Untested { .. } => rollout.untested = true,
        }
        rollout.touched = record.seq;
        self.rollouts.put(release.clone(), rollout);
    }

    pub(super) fn change_slot(
        &mut self,
        id: &Id,
        release: &Id,
        change: &SlotChange,
        record: &Record,
    ) -> Result<(), Absent> {
        let server = self.servers.get_mut(id.as_str()).ok_or_else(|| Absent::Server(id.clone()))?;
        server.touched = record.seq;
        match change {
            SlotChange::Scheduled { at, wave } => {
                server.slots.retain(|slot| !(slot.is_open() && slot.release == *release));
                let from = server.version.clone();
                server.slots.push(Slot::planned(release.clone(), from, *at, *wave));
                return Ok(());
            }
            SlotChange::Done => server.run(release.as_str().into()),
            SlotChange::RolledBack { .. } => server.roll_back(release),
            _ => {}
        }
        let slot = server
            .slot_mut(release.as_str())
            .ok_or_else(|| Absent::Update { server: id.clone(), release: release.clone() })?;
        if let SlotChange::DeferralRequested { number, .. } = change {
            self.last_deferral = self.last_deferral.max(*number);
        }
        slot.apply(change, record)
    }
}

impl Server {
    /// Another definition replaces this one's; a version that it says anew runs now.
    pub(super) fn redefine(&mut self, definition: ServerDefinition) {
        let before = std::mem::replace(&mut self.definition, definition);
        if self.definition.version != before.version {
            self.run(self.definition.version.clone());
        }
    }

    /// The version from before the update runs again.
    fn roll_back(&mut self, release: &Id) {
        if let Some(from) = self.slot(release.as_str()).map(|slot| slot.from.clone()) {
            self.run(from);
        }
    }

    /// Another version runs: updates that have not begun will begin from it.
    pub(super) fn run(&mut self, version: Text) {
        for slot in self.slots.iter_mut().filter(|slot| slot.is_open() && slot.started.is_none()) {
            slot.from = version.clone();
        }
        self.version = version;
    }
}

impl Slot {
    fn apply(&mut self, change: &SlotChange, record: &Record) -> Result<(), Absent> {
        let (now, by) = (record.happened, &record.by);
        match change {
            SlotChange::Scheduled { .. } => {}
            SlotChange::Noticed { to } => {
                self.notices.push(Announcement { sent: now, start: self.effective, to: to.clone() });
            }
            SlotChange::DeferralRequested { number, to } => self.deferrals.push(Deferral {
                number: *number,
                to: *to,
                by: by.clone(),
                asked: now,
                state: DeferralState::Requested,
                decided_by: None,
                decided: None,
                reason: None,
            }),
            SlotChange::DeferralDecided { number, approved, reason } => {
                let state = if *approved { DeferralState::Approved } else { DeferralState::Refused };
                let to = self.decide(*number, state, record, reason.clone())?;
                if *approved {
                    self.effective = to;
                }
            }
            SlotChange::DeferralWithdrawn { number, start } => {
                self.decide(*number, DeferralState::Withdrawn, record, None)?;
                self.effective = *start;
            }
            SlotChange::Started => self.started = Some(now),
            SlotChange::StartedFor { reason, rules } => {
                self.started = Some(now);
                self.exception = Some(Exception { reason: reason.clone(), rules: rules.clone() });
            }
            SlotChange::Done => self.end = Some(End { at: now, outcome: Outcome::Done }),
            SlotChange::Failed { what } => {
                self.end = Some(End { at: now, outcome: Outcome::Failed { what: what.clone() } });
            }
            SlotChange::RolledBack { why } => {
                self.end = Some(End { at: now, outcome: Outcome::RolledBack { why: why.clone() } });
            }
            SlotChange::Confirmed { .. } => self.confirmed = Some(now),
        }
        Ok(())
    }

    /// Gives the start that was asked for. One approved deferral holds at a time.
    fn decide(
        &mut self,
        number: u32,
        state: DeferralState,
        record: &Record,
        reason: Option<Text>,
    ) -> Result<Instant, Absent> {
        if state == DeferralState::Approved {
            for earlier in self.deferrals.iter_mut().filter(|d| d.state == DeferralState::Approved) {
                earlier.state = DeferralState::Replaced;
            }
        }
        let deferral = self.deferrals.iter_mut().find(|d| d.number == number);
        let deferral = deferral.ok_or(Absent::Deferral(number))?;
        deferral.decided_by = Some(record.by.clone());
        deferral.decided = Some(record.happened);
        deferral.state = state;
        deferral.reason = reason;
        Ok(deferral.to)
    }
}
