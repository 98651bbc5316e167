//! A new class for an incident.

use super::limits;
use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Report as R;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, Vocabulary, about, act};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Contract;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::{Change, Class, Rating, Unrateable};
use crate::domain::readings::refusal::{OfClass, Part, Refusal};

act! {
    /// Classifies anew (A21): what is used of the targets stays used.
    pub struct Classify = Incident "class", About::Incident(about::Incident::Class) => {
        number: Number = INCIDENT,
        rating: Rating = Field::group(&RATING),
        reason: Text = Field::option("reason", Kind::Lines, Label::Report(R::ClassReason)).required(),
    }
}

/// How an incident is rated: by impact and urgency, or directly.
pub(super) const IMPACT: Field =
    Field::option("impact", Kind::Word(Vocabulary::Impact), Label::Report(R::Impact)).with("urgency");
pub(super) const URGENCY: Field =
    Field::option("urgency", Kind::Word(Vocabulary::Urgency), Label::Report(R::Urgency)).with("impact");
pub(super) const PRIORITY: Field =
    Field::option("priority", Kind::Count(1, 4), Label::Report(R::Priority)).without(&["impact", "urgency"]);

const RATING: [Field; 3] = [IMPACT, URGENCY, PRIORITY];

impl Decide for Classify {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        limits::show_class(scene, contract, &self.rating);
        if let Some(priority) = limits::priority(contract, &self.rating) {
            limits::show_moves(scene, incident, contract, priority);
        }
        scene.demand(&self.reason, Part::ClassReason, contract.cited(&contract.settings.cites.on_reclassify));
        let mut class = rate(contract, &self.rating)?;
        let old = &incident.class;
        if (class.impact, class.urgency, class.priority) == (old.impact, old.urgency, old.priority) {
            return Err(Refusal::of(OfClass::Same(self.number)));
        }
        class.reason = Some(self.reason.clone());
        Ok(vec![change(self.number, Change::Reclassified { class })])
    }
}

/// Rates by the contract, with the contract's own words when it cannot.
pub(super) fn rate(contract: &Contract, rating: &Rating) -> Result<Class, Refusal> {
    Class::rate(contract, rating).map_err(|unrateable| {
        Refusal::of(match unrateable {
            Unrateable::NoMatrix => OfClass::NoMatrix(contract.id.clone()),
            Unrateable::ReasonMissing => OfClass::Unreasoned(contract.id.clone()),
        })
    })
}
