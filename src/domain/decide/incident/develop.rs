//! Handing an incident to development, and taking it back.

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::{Earlier, Refusal};
use crate::domain::text::Text;

/// Hands it to the maker's development, or takes it back (F256). Its clocks run on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Develop {
    pub number: Number,
    pub with_it: bool,
    pub note: Option<Text>,
}

impl Decide for Develop {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        if incident.account().development.is_some() == self.with_it {
            let what =
                if self.with_it { "lies with development already" } else { "does not lie with development" };
            return Err(Refusal::state(format!("{} {what}", self.number), "write a note instead"));
        }
        if let Some(since) = incident.account().development {
            scene.follows(Earlier::Development, since)?;
        }
        let note = self.note.clone().filter(|note| !note.is_empty());
        Ok(vec![change(self.number, Change::DevelopmentChanged { with_it: self.with_it, note })])
    }
}
