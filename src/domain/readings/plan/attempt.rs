//! A plan, wave by wave: quickly, and thoroughly where that does not settle it.

use chrono::NaiveDate;

use super::cut::cut;
use super::exact::Effort;
use super::problem::{Plan, Problem, Reach};
use super::settle::{Settled, settle};

pub(super) enum Attempt {
    Planned(Plan),
    /// No plan for this wave, even if the waves before end as early as they can.
    Impossible {
        wave: usize,
        from: NaiveDate,
    },
    Unsettled(Reach),
}

pub(super) fn attempt(problem: &Problem) -> Attempt {
    match wave_by_wave(problem, &mut Effort::quick()) {
        Attempt::Unsettled(_) => wave_by_wave(problem, &mut Effort::thorough()),
        settled => settled,
    }
}

fn wave_by_wave(problem: &Problem, effort: &mut Effort) -> Attempt {
    let mut slots = Vec::with_capacity(problem.jobs.len());
    // Where the next wave may begin after the slots chosen so far, and where after any choice.
    let (mut from, mut least) = (NaiveDate::MIN, NaiveDate::MIN);
    for (index, jobs) in cut(&problem.waves, &problem.jobs).iter().enumerate() {
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
