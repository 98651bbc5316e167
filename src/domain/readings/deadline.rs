//! The moments ahead, in order: when clocks are due, and when the next step must be recorded.
//!
//! Kept up by what changes, never polled: who waits for the next moment sleeps until
//! [`Deadlines::next_step`].

use std::collections::BTreeSet;

use smallvec::SmallVec;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::contract::Contracts;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::clock::{Ahead, Ways};
use crate::domain::readings::turn::{FRESH, NEAR};
use crate::domain::readings::{escalation, wanted};
use crate::domain::world::World;

/// Ordered sets of moments.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deadlines {
    /// Running clocks by due time; the number of the clock is its place in the contract.
    due: BTreeSet<(Instant, Number, u8)>,
    /// Clocks that stand.
    paused: BTreeSet<(Number, u8)>,
    /// The next unrecorded step of each incident, or the end of its waiting.
    steps: BTreeSet<(Instant, Number)>,
    /// Running clocks by when they are to be warned of, with when they are due.
    warned: BTreeSet<(Instant, Number, u8, Instant)>,
    /// Incidents by when somebody is wanted for them besides their clocks.
    wanted: BTreeSet<(Instant, Number)>,
}

/// A running clock that is to be warned of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warned {
    /// Since when.
    pub at: Instant,
    pub due: Instant,
    pub number: Number,
    /// Its place in the contract.
    pub clock: usize,
}

/// What one incident adds.
#[derive(Default)]
struct Entries {
    due: SmallVec<[(Instant, u8); 4]>,
    paused: SmallVec<[u8; 4]>,
    warned: SmallVec<[(Instant, u8, Instant); 4]>,
    step: Option<Instant>,
    wanted: Option<Instant>,
}

/// What some incidents add, in no order.
#[derive(Default)]
pub struct Part {
    due: Vec<(Instant, Number, u8)>,
    paused: Vec<(Number, u8)>,
    steps: Vec<(Instant, Number)>,
    warned: Vec<(Instant, Number, u8, Instant)>,
    wanted: Vec<(Instant, Number)>,
}

impl Part {
    /// Of some incidents of a world, which needs to have none of them itself.
    pub fn of(incidents: &[Incident], world: &World, contracts: &Contracts) -> Self {
        let mut part = Self::default();
        for incident in incidents {
            let number = incident.number;
            let entries = Entries::of(incident, world, contracts);
            part.due.extend(entries.due.into_iter().map(|(at, clock)| (at, number, clock)));
            part.paused.extend(entries.paused.into_iter().map(|clock| (number, clock)));
            part.steps.extend(entries.step.map(|at| (at, number)));
            part.warned.extend(entries.warned.into_iter().map(|(at, clock, due)| (at, number, clock, due)));
            part.wanted.extend(entries.wanted.map(|at| (at, number)));
        }
        part
    }
}

impl Deadlines {
    pub fn of(world: &World, contracts: &Contracts) -> Self {
        Self::joined(vec![Part::of(world.incidents.as_slice(), world, contracts)])
    }

    /// Of all incidents, in parts.
    pub fn joined(parts: Vec<Part>) -> Self {
        let mut all = Part::default();
        for part in parts {
            all.due.extend(part.due);
            all.paused.extend(part.paused);
            all.steps.extend(part.steps);
            all.warned.extend(part.warned);
            all.wanted.extend(part.wanted);
        }
        Self {
            due: all.due.into_iter().collect(),
            paused: all.paused.into_iter().collect(),
            steps: all.steps.into_iter().collect(),
            warned: all.warned.into_iter().collect(),
            wanted: all.wanted.into_iter().collect(),
        }
    }

    pub(super) fn learn(&mut self, incident: &Incident, world: &World, contracts: &Contracts) {
        let entries = Entries::of(incident, world, contracts);
        self.due.extend(entries.due.into_iter().map(|(at, clock)| (at, incident.number, clock)));
        self.paused.extend(entries.paused.into_iter().map(|clock| (incident.number, clock)));
        self.steps.extend(entries.step.map(|at| (at, incident.number)));
        let warned = entries.warned.into_iter();
        self.warned.extend(warned.map(|(at, clock, due)| (at, incident.number, clock, due)));
        self.wanted.extend(entries.wanted.map(|at| (at, incident.number)));
    }

