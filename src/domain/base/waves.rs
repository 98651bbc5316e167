//! How a rollout widens.

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
}
