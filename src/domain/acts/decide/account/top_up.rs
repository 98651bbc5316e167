//! Loading credits.

use super::{ACCOUNT, PRICES, entry, known_account, rules, when};
use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::acts::entry::label::Credit as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::facts::credit::CreditChange;
use crate::domain::facts::event::Event;
use crate::domain::readings::credit::{self, Loading, Price, at_contact, repriced};
use crate::domain::readings::finding::Finding;
use crate::domain::readings::refusal::{OfCredit, Part, Refusal};

act! {
    /// Loads credits that were bought (F199); the same ones twice are loaded once.
    pub struct TopUp = Credit "top-up", About::Credit(about::Credit::TopUp) => {
        account: Id = ACCOUNT,
        amount: Isc = Field::argument("amount", Kind::Isc, Label::Credit(L::Loaded)),
        /// Activation key or number of the order, by which a second telling is known (F191).
        reference: Text = Field::option("reference", Kind::Line, Label::Credit(L::Key)).or(""),
        /// Now when left out.
        at: Option<Instant> = Field::option("at", Kind::Moment(Way::Back), Label::Credit(L::LoadedAt)),
        /// New prices of what is rented, which hold from this contact on (F204).
        prices: Vec<Price> = PRICES,
    }
}

impl Decide for TopUp {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let account = known_account(scene, &self.account)?;
        if self.amount == Isc::default() {
            scene.unless(Err(Refusal::of(OfCredit::NothingLoaded)));
        }
        scene.unless(required(&self.reference, Part::Reference));
        match account.loaded_by(&self.reference) {
            Some(amount) if amount == self.amount => return Ok(Vec::new()),
            Some(amount) => {
                let reference = self.reference.clone();
                return Err(Refusal::of(OfCredit::LoadedAlready { reference, amount }));
            }
            None => {}
        }
        let change = CreditChange::ToppedUp { amount: self.amount, reference: self.reference.clone() };
        let pack = &account.definition.pack;
        let (contract, rules) = rules(scene, pack)?;
        let at = when(scene, self.at)?;
        scene.foresee(contract, || self.findings(scene, at).unwrap_or_default());
        let (list, day) = (scene.desk.world().prices.get(pack), zone::day(scene.desk.world().zone, at));
        let meter = account.meter(rules.year_days, at);
        let prices = at_contact(contract, rules, list, &meter, &self.prices, day)?;
        let mut events = entry(account, at, change);
        for change in repriced(&meter, &prices)? {
            events.extend(entry(account, at, change));
        }
        Ok(events)
    }
}

impl TopUp {
    /// What would follow; nothing while that makes no sense.
    fn findings(&self, scene: &Scene<'_>, at: Instant) -> Option<Vec<Finding>> {
        let line = credit::of(scene.desk, self.account.as_str(), at)?;
        let loading = Loading::what_if(scene.desk, &line, self.amount, &self.prices, at).ok()?;
        (self.amount > Isc::default()).then(|| loading.findings())
    }
}
