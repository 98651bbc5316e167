//! How a rollout widens, and which server comes in which wave.

use super::Job;

/// Share of all servers, in percent, that has the release at the end of each wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waves(Vec<u8>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoWaves;

impl Waves {
    /// `[5, 25, 100]`
    pub fn new(shares: Vec<u8>) -> Result<Self, NoWaves> {
        let rising = shares.is_sorted_by(|a, b| a < b) && shares.first().is_some_and(|first| *first > 0);
        if rising && shares.last() == Some(&100) { Ok(Self(shares)) } else { Err(NoWaves) }
    }

    /// All servers at once.
    pub fn one() -> Self {
        Self(vec![100])
    }

    pub fn shares(&self) -> &[u8] {
        &self.0
    }

    /// Positions of the jobs in each wave: the lighter servers first, then by id.
    ///
    /// A share is rounded down, so that a wave is no larger than was asked for; but no wave is
    /// empty while there are servers left, so few servers may need fewer waves.
    pub(super) fn cut(&self, jobs: &[Job]) -> Vec<Vec<usize>> {
        let mut order: Vec<usize> = (0..jobs.len()).collect();
        order.sort_by_key(|job| (jobs[*job].weight, &jobs[*job].server));
        let mut waves = Vec::with_capacity(self.0.len());
        let mut done = 0;
        for share in &self.0 {
            let end = (jobs.len() * usize::from(*share) / 100).max(done + 1).min(jobs.len());
            if done < end {
                waves.push(order[done..end].to_vec());
            }
            done = end;
        }
        waves
    }
}
