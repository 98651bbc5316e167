//! What only surfaces say.

/// A fixed sentence or word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    NothingAlarming,
    NothingUrgent,
    /// In place of what is left of a limit.
    Now,
    /// Instead of whom the desk calls.
    NobodyCalled,
    /// Who did what nobody did.
    TheClock,
}

impl Phrase {
    pub const ALL: [Phrase; 4] =
        [Phrase::NothingAlarming, Phrase::NothingUrgent, Phrase::Now, Phrase::NobodyCalled];
}
