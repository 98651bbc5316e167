//! What came of a command.

use crate::domain::base::number::Number;
use crate::domain::facts::event::{Event, Record};
use crate::domain::facts::incident::Change;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// Empty when there was nothing to do. Of a command that had been recorded before: what was
    /// recorded then.
    pub records: Vec<Record>,
}

impl Receipt {
    /// The incident that the first record is about.
    pub fn number(&self) -> Option<Number> {
        self.records.iter().find_map(|record| match record.event {
            Event::Incident { number, .. } => Some(number),
            _ => None,
        })
    }

    /// What was recorded, as in [`Event::kind`].
    pub fn kinds(&self) -> Vec<&'static str> {
        self.records.iter().map(|record| record.event.kind()).collect()
    }

    /// The change made to an incident, if it was one.
    pub fn change(&self) -> Option<&Change> {
        self.records.iter().find_map(|record| match &record.event {
            Event::Incident { change, .. } => Some(change),
            _ => None,
        })
    }
}
