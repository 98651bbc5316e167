//! What becomes of a resolved incident: closing, or reopening.

use crate::domain::acts::decide::{Act, Close, Reopen};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::incident::Incident;
use crate::tui::cell::Line;
use crate::tui::forms::field::{Choice, Field};
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::judged;
use crate::tui::forms::present::Present;
use crate::words::{Phrase, Words};

/// `X` on a resolved incident: end it for good, or take it up again.
#[derive(Debug)]
pub struct ResolvedForm {
    number: Number,
    next: Field,
    text: Field,
}

impl ResolvedForm {
    /// One that is closed can only be reopened.
    pub fn new(incident: &Incident, cx: Present<'_>) -> Self {
        let close = incident.closed.is_none().then_some(Phrase::Close);
        let options = close.into_iter().chain([Phrase::Reopen]);
        let next = Field::Choice(Choice::said(options, cx.words(), Words::phrase));
        Self { number: incident.number, next, text: Field::area() }
    }

    fn reopens(&self) -> bool {
        // It is the last of them.
        matches!(&self.next, Field::Choice(choice) if choice.index + 1 == choice.options.len())
    }

    fn chosen(&self) -> Act {
        let (number, text) = (self.number, Text::lines(self.text.value()));
        if self.reopens() {
            return Reopen { number, reason: text }.into();
        }
        Close { number, note: Some(text).filter(|text| !text.is_empty()) }.into()
    }
}

impl Form for ResolvedForm {
    fn of(&self) -> (&'static Spec, String) {
        (if self.reopens() { &Reopen::SPEC } else { &Close::SPEC }, self.number.to_string())
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        use label::Work::{LastWord, Next, ReopenReason};
        let text = if self.reopens() { ReopenReason } else { LastWord };
        vec![(Caption::Said(Label::Work(Next)), &self.next), (Caption::Said(Label::Work(text)), &self.text)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.next, &mut self.text].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        judged([self.chosen()], cx)
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        Ok(self.chosen())
    }
}
