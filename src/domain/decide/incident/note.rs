//! Notes, and what the customer was told.

use super::{Decide, Scene, change, may_call, required};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Contact, Number};
use crate::domain::refusal::{Part, Refusal};
use crate::domain::text::Text;

/// Writes something down. With `contact` the customer was told it, which answers them (A63).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddNote {
    pub number: Number,
    pub text: Text,
    pub contact: Option<Contact>,
}

impl Decide for AddNote {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.incident(self.number)?;
        if self.contact == Some(Contact::Phone) {
            may_call(scene, incident)?;
        }
        required(&self.text, Part::NoteText)?;
        Ok(vec![change(self.number, Change::Noted { text: self.text.clone(), contact: self.contact })])
    }
}