    /// To be called with the incident as it was when it was learnt.
    pub(super) fn forget(&mut self, incident: &Incident, world: &World, contracts: &Contracts) {
        let entries = Entries::of(incident, world, contracts);
        for (at, clock) in entries.due {
            self.due.remove(&(at, incident.number, clock));
        }
        for clock in entries.paused {
            self.paused.remove(&(incident.number, clock));
        }
        if let Some(at) = entries.step {
            self.steps.remove(&(at, incident.number));
        }
        for (at, clock, due) in entries.warned {
            self.warned.remove(&(at, incident.number, clock, due));
        }
        if let Some(at) = entries.wanted {
            self.wanted.remove(&(at, incident.number));
        }
    }

    /// When something must be recorded next.
    pub fn next_step(&self) -> Option<Instant> {
        self.steps.first().map(|(at, _)| *at)
    }

    /// Incidents with a step at or before `now`, by time.
    pub fn reached(&self, now: Instant) -> impl Iterator<Item = Number> {
        self.steps.iter().take_while(move |(at, _)| *at <= now).map(|(_, number)| *number)
    }

    /// Incidents with a step ahead or behind that is not recorded, by time.
    pub fn ahead(&self) -> impl Iterator<Item = Number> {
        self.steps.iter().map(|(_, number)| *number)
    }

    /// Running clocks, the most urgent first: incident and place of the clock in its contract.
    pub fn running(&self) -> impl ExactSizeIterator<Item = (Instant, Number, usize)> {
        self.due.iter().map(|(at, number, clock)| (*at, *number, usize::from(*clock)))
    }

    /// The same in the order of turns.
    pub fn in_turn(&self, now: Instant) -> impl Iterator<Item = (Instant, Number, usize)> {
        let from = |at: Instant| (at, Number(0), 0);
        let (near, fresh) = (from(now + (NEAR + 1)), from(now - FRESH));
        let ahead = self.due.range(from(now)..near).chain(self.due.range(fresh..from(now)).rev());
        let rest = self.due.range(near..).chain(self.due.range(..fresh).rev());
        ahead.chain(rest).map(|(at, number, clock)| (*at, *number, usize::from(*clock)))
    }

    /// Running clocks that are to be warned of at `now`, those that are due already among them.
    pub fn warned(&self, now: Instant) -> impl Iterator<Item = Warned> {
        let reached = self.warned.iter().take_while(move |(at, ..)| *at <= now);
        reached.map(|(at, number, clock, due)| Warned {
            at: *at,
            due: *due,
            number: *number,
            clock: usize::from(*clock),
        })
    }

    /// Incidents for which somebody may be wanted at `now` besides their clocks.
    pub fn wanted(&self, now: Instant) -> impl Iterator<Item = Number> {
        self.wanted.iter().take_while(move |(at, _)| *at <= now).map(|(_, number)| *number)
    }

    /// Clocks that stand while the customer is asked.
    pub fn paused(&self) -> impl ExactSizeIterator<Item = (Number, usize)> {
        self.paused.iter().map(|(number, clock)| (*number, usize::from(*clock)))
    }
}

impl Entries {
    /// Independent of the present, so that the same incident always gives the same entries.
    fn of(incident: &Incident, world: &World, contracts: &Contracts) -> Self {
        let mut entries = Self::default();
        let Some(contract) = world.pack(incident).and_then(|pack| contracts.get(pack)) else {
            return entries;
        };
        let ways = Ways::of(contract, &incident.life);
        for way in ways.going_on() {
            let Ok(index) = u8::try_from(way.place) else { continue };
            match ways.ahead(way) {
                Ahead::Due(due) => {
                    entries.due.push((due, index));
                    // What was used under another class is no reason to warn of this one.
                    let percent = way.rule.warn_percent.first();
                    let at = percent.and_then(|percent| way.reaches_under(incident.class.priority, *percent));
                    entries.warned.extend(at.map(|at| (at, index, due)));
                }
                Ahead::Paused => entries.paused.push(index),
                Ahead::Nothing => {}
            }
        }
        let planned = escalation::first_planned(incident, &ways, &world.names);
        entries.step = planned.into_iter().chain(incident.waits_until()).min();
        entries.wanted = wanted::wanted_from(incident, &ways, world);
        entries
    }
}
