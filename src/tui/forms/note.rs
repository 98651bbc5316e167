//! What there is to say, and who was told.

use super::{Choice, Field, Form, Line, Present, hint, titled};
use crate::domain::decide::{Act, AddNote};
use crate::domain::incident::{Contact, Number};
use crate::domain::text::Text;

/// `c`: a note, perhaps one that the customer was told.
#[derive(Debug)]
pub struct NoteForm {
    number: Number,
    text: Field,
    told: Field,
}

const TOLD: [(&str, Option<Contact>); 4] = [
    ("internal", None),
    ("by ticket", Some(Contact::Ticket)),
    ("by mail", Some(Contact::Mail)),
    ("by phone", Some(Contact::Phone)),
];

impl NoteForm {
    pub fn new(number: Number) -> Self {
        let told = Choice::new(TOLD.map(|(word, _)| word));
        Self { number, text: Field::empty(), told: Field::Choice(told) }
    }

    fn contact(&self) -> Option<Contact> {
        TOLD[self.told.chosen()].1
    }
}

impl Form for NoteForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Note on", self.number, cx)
    }

    fn fields(&self) -> Vec<(&str, &Field)> {
        vec![("note", &self.text), ("customer told", &self.told)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.text, &mut self.told].into_iter().nth(index)
    }

    fn checks(&self, _cx: Present<'_>) -> Vec<Line> {
        match self.contact() {
            None => vec![hint("an internal note answers nobody: reaction clocks run on")],
            Some(Contact::Phone) => vec![hint("counts as the answer and as the phone contact")],
            Some(_) => vec![hint("counts as the answer to the customer")],
        }
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let text = Text::lines(self.text.value());
        if text.is_empty() {
            return Err("the note is empty".to_owned());
        }
        Ok(AddNote { number: self.number, text, contact: self.contact() }.into())
    }

    fn what(&self) -> String {
        format!("note on {}", self.number)
    }
}
