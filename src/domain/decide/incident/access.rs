//! Access to the customer's system.

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// Records that the customer let the desk into its system, or no longer does (F247). How to log in
/// is no part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAccess {
    pub number: Number,
    pub granted: bool,
    pub note: Option<Text>,
}

impl Decide for SetAccess {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        if incident.account().access == self.granted {
            let what = if self.granted { "is granted already" } else { "was not granted" };
            return Err(Refusal::state(format!("access for {} {what}", self.number), "write a note instead"));
        }
        let note = self.note.clone().filter(|note| !note.is_empty());
        Ok(vec![change(self.number, Change::AccessChanged { granted: self.granted, note })])
    }
}
