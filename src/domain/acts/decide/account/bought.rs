//! Licences that were bought for a system, which do not mix with rented ones.

use super::{ACCOUNT, entry, known_account, rules, unmixed, when};
use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::acts::entry::label::Credit as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::credit::CreditChange;
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::{OfCredit, Part, Refusal};

act! {
    /// Says how many of a licence were bought for the system that runs on an account; none takes it
    /// back. Refused while licences are rented (F188).
    pub struct SetBoughtLicence = Credit "bought", About::Credit(about::Credit::Bought) => {
        account: Id = ACCOUNT,
        licence: Text = Field::argument("licence", Kind::Line, Label::Credit(L::Licence)),
        count: u32 = Field::argument("count", Kind::Count(0, u32::MAX), Label::Credit(L::Bought)),
        /// Now when left out.
        at: Option<Instant> = Field::option("at", Kind::Moment(Way::Back), Label::Credit(L::Since)),
    }
}

impl Decide for SetBoughtLicence {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let account = known_account(scene, &self.account)?;
        let (contract, rules) = rules(scene, &account.definition.pack)?;
        required(&self.licence, Part::Licence)?;
        let at = when(scene, self.at)?;
        let meter = account.meter(rules.year_days, at);
        if meter.bought.get(&self.licence).copied().unwrap_or(0) == self.count {
            return Ok(Vec::new());
        }
        if let Some((rented, rent)) = meter.rented.first_key_value().filter(|_| self.count > 0) {
            let (account, licence) = (self.account.clone(), rented.clone());
            let rented = OfCredit::AreRented { count: rent.count, licence, account };
            return Err(Refusal::against(contract, &rules.cites.unmixed, rented));
        }
        let (licence, count) = (self.licence.clone(), self.count);
        let change = CreditChange::Bought { licence, count };
        unmixed(account, contract, rules, at, &change)?;
        Ok(entry(account, at, change))
    }
}
