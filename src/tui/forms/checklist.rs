//! What is to be checked on site.

use crate::domain::acts::decide::{Act, MarkChecklist};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Contract;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::watch;
use crate::tui::cell::Line;
use crate::tui::forms::field::Field;
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::judged;
use crate::tui::forms::lines::hint;
use crate::tui::forms::present::Present;
use crate::tui::forms::ticked::Ticked;
use crate::words::Hint;

/// `:checklist`: tick the minimum requirements of the installation (F132 to F143).
#[derive(Debug)]
pub struct ChecklistForm {
    number: Number,
    items: Ticked,
    /// Calls that are to be possible at once; only reckoned with.
    calls: Field,
    note: Field,
}

impl ChecklistForm {
    /// `None` for a contract without checklist.
    pub fn new(incident: &Incident, contract: &Contract, cx: Present<'_>) -> Option<Self> {
        let items = contract.checklist.as_ref()?.items.clone();
        let found = watch::of_incident(incident, cx.desk.world());
        let items = Ticked::new(items, cx.words(), |item| found.of(item));
        Some(Self { number: incident.number, items, calls: Field::empty(), note: Field::area() })
    }

    fn mark(&self) -> MarkChecklist {
        let note = Some(Text::lines(self.note.value())).filter(|note| !note.is_empty());
        let (marks, calls) = (self.items.changed(), self.calls.value().parse().ok());
        MarkChecklist { number: self.number, marks, calls, note }
    }
}

impl Form for ChecklistForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Said(Label::Report(label::Report::Mark)), &self.items.field),
            (Caption::Said(Label::Report(label::Report::Calls)), &self.calls),
            (Caption::Said(Label::Common(label::Common::Note)), &self.note),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.items.field, &mut self.calls, &mut self.note].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let mut lines = judged([self.mark().into()], cx);
        lines.push(hint(cx.words().hint(&Hint::Ticking)));
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        Ok(self.mark().into())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&MarkChecklist::SPEC, self.number.to_string())
    }
}
