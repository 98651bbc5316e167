//! That the customer was called.

use super::may_call;
use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Incident as L;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfIncident as Claim};
use crate::domain::base::kept::Kept;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Contact;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::Refusal;

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
