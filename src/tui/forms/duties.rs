//! What a customer is held to, and what its installation must meet.

use super::{Field, Form, Line, Marks, Present, check, duty, hint};
use crate::domain::contract::{CheckItem, Contract};
use crate::domain::decide::{Act, MarkDuties};
use crate::domain::incident::Mark;
use crate::domain::table::Id;
use crate::domain::tenant::Tenant;
use crate::domain::text::Text;

/// `:duties`: tick the duties of the contract under the cursor (F212, F265, F132 to F143).
#[derive(Debug)]
pub struct DutiesForm {
    tenant: Id,
    pack: Id,
    items: Vec<CheckItem>,
    found: Vec<usize>,
    marks: Field,
    note: Field,
}

/// In the order of [`Mark::ALL`].
const SIGNS: &[&str] = &["[ ]", "[v]", "[x]"];

impl DutiesForm {
    /// `None` for a contract that names no duties.
    pub fn new(tenant: &Tenant, pack: &Id, contract: &Contract) -> Option<Self> {
        let items: Vec<CheckItem> = contract.watched().cloned().collect();
        if items.is_empty() {
            return None;
        }
        let label = |item: &CheckItem| match item.cites.first() {
            Some(rule) => format!("{}  {rule}", item.label),
            None => item.label.to_string(),
        };
        let mut marks = Marks::new(SIGNS, items.iter().map(label));
        let watched = tenant.watched(pack);
        let found: Vec<usize> = items.iter().map(|item| watched.of(item) as usize).collect();
        found.iter().enumerate().for_each(|(line, sign)| marks.set(line, *sign));
        let (tenant, pack) = (tenant.definition.id.clone(), pack.clone());
        Some(Self { tenant, pack, items, found, marks: Field::Marks(marks), note: Field::empty() })
    }

    fn chosen(&self) -> &[usize] {
        match &self.marks {
            Field::Marks(marks) => marks.chosen(),
            _ => &[],
        }
    }
}

impl Form for DutiesForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Duties of {} under {}", self.tenant, self.pack)
    }

    fn fields(&self) -> Vec<(&str, &Field)> {
        vec![("customer", &self.marks), ("note", &self.note)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.marks, &mut self.note].into_iter().nth(index)
    }

    fn checks(&self, _cx: Present<'_>) -> Vec<Line> {
        let failed = self.chosen().iter().position(|sign| *sign == Mark::Fail as usize);
        let count = |mark: Mark| self.chosen().iter().filter(|sign| **sign == mark as usize).count();
        let rule = failed.and_then(|line| self.items.get(line)?.cites.first()).map_or("", |rule| rule);
        let (open, not_met) = (count(Mark::Open), count(Mark::Fail));
        vec![
            duty(not_met == 0, format!("{not_met} not met, {open} not looked at"), rule),
            check(self.chosen() != self.found || !self.note.is_empty(), "something was found", ""),
            hint("Space: met, not met, not looked at; * marks all as met"),
        ]
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let changed = self.chosen().iter().zip(&self.found).enumerate().filter(|(_, (new, old))| new != old);
        let marks =
            changed.map(|(line, (new, _))| (Text::line(&self.items[line].key), Mark::ALL[*new])).collect();
        let note = Some(Text::lines(self.note.value())).filter(|note| !note.is_empty());
        if self.chosen() == self.found && note.is_none() {
            return Err("mark what was found".to_owned());
        }
        Ok(MarkDuties { tenant: self.tenant.clone(), pack: self.pack.clone(), marks, note }.into())
    }

    fn what(&self) -> String {
        format!("duties of {}", self.tenant)
    }
}
