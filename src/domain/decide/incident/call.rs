//! That the customer was called.

use super::{Decide, Scene, change, may_call};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Contact, Number};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// Logs a phone contact with the customer (A22, F250).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    pub number: Number,
    pub text: Text,
}

impl Decide for Call {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        may_call(scene, scene.incident(self.number)?)?;
        let text = if self.text.is_empty() { "phone contact".into() } else { self.text.clone() };
        Ok(vec![change(self.number, Change::Noted { text, contact: Some(Contact::Phone) })])
    }
}
