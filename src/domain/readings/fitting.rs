//! When an update may run: in a maintenance window, outside office hours, clear of the daily backup
//! (F051, F080, F084, A39). One rule for planning, deferring and starting alike.

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::update;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::contract::{Contract, RuleId, UpdateCites, UpdateRules};
use crate::domain::facts::release::Release;
use crate::domain::facts::server::Server;
use crate::domain::facts::slot::Slot;
use crate::domain::facts::window::Occurrence;
use crate::domain::world::World;

/// Why a slot may not begin at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unfit {
    /// It would run within office hours (F084).
    OfficeHours,
    /// F080.
    OutsideWindow,
    /// It takes longer than its window is open (A39).
    RunsOver { end: Instant },
    /// It would meet the daily backup (F051).
    Backup { from: Instant, to: Instant },
    /// So many updates begin in that window already.
    Full { capacity: u16, taken: Vec<Id> },
    /// Another update of the same server runs then.
    Busy { release: Id, at: Instant },
}

impl Unfit {
    /// The rule that is not kept.
    pub fn rule<'a>(&self, cites: &'a UpdateCites) -> Option<&'a RuleId> {
        match self {
            Unfit::OfficeHours | Unfit::OutsideWindow | Unfit::RunsOver { .. } => Some(&cites.window),
            Unfit::Backup { .. } => Some(&cites.backup),
            Unfit::Full { .. } | Unfit::Busy { .. } => cites.capacity.as_ref(),
        }
    }
}

/// A start that does not fit, with what is said about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Misfit {
    pub server: Id,
    pub at: Instant,
    /// Seconds that the update takes.
    pub takes: i64,
    pub unfit: Unfit,
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
    /// What is known of the release.
    pub fn of_release(&self) -> Option<&'a Release> {
        self.desk.world().releases.by_id(self.release)
    }

    /// It may leave the maintenance windows (F080).
    pub fn is_security_critical(&self) -> bool {
        self.of_release().is_some_and(|release| release.security_critical)
    }

    /// It may skip the notice (F086).
    pub fn is_urgent(&self) -> bool {
        self.of_release().is_some_and(|release| release.urgent.is_some())
    }

    fn world(&self) -> &'a World {
        self.desk.world()
    }

    /// How long the update takes.
    pub fn seconds(&self) -> i64 {
        update::duration(self.rules, self.world().releases.by_id(self.release))
    }

    /// What does not fit about a start at `at`.
    pub fn misfit(&self, at: Instant, unfit: Unfit) -> Misfit {
        Misfit { server: self.server.definition.id.clone(), at, takes: self.seconds(), unfit }
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
        self.alone(at)?;
        self.room(at)
    }

    /// One update of a server at a time.
    pub fn alone(&self, at: Instant) -> Result<(), Unfit> {
        let until = at + self.seconds();
        let others = self.server.slots.iter();
        let mut others = others.filter(|slot| slot.is_open() && slot.release.as_str() != self.release);
        let meets = |slot: &&Slot| {
            let from = slot.started.unwrap_or(slot.effective);
            let release = self.world().releases.by_id(slot.release.as_str());
            from < until && at < from + update::duration(self.rules, release)
        };
        match others.find(meets) {
            None => Ok(()),
            Some(slot) => Err(Unfit::Busy { release: slot.release.clone(), at: slot.effective }),
        }
    }

    pub fn hours(&self, at: Instant) -> Result<(), Unfit> {
        let office = &self.contract.office;
        if office.is_open(at) || office.elapsed(at, at + self.seconds()) > 0 {
            return Err(Unfit::OfficeHours);
        }
        Ok(())
    }

    /// Inside a window with all of the time that it takes (F084, A39); anywhere where there are none.
    pub fn window(&self, at: Instant) -> Result<(), Unfit> {
        let place = self.world().place(self.server);
        if place.windows.is_empty() {
            return Ok(());
        }
        match place.open_until(at, self.seconds()) {
            None => Err(Unfit::OutsideWindow),
            Some(end) if at + self.seconds() > end => Err(Unfit::RunsOver { end }),
            Some(_) => Ok(()),
        }
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
        self.first_clear(occurrence, from).filter(|at| self.alone(*at).and_then(|()| self.room(*at)).is_ok())
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
                // What does not end in the window from here on does so no later either.
                Ok(()) => return self.window(at).is_ok().then_some(at),
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
