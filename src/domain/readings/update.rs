//! The dates that go with an update: its latest start, and its notice (F085, F086, F092).

use chrono_tz::Tz;

use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::domain::contract::UpdateRules;
use crate::domain::facts::release::Release;
use crate::domain::facts::slot::Slot;

/// Latest start of a slot: the standard one and seven local calendar days (A35).
pub fn latest(rules: &UpdateRules, desk: Tz, slot: &Slot) -> Instant {
    zone::plus_days(desk, slot.standard, rules.deferral_days)
}

/// Latest moment for the notice of a slot that starts at `start`: five local calendar days before
/// (A33).
pub fn notice_limit(rules: &UpdateRules, desk: Tz, start: Instant) -> Instant {
    zone::plus_days(desk, start, -rules.notice_days)
}

/// Latest moments for the notice of a slot: one counts from the slot's own start, the other from
/// the start of the version's rollout (A33).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeLimits {
    pub own: Instant,
    pub rollout: Instant,
}

impl NoticeLimits {
    pub fn of(rules: &UpdateRules, desk: Tz, slot: &Slot, rollout: Option<Instant>) -> Self {
        let own = notice_limit(rules, desk, slot.effective);
        let rollout = rollout.map_or(own, |start| notice_limit(rules, desk, start).min(own));
        Self { own, rollout }
    }

    /// What the clock counts to: the earlier limit, and once that has passed the one that can
    /// still be kept.
    pub fn due(self, now: Instant) -> Instant {
        if now <= self.rollout { self.rollout } else { self.own }
    }

    /// Whether the notice was not sent in time for the rollout as a whole.
    pub fn missed_rollout(self, slot: &Slot, now: Instant) -> bool {
        let first = slot.notices.first().map_or(now, |notice| notice.sent);
        first > self.rollout && self.rollout < self.own
    }
}

/// From then on a missing notice is an alarm (A33).
pub fn notice_warning(rules: &UpdateRules, desk: Tz, due: Instant) -> Instant {
    zone::plus_days(desk, due, rules.notice_days - rules.warn_days)
}

/// How the notice of a slot stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    Sent,
    /// Not sent, and still time.
    Open,
    /// Not sent, and the warning time has come.
    Soon,
    /// Sent, but less than the days before the slot that are owed.
    Late,
    /// Not sent, and too late by now.
    Missing,
    /// Not needed: a short-notice update (F086).
    Waived,
}

impl Notice {
    /// How the notice stands that is due at `due`.
    pub fn of(rules: &UpdateRules, desk: Tz, slot: &Slot, due: Instant, urgent: bool, now: Instant) -> Self {
        match slot.noticed() {
            Some(sent) if sent <= due || urgent => Notice::Sent,
            Some(_) => Notice::Late,
            None if urgent => Notice::Waived,
            None if now > due => Notice::Missing,
            None if now >= notice_warning(rules, desk, due) => Notice::Soon,
            None => Notice::Open,
        }
    }

    pub const ALL: [Notice; 6] =
        [Notice::Sent, Notice::Open, Notice::Soon, Notice::Late, Notice::Missing, Notice::Waived];

    pub fn word(self) -> &'static str {
        match self {
            Notice::Sent => "sent",
            Notice::Late => "late",
            Notice::Open => "open",
            Notice::Soon => "soon",
            Notice::Missing => "missing",
            Notice::Waived => "waived",
        }
    }
}

/// Seconds that an update to `release` takes.
pub fn duration(rules: &UpdateRules, release: Option<&Release>) -> i64 {
    release.and_then(|release| release.minutes).map_or(rules.duration, |minutes| i64::from(minutes) * 60)
}
