//! Notes, and what the customer was told.

use super::may_call;
use crate::domain::acts::decide::{Decide, Scene, change, required};
use crate::domain::acts::entry::label::Incident as L;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, Vocabulary, about, act};
use crate::domain::acts::judgement::{Check, OfIncident};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Contact;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{Part, Refusal};

act! {
    /// Writes something down. With `contact` the customer was told it, which answers them (A63).
    pub struct AddNote = Incident "note", About::Incident(about::Incident::Note) => {
        number: Number = INCIDENT,
        text: Text = Field::argument("text", Kind::Lines, Label::Incident(L::NoteText)),
        contact: Option<Contact> =
            Field::option("contact", Kind::Word(Vocabulary::Contact), Label::Incident(L::Contact)),
    }
}

impl Decide for AddNote {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.incident(self.number)?;
        if self.contact == Some(Contact::Phone) {
            may_call(scene, incident)?;
        }
        scene.unless(required(&self.text, Part::NoteText));
        scene
            .check(Check::Holds(self.contact.map_or(OfIncident::Internal, OfIncident::Answers).into(), None));
        Ok(vec![change(self.number, Change::Noted { text: self.text.clone(), contact: self.contact })])
    }
}
