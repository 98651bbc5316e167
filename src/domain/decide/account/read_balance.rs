//! The balance that the licence server shows.

use super::super::{Decide, Scene};
use super::{ACCOUNT, entry, known_account, when};
use crate::domain::act::{About, Field, Kind, Label, about, act, label::Credit as L};
use crate::domain::credit::{CreditChange, Isc};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::moment::Way;
use crate::domain::refusal::Refusal;
use crate::domain::table::Id;

act! {
    /// Records a balance that was read (F198); the same one twice is recorded once.
    pub struct ReadBalance = Credit "record", About::Credit(about::Credit::Balance) => {
        account: Id = ACCOUNT,
        amount: Isc = Field::argument("balance", Kind::Isc, Label::Credit(L::Balance)),
        /// Now when left out.
        at: Option<Instant> = Field::option("at", Kind::Moment(Way::Back), Label::Credit(L::ReadAt)),
    }
}

impl Decide for ReadBalance {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let account = known_account(scene, &self.account)?;
        let at = when(scene, self.at)?;
        Ok(entry(account, at, CreditChange::BalanceRead { amount: self.amount }))
    }
}
