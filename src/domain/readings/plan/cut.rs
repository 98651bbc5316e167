//! Which server comes in which wave.

use super::problem::Job;
use crate::domain::base::waves::Waves;

/// Positions of the jobs in each wave: the lighter servers first, then by id.
///
/// A share is rounded down, so that a wave is no larger than was asked for; but no wave is
/// empty while there are servers left, so few servers may need fewer waves.
pub(super) fn cut(waves: &Waves, jobs: &[Job]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..jobs.len()).collect();
    order.sort_by_key(|job| (jobs[*job].weight, &jobs[*job].server));
    let mut cut = Vec::with_capacity(waves.shares().len());
    let mut done = 0;
    for share in waves.shares() {
        let end = (jobs.len() * usize::from(*share) / 100).max(done + 1).min(jobs.len());
        if done < end {
            cut.push(order[done..end].to_vec());
        }
        done = end;
    }
    cut
}
