//! The balance that the licence server shows.

use super::{ACCOUNT, entry, known_account, when};
use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::acts::entry::label::Credit as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::facts::credit::CreditChange;
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::Refusal;

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
