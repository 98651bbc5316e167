//! One wave: the earliest last night for which it can be planned.

use chrono::NaiveDate;

use super::exact::{self, Effort, Verdict};
use super::problem::{Problem, Start};
use super::stage::Stage;
use super::{fill, improve, relax};

/// What is known about a wave that begins no earlier than some night.
pub struct Settled {
    pub found: Option<Found>,
    /// No plan ends before this night; without it there is no plan at all. Both are proven.
    pub earliest: Option<NaiveDate>,
}

/// Starts for the jobs of a wave.
pub struct Found {
    pub starts: Vec<(usize, Start)>,
    pub end: NaiveDate,
}

/// Plans a wave for the earliest last night for which that succeeds.
pub fn settle(problem: &Problem, jobs: &[usize], from: NaiveDate, effort: &mut Effort) -> Settled {
    let nights = nights(problem, jobs, from);
    let until = |night: &NaiveDate| Stage::new(problem, jobs, from, *night);
    let mut settled = Settled { found: None, earliest: None };
    // Where there is no plan with all nights there is none with fewer.
    let Some(all) = nights.last().map(until).filter(relax::fits) else { return settled };
    if effort.is_thorough() && matches!(plan(&all, effort), Tried::Impossible) {
        return settled;
    }
    let first = nights.partition_point(|night| !relax::fits(&until(night)));
    for night in &nights[first..] {
        match plan(&until(night), effort) {
            Tried::Found(starts) => {
                settled.earliest.get_or_insert(*night);
                settled.found = Some(Found { starts, end: *night });
                break;
            }
            Tried::Impossible => settled.earliest = None,
            Tried::GaveOut => {
                settled.earliest.get_or_insert(*night);
            }
        }
    }
    settled
}

/// Nights on which one of the jobs may start.
pub fn nights(problem: &Problem, jobs: &[usize], from: NaiveDate) -> Vec<NaiveDate> {
    let all = jobs.iter().flat_map(|job| problem.jobs[*job].openings(problem)).map(|(_, night)| night);
    let mut nights: Vec<NaiveDate> = all.filter(|night| *night >= from).collect();
    nights.sort_unstable();
    nights.dedup();
    nights
}

enum Tried {
    Found(Vec<(usize, Start)>),
    Impossible,
    GaveOut,
}

fn plan(stage: &Stage<'_>, effort: &mut Effort) -> Tried {
    let mut load = match fill::fill(stage) {
        Some(load) => load,
        None => match exact::search(stage, effort) {
            Verdict::Found(load) => load,
            Verdict::Impossible => return Tried::Impossible,
            Verdict::GaveOut => return Tried::GaveOut,
        },
    };
    improve::improve(&mut load);
    Tried::Found(load.starts())
}
