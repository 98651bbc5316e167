//! How to work until the permanent fix.

use super::{Field, Form, Line, Present, check, hint, titled};
use crate::domain::decide::{Act, GiveWorkaround};
use crate::domain::incident::{Incident, Number};
use crate::domain::text::Text;

/// `W`: another way of working.
#[derive(Debug)]
pub struct WorkaroundForm {
    number: Number,
    text: Field,
    /// Only while telephony is down.
    works: Option<Field>,
}

impl WorkaroundForm {
    pub fn new(incident: &Incident) -> Self {
        let works = incident.telephony_down().map(|_| Field::Check(false));
        Self { number: incident.number, text: Field::empty(), works }
    }
}

impl Form for WorkaroundForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Workaround for", self.number, cx)
    }

    fn fields(&self) -> Vec<(&'static str, &Field)> {
        let works = self.works.as_ref().map(|field| ("calls are back", field));
        [("workaround", &self.text)].into_iter().chain(works).collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        match index {
            0 => Some(&mut self.text),
            _ => self.works.as_mut(),
        }
    }

    fn checks(&self, _cx: Present<'_>) -> Vec<Line> {
        vec![
            check(!self.text.value().is_empty(), "the workaround is described", "F118"),
            hint("stops the restoration clock; the incident stays open until the permanent fix (A24)"),
        ]
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let text = Text::lines(self.text.value());
        if text.is_empty() {
            return Err("describe the workaround".to_owned());
        }
        let telephony_works = self.works.as_ref().is_some_and(Field::is_on);
        Ok(GiveWorkaround { number: self.number, text, telephony_works }.into())
    }

    fn what(&self) -> String {
        format!("workaround for {}", self.number)
    }
}
