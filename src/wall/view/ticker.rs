//! What happened last, as a room may read it: that something was done, never what somebody wrote. Notes hold
//! passwords, the roster holds telephone numbers.

use crate::domain::facts::event::{Event, Record, SlotChange};
use crate::domain::facts::incident::{Change, Step};
use crate::tui::cell::{Cell, Line};
use crate::wall::view::View;
use crate::words::wall::Happened;

/// Records that the line has at most.
const LOGGED: usize = 6;

impl View<'_> {
    /// The last records about incidents and updates, newest first: nothing where names are not to be read.
    pub(super) fn log(&self) -> Line {
        if !self.wall.setup.names || self.desk.is_none() {
            return Line::new();
        }
        let words = self.words();
        let told = |record: &Record| {
            let (what, happened) = (record.event.entity()?, happened(&record.event)?);
            let (at, what) = (words.time_of_day(record.recorded), words.thing(&what));
            Some(format!("{at} {what} {} ({})", words.wall_happened(happened), words.actor(record)))
        };
        let all: Vec<String> = self.wall.records.iter().rev().filter_map(told).take(LOGGED).collect();
        vec![Cell::dim(all.join(" | "))]
    }
}

fn happened(event: &Event) -> Option<Happened> {
    match event {
        Event::Incident { change, .. } => of_incident(change),
        Event::Slot { change, .. } => Some(of_update(change)),
        _ => None,
    }
}

fn of_incident(change: &Change) -> Option<Happened> {
    Some(match change {
        Change::Reported(_) => Happened::Reported,
        Change::Taken { .. } => Happened::Taken,
        Change::Started { .. } => Happened::Started,
        Change::Noted { .. } => Happened::Noted,
        Change::EtaGiven { .. } => Happened::EtaGiven,
        Change::WaitingBegan(_) => Happened::Waits,
        Change::WaitingEnded { .. } => Happened::Answered,
        Change::Reclassified { .. } => Happened::Reclassified,
        Change::Assigned { .. } => Happened::Assigned,
        Change::WorkaroundGiven { .. } => Happened::Workaround,
        Change::Escalated { .. } => Happened::Escalated,
        Change::NewsAsked { .. } => Happened::NewsAsked,
        Change::Resolved { .. } => Happened::Resolved,
        Change::Reopened { .. } => Happened::Reopened,
        Change::Closed { .. } => Happened::Closed,
        Change::TelephonyDown => Happened::TelephonyDown,
        Change::TelephonyUp => Happened::TelephonyUp,
        Change::StepReached { step: Step::Missed { .. }, .. } => Happened::Missed,
        Change::StepReached { step: Step::Level { .. }, .. } => Happened::LevelDue,
        // What is left is nothing that a room waits for.
        _ => return None,
    })
}

fn of_update(change: &SlotChange) -> Happened {
    match change {
        SlotChange::Scheduled { .. } => Happened::Planned,
        SlotChange::Noticed { .. } => Happened::Announced,
        SlotChange::DeferralRequested { .. } => Happened::DeferralAsked,
        SlotChange::DeferralDecided { .. } | SlotChange::DeferralWithdrawn { .. } => {
            Happened::DeferralDecided
        }
        SlotChange::Started | SlotChange::StartedFor { .. } => Happened::UpdateBegan,
        SlotChange::Done => Happened::UpdateDone,
        SlotChange::Failed { .. } => Happened::UpdateFailed,
        SlotChange::RolledBack { .. } => Happened::UpdateRolledBack,
        SlotChange::Confirmed { .. } => Happened::Announced,
    }
}
