//! The price list of the maker.

use chrono::NaiveDate;

use super::super::{Decide, Scene, required};
use super::rules;
use crate::domain::credit::Isc;
use crate::domain::event::Event;
use crate::domain::refusal::{Part, Refusal};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::domain::zone;

/// Writes down what a licence costs by the list that is in force from some day on (F276), or that it
/// leaves the list. What is rented gets the price at the next contact with the licence server (F204).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutPrice {
    /// Contract with credits whose list it is.
    pub pack: Id,
    /// Name or part number of the price list.
    pub licence: Text,
    /// For one and an average month; `None` when it leaves the list.
    pub monthly: Option<Isc>,
    /// Today when left out; a day ahead is a list that is announced.
    pub from: Option<NaiveDate>,
}

impl Decide for PutPrice {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let (contract, rules) = rules(scene, &self.pack)?;
        required(&self.licence, Part::Licence)?;
        if self.licence.starts_with(&*rules.excluded_part) {
            let what = format!("{} is a hardware licence, which cannot be rented", self.licence);
            return Err(Refusal::rule(contract, &rules.cites.excluded, what, "leave it out"));
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
