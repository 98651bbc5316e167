//! Which rule stands in the way of a plan, found by lifting one rule at a time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::attempt::{Attempt, attempt};
use super::problem::Problem;
use super::relax;
use super::settle::nights;
use super::stage::Stage;
use crate::domain::base::table::Id;
use crate::domain::base::waves::Waves;

/// Why there is no plan. Of several rules that could each be lifted it names the first in this
/// order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Blocked {
    /// These servers have no start at all, whatever else is planned.
    NoStart { servers: Vec<Id> },
    /// If the windows took any number of servers there would be a plan.
    Windows(Shortage),
    /// If any number of a reseller's servers could be done in one night there would be a plan.
    Resellers {
        shortage: Shortage,
        per_night: u32,
        /// Whose servers alone are too many, if it is one reseller's.
        reseller: Option<Id>,
    },
    /// If there were only one wave there would be a plan.
    Waves(Shortage),
    /// No one rule was found that could be lifted alone.
    Together(Shortage),
}

/// A wave that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortage {
    /// From 1.
    pub wave: usize,
    /// Servers of the wave, or of the reseller in it.
    pub servers: usize,
    /// Upper bound of those that find a slot, whatever is planned; always fewer than `servers`.
    pub at_most: usize,
    /// The night on which the wave can begin if the waves before end as early as they can.
    pub from: NaiveDate,
    /// The last night of all openings.
    pub until: NaiveDate,
}

/// Names the rule that keeps `wave` from being planned although it may begin on `from`.
pub fn find(problem: &Problem, wave: usize, from: NaiveDate) -> Blocked {
    let waves = super::cut::cut(&problem.waves, &problem.jobs);
    let jobs: &[usize] = wave.checked_sub(1).and_then(|index| waves.get(index)).map_or(&[], Vec::as_slice);
    let shortage = shortage(problem, wave, jobs, from);
    if is_plannable(&any_in_a_window(problem)) {
        Blocked::Windows(shortage)
    } else if is_plannable(&any_in_a_night(problem)) {
        let one = one_reseller(problem, wave, jobs, from);
        let (reseller, shortage) = one.map_or((None, shortage), |(id, shortage)| (Some(id), shortage));
        Blocked::Resellers { shortage, per_night: problem.per_night, reseller }
    } else if is_plannable(&Problem { waves: Waves::one(), ..problem.clone() }) {
        Blocked::Waves(shortage)
    } else {
        Blocked::Together(shortage)
    }
}

fn is_plannable(problem: &Problem) -> bool {
    matches!(attempt(problem), Attempt::Planned(_))
}

fn any_in_a_window(problem: &Problem) -> Problem {
    let mut lifted = problem.clone();
    lifted.openings.iter_mut().for_each(|opening| opening.left = None);
    lifted
}

fn any_in_a_night(problem: &Problem) -> Problem {
    Problem { per_night: u32::MAX, taken: Default::default(), ..problem.clone() }
}

fn shortage(problem: &Problem, wave: usize, jobs: &[usize], from: NaiveDate) -> Shortage {
    let room = room(problem, jobs, from);
    let all = problem.openings.iter().map(|opening| opening.night);
    let (first, until) = (all.clone().min().unwrap_or(from), all.max().unwrap_or(from));
    // No plan is proven even where the flows place everybody: then one is left over at least.
    let at_most = room.min(jobs.len().saturating_sub(1));
    Shortage { wave, servers: jobs.len(), at_most, from: from.max(first), until }
}

fn room(problem: &Problem, jobs: &[usize], from: NaiveDate) -> usize {
    let last = nights(problem, jobs, from).last().copied();
    last.map_or(0, |last| relax::room(&Stage::new(problem, jobs, from, last)) as usize)
}

/// The first reseller whose servers in the wave do not fit even if the windows took any number.
fn one_reseller(problem: &Problem, wave: usize, jobs: &[usize], from: NaiveDate) -> Option<(Id, Shortage)> {
    let open = any_in_a_window(problem);
    let mut resellers: Vec<&Id> = jobs.iter().map(|job| &problem.jobs[*job].reseller).collect();
    resellers.sort_unstable();
    resellers.dedup();
    resellers.into_iter().find_map(|reseller| {
        let own: Vec<usize> =
            jobs.iter().copied().filter(|job| problem.jobs[*job].reseller == *reseller).collect();
        let is_short = room(&open, &own, from) < own.len();
        is_short.then(|| (reseller.clone(), shortage(&open, wave, &own, from)))
    })
}
