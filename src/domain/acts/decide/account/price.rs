//! The price list of the maker.

use chrono::NaiveDate;

use super::rules;
use crate::domain::acts::decide::{Decide, Scene, required};
use crate::domain::acts::entry::label::Credit as L;
use crate::domain::acts::entry::{About, Field, Kind, Label, about, act};
use crate::domain::base::isc::Isc;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::{OfPrice, Part, Refusal, Thing};

act! {
    /// Writes down what a licence costs by the list that is in force from some day on (F276), or that it
    /// leaves the list. What is rented gets the price at the next contact with the licence server (F204).
    pub struct PutPrice = Credit "price", About::Credit(about::Credit::Price) => {
        licence: Text = Field::argument("licence", Kind::Line, Label::Credit(L::Licence)),
        /// For one and an average month; `None` when it leaves the list.
        monthly: Option<Isc> = Field::group(&PRICE),
        /// Today when left out; a day ahead is a list that is announced.
        from: Option<NaiveDate> = Field::option("from", Kind::Day(Way::Near), Label::Credit(L::InForceFrom)),
        /// Contract with credits whose list it is.
        pack: Id = Field::option("pack", Kind::Named(Thing::Contract), Label::Credit(L::Pack))
            .or("innovaphone-rental")
            .shown("PACK"),
    }
}

const PRICE: [Field; 2] = [
    Field::argument("monthly", Kind::Isc, Label::Credit(L::ListPrice)).unless(&["gone"]),
    Field::switch("gone", Label::Credit(L::OffList)).without(&["monthly"]),
];

impl Decide for PutPrice {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let (contract, rules) = rules(scene, &self.pack)?;
        required(&self.licence, Part::Licence)?;
        if self.licence.starts_with(&*rules.excluded_part) {
            let hardware = OfPrice::Hardware(self.licence.clone());
            return Err(Refusal::against(contract, &rules.cites.excluded, hardware));
        }
        let world = scene.desk.world();
        let from = self.from.unwrap_or_else(|| zone::day(world.zone, scene.now));
        let known = world.prices.get(&self.pack).and_then(|list| list.written(&self.licence, from));
        if known == Some(self.monthly) {
            return Ok(Vec::new());
        }
        let (pack, licence) = (self.pack.clone(), self.licence.clone());
        Ok(vec![Event::Price { pack, licence, from, monthly: self.monthly }])
    }
}
