//! Access to the customer's system.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Incident as L;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfWork as Claim};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfWork, Refusal};

act! {
    /// Records that the customer let the desk into its system, or no longer does (F247). How to log in
    /// is no part of it.
    pub struct SetAccess = Incident "access", About::Incident(about::Incident::Access) => {
        number: Number = INCIDENT,
        granted: bool = Field::denial("revoke", Label::Incident(L::Revoke)),
        note: Option<Text> = Field::option("note", Kind::Lines, Label::Incident(L::AccessNote)),
    }
}

impl Decide for SetAccess {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        if incident.account().access == self.granted {
            return Err(Refusal::of(OfWork::SameAccess { number: self.number, granted: self.granted }));
        }
        let contract = scene.desk.contract(incident);
        let rule =
            contract.and_then(|contract| contract.cited(contract.reporting.access.as_deref()?.first()));
        scene.check(Check::duty(self.granted, Claim::Access(self.granted), rule));
        let note = self.note.clone().filter(|note| !note.is_empty());
        Ok(vec![change(self.number, Change::AccessChanged { granted: self.granted, note })])
    }
}
