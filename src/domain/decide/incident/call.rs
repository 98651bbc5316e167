//! That the customer was called.

use super::{Decide, Scene, change, may_call};
use crate::domain::act::{About, Field, INCIDENT, Kind, Label, about, act, label::Incident as L};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Contact, Number};
use crate::domain::judgement::{Check, OfIncident as Claim};
use crate::domain::kept::Kept;
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

act! {
    /// Logs a phone contact with the customer (A22, F250).
    pub struct Call = Incident "call", About::Incident(about::Incident::Call) => {
        number: Number = INCIDENT,
        text: Option<Text> = Field::argument("text", Kind::Lines, Label::Incident(L::CallText)).optional(),
    }
}

impl Decide for Call {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        may_call(scene, scene.incident(self.number)?)?;
        let text = self.text.clone().filter(|text| !text.is_empty()).unwrap_or_else(|| Kept::Called.into());
        scene.check(Check::duty(true, Claim::Answers(Contact::Phone), None));
        Ok(vec![change(self.number, Change::Noted { text, contact: Some(Contact::Phone) })])
    }
}
