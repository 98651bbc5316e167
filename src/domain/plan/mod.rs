//! Proposes slots for rolling a release out over many servers, in waves.
//!
//! This is the bare problem: servers, the starts that are open to each, windows that take only so
//! many, resellers of whom only so many servers are down in one night, and waves with a soak time
//! between them. Whoever asks has turned the desk into a [`Problem`] before.
//!
//! Waves do not share nights, so neither windows nor a reseller's nights are shared between waves:
//! a wave touches the next only by its last night. To end each wave as early as possible therefore
//! never costs a later wave anything, and the waves are settled one after the other (`settle`).
//!
//! Within a wave it is an assignment of servers to windows under two limits at once (window, and
//! reseller with night), which is hard in general. A constructive pass (`fill`) settles what comes
//! up in practice; a bounded search (`exact`) with two flow bounds (`relax`) finds what that
//! missed or proves that there is nothing; and `improve` makes a plan that holds a good one.

mod blocked;
mod exact;
mod fill;
mod flow;
mod improve;
mod propose;
mod relax;
mod settle;
mod stage;
mod waves;

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use chrono::{Days, NaiveDate};

use super::instant::Instant;
use super::table::Id;
pub use blocked::{Blocked, Shortage};
use exact::Effort;
pub use propose::{LeftOut, Proposed, Rollout};
use settle::{Settled, settle};
pub use waves::{NoWaves, Waves};

/// What is to be planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Servers that are to be updated.
    pub jobs: Vec<Job>,
    /// One occurrence each of a maintenance window, which several servers may share.
    pub openings: Vec<Opening>,
    /// Most servers of one reseller in one night.
    pub per_night: u32,
    /// Servers of a reseller that are planned for a night already: other releases, slots that stay.
    pub taken: BTreeMap<(Id, NaiveDate), u32>,
    pub waves: Waves,
    /// A wave begins at the earliest so many nights after the last slot of the one before; one is
    /// the very next night.
    pub soak: NonZeroU32,
}

/// One occurrence of a maintenance window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The day on which it begins.
    pub night: NaiveDate,
    /// Servers it still takes; without it there is no limit.
    pub left: Option<u32>,
}

/// A server to be updated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    pub server: Id,
    pub reseller: Id,
    /// Tenants on it: the lighter servers come in the earlier waves.
    pub weight: u32,
    /// At most one for each opening; one of them is chosen.
    pub starts: Vec<Start>,
}

/// A possible start of a server's update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// Position in [`Problem::openings`]; a start of an opening that is not there does not count.
    pub opening: usize,
    pub at: Instant,
}

/// What came of it. None of the three is a guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Every server has a slot, and no rule is broken.
    Planned(Plan),
    /// It is proven that there is no such plan.
    Impossible(Blocked),
    /// The search gave out before it found a plan or proved that there is none.
    Unsettled(Reach),
}

/// A slot for every server, by wave, start and server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub slots: Vec<Proposal>,
}

/// The slot proposed for a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub server: Id,
    /// From 1.
    pub wave: usize,
    pub opening: usize,
    pub night: NaiveDate,
    pub at: Instant,
}

/// How far a search came that gave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The wave that it could not settle, from 1.
    pub wave: usize,
    /// Servers of the waves before, for which slots were found.
    pub planned: usize,
    pub servers: usize,
}

/// A plan that keeps every rule, or why there is none. The same problem has the same answer.
pub fn solve(problem: &Problem) -> Outcome {
    let unstartable = problem.jobs.iter().filter(|job| job.openings(problem).next().is_none());
    let servers: Vec<Id> = unstartable.map(|job| job.server.clone()).collect();
    if !servers.is_empty() {
        return Outcome::Impossible(Blocked::NoStart { servers });
    }
    match attempt(problem) {
        Attempt::Planned(plan) => Outcome::Planned(plan),
        Attempt::Impossible { wave, from } => Outcome::Impossible(blocked::find(problem, wave, from)),
        Attempt::Unsettled(reach) => Outcome::Unsettled(reach),
    }
}

enum Attempt {
    Planned(Plan),
    /// No plan for this wave, even if the waves before end as early as they can.
    Impossible {
        wave: usize,
        from: NaiveDate,
    },
    Unsettled(Reach),
}

fn attempt(problem: &Problem) -> Attempt {
    match wave_by_wave(problem, &mut Effort::quick()) {
        Attempt::Unsettled(_) => wave_by_wave(problem, &mut Effort::thorough()),
        settled => settled,
    }
}

fn wave_by_wave(problem: &Problem, effort: &mut Effort) -> Attempt {
    let mut slots = Vec::with_capacity(problem.jobs.len());
    // Where the next wave may begin after the slots chosen so far, and where after any choice.
    let (mut from, mut least) = (NaiveDate::MIN, NaiveDate::MIN);
    for (index, jobs) in problem.waves.cut(&problem.jobs).iter().enumerate() {
        let wave = index + 1;
        let Settled { found, earliest } = settle(problem, jobs, from, effort);
        let earliest = if least == from { earliest } else { settle(problem, jobs, least, effort).earliest };
        let Some(earliest) = earliest else { return Attempt::Impossible { wave, from: least } };
        let Some(found) = found else {
            return Attempt::Unsettled(Reach { wave, planned: slots.len(), servers: problem.jobs.len() });
        };
        slots.extend(found.starts.into_iter().map(|(job, start)| problem.proposal(job, start, wave)));
        from = problem.soaked(found.end);
        least = problem.soaked(earliest);
    }
    slots.sort_by(|a, b| (a.wave, a.at, &a.server).cmp(&(b.wave, b.at, &b.server)));
    Attempt::Planned(Plan { slots })
}

impl Problem {
    /// The night from which a wave may begin when the one before ended on `night`.
    fn soaked(&self, night: NaiveDate) -> NaiveDate {
        night.checked_add_days(Days::new(self.soak.get().into())).unwrap_or(NaiveDate::MAX)
    }

    fn proposal(&self, job: usize, start: Start, wave: usize) -> Proposal {
        let server = self.jobs[job].server.clone();
        let night = self.openings[start.opening].night;
        Proposal { server, wave, opening: start.opening, night, at: start.at }
    }
}

impl Job {
    /// The openings it may be updated in, with their nights.
    fn openings<'a>(&'a self, problem: &'a Problem) -> impl Iterator<Item = (Start, NaiveDate)> + 'a {
        self.starts.iter().filter_map(|start| Some((*start, problem.openings.get(start.opening)?.night)))
    }
}
