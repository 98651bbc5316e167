//! One update of one server: planned, announced, deferred, run, and how it ended.

use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;

/// One update of one server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Version of the release.
    pub release: Id,
    /// The version it started from.
    pub from: Text,
    /// Start by the standard schedule.
    pub standard: Instant,
    /// Start that holds: the standard one, or an approved deferral's.
    pub effective: Instant,
    /// Wave of the rollout it belongs to, from 1; `None` when it was planned by itself.
    pub wave: Option<u16>,
    /// Notices that were sent, in order (F085).
    pub notices: Vec<Announcement>,
    /// Start of the update.
    pub started: Option<Instant>,
    /// Why it was started although rules stood against it.
    #[serde(default)]
    pub exception: Option<Exception>,
    pub end: Option<End>,
    /// When the success message was sent (F087).
    pub confirmed: Option<Instant>,
    pub deferrals: Vec<Deferral>,
}

/// A notice that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    pub sent: Instant,
    /// The start that it announced.
    pub start: Instant,
    pub to: Vec<Text>,
}

/// The reason for which an update began otherwise than its rules have it (A71).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    pub reason: Text,
    /// Facts that it departed from, such as `F084`.
    pub rules: Vec<Text>,
}

/// How and when an update was over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    pub at: Instant,
    pub outcome: Outcome,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Done,
    Failed {
        what: Text,
    },
    /// The server runs its former version again.
    RolledBack {
        why: Text,
    },
}

/// How far one server's update is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    Planned,
    Noticed,
    Deferred,
    Running,
    Done,
    Failed,
    RolledBack,
}

/// A request to update later (F091 to F094).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deferral {
    /// `D-12` on the screen.
    pub number: u32,
    pub to: Instant,
    pub by: Text,
    pub asked: Instant,
    pub state: DeferralState,
    /// Who decided (A38), or took it back.
    pub decided_by: Option<Text>,
    pub decided: Option<Instant>,
    /// Why it was decided so.
    pub reason: Option<Text>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeferralState {
    Requested,
    Approved,
    Refused,
    /// Taken back by who asked (A37).
    Withdrawn,
    /// Approved once; a later approval holds instead.
    Replaced,
}

impl DeferralState {
    pub fn word(self) -> &'static str {
        match self {
            DeferralState::Requested => "requested",
            DeferralState::Approved => "approved",
            DeferralState::Refused => "refused",
            DeferralState::Withdrawn => "withdrawn",
            DeferralState::Replaced => "replaced",
        }
    }

    /// Requested or approved (A36).
    pub fn is_active(self) -> bool {
        matches!(self, DeferralState::Requested | DeferralState::Approved)
    }
}

impl Progress {
    pub fn word(self) -> &'static str {
        match self {
            Progress::Planned => "planned",
            Progress::Noticed => "noticed",
            Progress::Deferred => "deferred",
            Progress::Running => "running",
            Progress::Done => "done",
            Progress::Failed => "failed",
            Progress::RolledBack => "rolled-back",
        }
    }
}

impl Slot {
    pub fn planned(release: Id, from: Text, at: Instant, wave: Option<u16>) -> Self {
        Self {
            release,
            from,
            standard: at,
            effective: at,
            wave,
            notices: Vec::new(),
            started: None,
            exception: None,
            end: None,
            confirmed: None,
            deferrals: Vec::new(),
        }
    }

    /// Not over yet.
    pub fn is_open(&self) -> bool {
        self.end.is_none()
    }

    /// When it succeeded.
    pub fn done(&self) -> Option<Instant> {
        self.end.as_ref().filter(|end| end.outcome == Outcome::Done).map(|end| end.at)
    }

    /// When the notice was sent that announces the start that holds; a moved start has to be
    /// announced anew (A38).
    pub fn noticed(&self) -> Option<Instant> {
        self.notice_of(self.effective).map(|notice| notice.sent)
    }

    /// Whether a notice of it still has a sense: until the success message is out.
    pub fn may_be_noticed(&self) -> bool {
        self.is_open() || (self.done().is_some() && self.confirmed.is_none())
    }

    /// The first notice that announced this start.
    pub fn notice_of(&self, start: Instant) -> Option<&Announcement> {
        self.notices.iter().find(|notice| notice.start == start)
    }

    /// Seconds it took; `None` while that is not known.
    pub fn duration(&self) -> Option<i64> {
        Some(self.end.as_ref()?.at - self.started?)
    }

    pub fn progress(&self) -> Progress {
        match self.end.as_ref().map(|end| &end.outcome) {
            Some(Outcome::Done) => Progress::Done,
            Some(Outcome::Failed { .. }) => Progress::Failed,
            Some(Outcome::RolledBack { .. }) => Progress::RolledBack,
            None if self.started.is_some() => Progress::Running,
            None if self.effective != self.standard => Progress::Deferred,
            None if self.noticed().is_some() => Progress::Noticed,
            None => Progress::Planned,
        }
    }

    /// The deferral that is requested or approved while the server is not yet updated (A36).
    pub fn active_deferral(&self) -> Option<&Deferral> {
        if !self.is_open() {
            return None;
        }
        self.deferrals.iter().rfind(|d| d.state.is_active())
    }
}
