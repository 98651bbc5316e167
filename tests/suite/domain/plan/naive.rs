//! The rules of a plan once more, as plainly as they can be written, and a search through all plans.

use chrono::Days;
use pikett::domain::readings::plan::{Opening, Plan, Problem};

/// The wave of every job, from 1.
pub fn waves(problem: &Problem) -> Vec<usize> {
    let count = problem.jobs.len();
    let key = |job: usize| (problem.jobs[job].weight, problem.jobs[job].server.clone());
    let place = |job: usize| (0..count).filter(|other| key(*other) < key(job)).count();
    let mut ends: Vec<usize> = Vec::new();
    for share in problem.waves.shares() {
        let before = ends.last().copied().unwrap_or(0);
        ends.push((count * usize::from(*share) / 100).max(before + 1));
    }
    (0..count).map(|job| ends.iter().filter(|end| **end <= place(job)).count() + 1).collect()
}

/// The night of a job's start; every chosen start is compared with every other.
struct Chosen {
    job: usize,
    opening: usize,
}

/// What is wrong about choosing `new` beside the others.
fn fault(problem: &Problem, waves: &[usize], others: &[Chosen], new: &Chosen) -> Option<String> {
    let Opening { night, left } = problem.openings[new.opening];
    let reseller = &problem.jobs[new.job].reseller;
    let of = |chosen: &Chosen| (&problem.jobs[chosen.job].reseller, problem.openings[chosen.opening].night);

    let beside = others.iter().filter(|other| other.opening == new.opening).count();
    if left.is_some_and(|left| beside + 1 > left as usize) {
        return Some(format!("opening {} takes {left:?}", new.opening));
    }
    let crowd = others.iter().filter(|other| of(other) == (reseller, night)).count();
    let taken = problem.taken.get(&(reseller.clone(), night)).copied().unwrap_or(0);
    if crowd + 1 + taken as usize > problem.per_night as usize {
        return Some(format!("too many servers of {reseller} on {night}"));
    }
    let soak = Days::new(problem.soak.get().into());
    let hurried = others.iter().find(|other| match waves[other.job].cmp(&waves[new.job]) {
        std::cmp::Ordering::Less => night < of(other).1 + soak,
        std::cmp::Ordering::Equal => false,
        std::cmp::Ordering::Greater => of(other).1 < night + soak,
    });
    hurried.map(|other| format!("waves of jobs {} and {} too close", other.job, new.job))
}

/// Every rule that a plan breaks.
pub fn faults(problem: &Problem, plan: &Plan) -> Vec<String> {
    let waves = waves(problem);
    let mut faults = Vec::new();
    let mut chosen: Vec<Chosen> = Vec::new();
    for slot in &plan.slots {
        let Some(job) = problem.jobs.iter().position(|job| job.server == slot.server) else {
            faults.push(format!("{} is not to be updated", slot.server));
            continue;
        };
        let starts = &problem.jobs[job].starts;
        if !starts.iter().any(|start| (start.opening, start.at) == (slot.opening, slot.at)) {
            faults.push(format!("{} cannot start at {}", slot.server, slot.at));
        }
        if (slot.night, slot.wave) != (problem.openings[slot.opening].night, waves[job]) {
            faults.push(format!("{}: night {}, wave {}", slot.server, slot.night, slot.wave));
        }
        let new = Chosen { job, opening: slot.opening };
        faults.extend(fault(problem, &waves, &chosen, &new));
        chosen.push(new);
    }
    for (index, job) in problem.jobs.iter().enumerate() {
        let times = chosen.iter().filter(|chosen| chosen.job == index).count();
        if times != 1 {
            faults.push(format!("{} appears {times} times", job.server));
        }
    }
    faults
}

/// Whether there is any plan, found by trying all.
pub fn any(problem: &Problem) -> bool {
    any_beside(problem, &waves(problem), &mut Vec::new())
}

fn any_beside(problem: &Problem, waves: &[usize], chosen: &mut Vec<Chosen>) -> bool {
    let Some(job) = problem.jobs.get(chosen.len()) else { return true };
    job.starts.iter().any(|start| {
        let new = Chosen { job: chosen.len(), opening: start.opening };
        if fault(problem, waves, chosen, &new).is_some() {
            return false;
        }
        chosen.push(new);
        let found = any_beside(problem, waves, chosen);
        chosen.pop();
        found
    })
}
