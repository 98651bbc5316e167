//! What is to be checked on site.

use super::{Field, Form, Line, Marks, Present, check, duty, hint, titled};
use crate::domain::contract::Contract;
use crate::domain::decide::{Act, MarkChecklist};
use crate::domain::incident::{Incident, Mark, Number};
use crate::domain::text::Text;

/// `:checklist`: tick the minimum requirements of the installation (F132 to F143).
#[derive(Debug)]
pub struct ChecklistForm {
    number: Number,
    items: Vec<Text>,
    found: Vec<usize>,
    marks: Field,
    /// Calls that are to be possible at once; only reckoned with.
    calls: Field,
    note: Field,
}

/// In the order of [`Mark::ALL`].
const SIGNS: &[&str] = &["[ ]", "[v]", "[x]"];

impl ChecklistForm {
    /// `None` for a contract without checklist.
    pub fn new(incident: &Incident, contract: &Contract) -> Option<Self> {
        let items = &contract.checklist.as_ref()?.items;
        let label = |item: &crate::domain::contract::CheckItem| match item.cites.first() {
            Some(rule) => format!("{}  {rule}", item.label),
            None => item.label.to_string(),
        };
        let mut marks = Marks::new(SIGNS, items.iter().map(label));
        let checks = &incident.account().checks;
        let sign = |mark: Option<&Mark>| mark.map_or(0, |mark| *mark as usize);
        let found: Vec<usize> = items.iter().map(|item| sign(checks.get(&*item.key))).collect();
        for (line, sign) in found.iter().enumerate() {
            marks.set(line, *sign);
        }
        Some(Self {
            number: incident.number,
            items: items.iter().map(|item| Text::line(&item.key)).collect(),
            found,
            marks: Field::Marks(marks),
            calls: Field::empty(),
            note: Field::empty(),
        })
    }

    fn chosen(&self) -> &[usize] {
        match &self.marks {
            Field::Marks(marks) => marks.chosen(),
            _ => &[],
        }
    }
}

impl Form for ChecklistForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Checklist of", self.number, cx)
    }

    fn fields(&self) -> Vec<(&str, &Field)> {
        vec![("on site", &self.marks), ("calls at once", &self.calls), ("note", &self.note)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.marks, &mut self.calls, &mut self.note].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let incident = cx.desk.world().incident(self.number);
        let list = incident.and_then(|i| cx.desk.contract(i)).and_then(|c| c.checklist.as_ref());
        let failed = self.chosen().iter().filter(|sign| **sign == Mark::Fail as usize).count();
        let seen = self.chosen().iter().filter(|sign| **sign != Mark::Open as usize).count();
        let all = self.items.len();
        let rule = list.and_then(|list| list.cites.first()).map_or("", |rule| rule);
        let mut lines = vec![duty(failed == 0, format!("{seen} of {all} looked at, {failed} not met"), rule)];
        let bandwidth = list.and_then(|list| list.bandwidth.as_ref());
        if let (Some(bandwidth), Ok(calls)) = (bandwidth, self.calls.value().parse()) {
            lines.push(hint(format!("{}  {}", bandwidth.of(calls), bandwidth.cite)));
        }
        if failed > 0 {
            lines.push(hint("support may be refused while the installation is not satisfactory"));
        }
        lines.push(check(self.chosen() != self.found || !self.note.is_empty(), "something was found", ""));
        lines.push(hint("Space: met, not met, not looked at; * marks all as met"));
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let changed = self.chosen().iter().zip(&self.found).enumerate().filter(|(_, (new, old))| new != old);
        let marks = changed.map(|(line, (new, _))| (self.items[line].clone(), Mark::ALL[*new])).collect();
        let note = Some(Text::lines(self.note.value())).filter(|note| !note.is_empty());
        if self.chosen() == self.found && note.is_none() {
            return Err("mark what was found".to_owned());
        }
        Ok(MarkChecklist { number: self.number, marks, note }.into())
    }

    fn what(&self) -> String {
        format!("checklist of {}", self.number)
    }
}
