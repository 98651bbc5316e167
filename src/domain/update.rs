//! When an update may run, and the dates that go with it (F080 to F094).

use chrono_tz::Tz;

use super::contract::{Contract, UpdateRules};
use super::desk::Desk;
use super::instant::Instant;
use super::release::Release;
use super::server::Server;
use super::slot::Slot;
use super::table::Id;
use super::window::Occurrence;
use super::world::World;
use super::zone;

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

/// Why a slot may not begin at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It would run within office hours (F084).
    OfficeHours,
    /// F080.
    OutsideWindow,
    /// It would meet the daily backup (F051).
    Backup { from: Instant, to: Instant },
    /// So many updates begin in that window already.
    Full { capacity: u16, taken: Vec<Id> },
}

impl Unfit {
    /// Name of the check, by which the contract cites its rule.
    pub fn check(&self) -> &'static str {
        match self {
            Unfit::OfficeHours | Unfit::OutsideWindow => "window",
            Unfit::Backup { .. } => "backup",
            Unfit::Full { .. } => "capacity",
        }
    }
}

/// Seconds that an update to `release` takes.
pub fn duration(rules: &UpdateRules, release: Option<&Release>) -> i64 {
    release.and_then(|release| release.minutes).map_or(rules.duration, |minutes| i64::from(minutes) * 60)
}

/// What a start is judged by.
#[derive(Clone, Copy)]
pub struct Fitting<'a> {
    pub desk: &'a Desk,
    pub contract: &'a Contract,
    pub rules: &'a UpdateRules,
    pub server: &'a Server,
    /// Version of the release.
    pub release: &'a str,
}

impl<'a> Fitting<'a> {
    fn world(&self) -> &'a World {
        self.desk.world()
    }

    fn seconds(&self) -> i64 {
        duration(self.rules, self.world().releases.by_id(self.release))
    }

    /// Whether the update may begin at `at`: outside office hours, inside a maintenance window that
    /// is not full, and clear of the daily backup.
    ///
    /// # Errors
    /// The first of these that is not so.
    pub fn judge(&self, at: Instant) -> Result<(), Unfit> {
        self.hours(at)?;
        self.window(at)?;
        self.backup(at)?;
        self.room(at)
    }

    pub fn hours(&self, at: Instant) -> Result<(), Unfit> {
        let office = &self.contract.office;
        if office.is_open(at) || office.elapsed(at, at + self.seconds()) > 0 {
            return Err(Unfit::OfficeHours);
        }
        Ok(())
    }

    pub fn window(&self, at: Instant) -> Result<(), Unfit> {
        if self.world().place(self.server).admits(at) { Ok(()) } else { Err(Unfit::OutsideWindow) }
    }

    pub fn backup(&self, at: Instant) -> Result<(), Unfit> {
        match self.world().place(self.server).backup_during(at, self.seconds()) {
            Some((from, to)) => Err(Unfit::Backup { from, to }),
            None => Ok(()),
        }
    }

    pub fn room(&self, at: Instant) -> Result<(), Unfit> {
        let place = self.world().place(self.server);
        let Some((occurrence, capacity)) = place.occurrence(at).and_then(|o| Some((o, o.capacity?))) else {
            return Ok(());
        };
        let taken = self.taken(occurrence);
        if taken.len() < usize::from(capacity) { Ok(()) } else { Err(Unfit::Full { capacity, taken }) }
    }

    /// Servers whose update begins in the same occurrence of the same window.
    fn taken(&self, occurrence: Occurrence) -> Vec<Id> {
        let world = self.world();
        let own = world.place(self.server);
        let shares = |id: &Id, server: &Server| match own.shared {
            Some(centre) => world.place(server).shared == Some(centre),
            None => *id == self.server.definition.id,
        };
        let inside = |slot: &Slot| (occurrence.start..occurrence.end).contains(&slot.effective);
        let servers = world.servers.rows().filter(|(id, server)| shares(id, server));
        let all = servers.flat_map(|(id, server)| server.slots.iter().map(move |slot| (id, slot)));
        let others = all.filter(|(id, slot)| {
            let itself = **id == self.server.definition.id && slot.release.as_str() == self.release;
            !itself && inside(slot)
        });
        others.map(|(id, _)| id.clone()).collect()
    }

    /// The first starts that fit in each window that opens in `[from, to]`, and in the one that is
    /// open at `from`; clear of the backup where the window goes on after it.
    pub fn starts(&self, from: Instant, to: Instant) -> Vec<Instant> {
        let place = self.world().place(self.server);
        let mut starts = Vec::new();
        for occurrence in place.occurrences(from, to) {
            starts.extend(self.first_in(occurrence, from).filter(|at| *at <= to));
        }
        starts.dedup();
        starts
    }

    /// The first start in an occurrence that fits, not before `from`.
    fn first_in(&self, occurrence: Occurrence, from: Instant) -> Option<Instant> {
        self.first_clear(occurrence, from).filter(|at| self.room(*at).is_ok())
    }

    /// The first start in an occurrence that is clear of office hours and backup, not before
    /// `from`; whether there is room in it is another question.
    pub fn first_clear(&self, occurrence: Occurrence, from: Instant) -> Option<Instant> {
        let mut at = occurrence.start.max(from);
        // Each step leaves one obstacle behind: office hours, a backup, another one the next day.
        for _ in 0..8 {
            if at >= occurrence.end {
                return None;
            }
            at = match self.hours(at).and_then(|()| self.backup(at)) {
                Ok(()) => return Some(at),
                Err(Unfit::Backup { to, .. }) => to,
                Err(_) => self.after_hours(at)?,
            };
        }
        None
    }

    /// The end of the office hours that work from `at` on would meet.
    fn after_hours(&self, at: Instant) -> Option<Instant> {
        let office = &self.contract.office;
        let open = office.next_open(at).ok()?;
        let after = office.end_of_day(open);
        (after > at).then_some(after)
    }
}
