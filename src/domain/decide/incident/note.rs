//! Notes, and what the customer was told.

use super::{Decide, Scene, change, may_call, required};
use crate::domain::act::{About, Field, INCIDENT, Kind, Label, Vocabulary, about, act, label::Incident as L};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Contact, Number};
use crate::domain::judgement::{Check, OfIncident};
use crate::domain::refusal::{Part, Refusal};
use crate::domain::text::Text;

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
