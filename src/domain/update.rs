//! When an update may run, and the dates that go with it (F080 to F094).

use chrono_tz::Tz;

use super::contract::{Contract, UpdateRules};
use super::instant::Instant;
use super::server::{Server, Slot};
use super::zone;

/// Latest start of a slot: the standard one and seven local calendar days (A35).
pub fn latest(rules: &UpdateRules, desk: Tz, slot: &Slot) -> Instant {
    zone::plus_days(desk, slot.standard, rules.deferral_days)
}

/// Latest moment for the notice: five local calendar days before the slot (A33).
pub fn notice_due(rules: &UpdateRules, desk: Tz, slot: &Slot) -> Instant {
    zone::plus_days(desk, slot.effective, -rules.notice_days)
}

/// From then on a missing notice is an alarm (A33).
pub fn notice_warning(rules: &UpdateRules, desk: Tz, slot: &Slot) -> Instant {
    zone::plus_days(desk, slot.effective, -rules.warn_days)
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
    pub fn of(rules: &UpdateRules, desk: Tz, slot: &Slot, urgent: bool, now: Instant) -> Self {
        match slot.noticed {
            Some(sent) if sent <= notice_due(rules, desk, slot) || urgent => Notice::Sent,
            Some(_) => Notice::Late,
            None if urgent => Notice::Waived,
            None if now > notice_due(rules, desk, slot) => Notice::Missing,
            None if now >= notice_warning(rules, desk, slot) => Notice::Soon,
            None => Notice::Open,
        }
    }

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

/// Why a slot may not begin at a time; the name of the check cites its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsuitable {
    OfficeHours,
    OutsideWindow,
}

/// Whether an update may begin at `at`: outside office hours and inside a maintenance window of
/// the server (F084).
pub fn suits(contract: &Contract, server: &Server, desk: Tz, at: Instant) -> Result<(), Unsuitable> {
    if contract.office.is_open(at) {
        Err(Unsuitable::OfficeHours)
    } else if !server.in_window(desk, at) {
        Err(Unsuitable::OutsideWindow)
    } else {
        Ok(())
    }
}
