//! The balance that the licence server shows.

use super::super::{Decide, Scene};
use super::{entry, known_account, when};
use crate::domain::credit::{CreditChange, Isc};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;

/// Records a balance that was read (F198); the same one twice is recorded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBalance {
    pub account: Id,
    pub amount: Isc,
    /// Now when left out.
    pub at: Option<Instant>,
}

impl Decide for ReadBalance {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let account = known_account(scene, &self.account)?;
        let at = when(scene, self.at)?;
        Ok(entry(account, at, CreditChange::BalanceRead { amount: self.amount }))
    }
}
