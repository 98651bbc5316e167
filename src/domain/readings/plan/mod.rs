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

mod attempt;
mod blocked;
mod cut;
mod exact;
mod fill;
mod flow;
mod improve;
mod problem;
mod propose;
mod relax;
mod settle;
mod stage;

use crate::domain::base::table::Id;
use attempt::{Attempt, attempt};
pub use blocked::{Blocked, Shortage};
pub use problem::{Job, Opening, Plan, Problem, Proposal, Reach, Start};
pub use propose::{LeftOut, Proposed, Rollout};

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
