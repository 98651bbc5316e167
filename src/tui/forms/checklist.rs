//! What is to be checked on site.

use super::ticked::Ticked;
use super::{Caption, Field, Form, Line, Present, check, duty, hint, titled};
use crate::domain::contract::Contract;
use crate::domain::decide::{Act, MarkChecklist};
use crate::domain::incident::{Incident, Mark, Number};
use crate::domain::text::Text;
use crate::domain::watch;

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
        let items = Ticked::new(items, |item| found.of(item));
        Some(Self { number: incident.number, items, calls: Field::empty(), note: Field::empty() })
    }
}

impl Form for ChecklistForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Checklist of", self.number, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Own("on site"), &self.items.field),
            (Caption::Own("calls at once"), &self.calls),
            (Caption::Own("note"), &self.note),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.items.field, &mut self.calls, &mut self.note].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let incident = cx.desk.world().incident(self.number);
        let list = incident.and_then(|i| cx.desk.contract(i)).and_then(|c| c.checklist.as_ref());
        let (all, failed) = (self.items.len(), self.items.count(Mark::Fail));
        let seen = all - self.items.count(Mark::Open);
        let rule = list.and_then(|list| list.cites.first());
        let mut lines = vec![duty(failed == 0, format!("{seen} of {all} looked at, {failed} not met"), rule)];
        let bandwidth = list.and_then(|list| list.bandwidth.as_ref());
        if let (Some(bandwidth), Ok(calls)) = (bandwidth, self.calls.value().parse()) {
            lines.push(hint(format!("{}  {}", bandwidth.of(calls), bandwidth.cite)));
        }
        if failed > 0 {
            lines.push(hint("support may be refused while the installation is not satisfactory"));
        }
        lines.push(check(self.items.is_changed() || !self.note.is_empty(), "something was found", None));
        lines.push(hint("Space: met, not met, not looked at; * marks all as met"));
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let note = Some(Text::lines(self.note.value())).filter(|note| !note.is_empty());
        if !self.items.is_changed() && note.is_none() {
            return Err("mark what was found".to_owned());
        }
        Ok(MarkChecklist { number: self.number, marks: self.items.changed(), note }.into())
    }

    fn what(&self) -> String {
        format!("checklist of {}", self.number)
    }
}
