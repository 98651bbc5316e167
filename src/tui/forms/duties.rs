//! What a customer is held to, and what its installation must meet.

use super::ticked::Ticked;
use super::{Caption, Field, Form, Line, Present, check, duty, hint};
use crate::domain::contract::Contract;
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
    items: Ticked,
    note: Field,
}

impl DutiesForm {
    /// `None` for a contract that names no duties.
    pub fn new(tenant: &Tenant, pack: &Id, contract: &Contract) -> Option<Self> {
        let watched = tenant.watched(pack);
        let items = Ticked::new(contract.watched().cloned().collect(), |item| watched.of(item));
        let (tenant, pack) = (tenant.definition.id.clone(), pack.clone());
        (items.len() > 0).then(|| Self { tenant, pack, items, note: Field::empty() })
    }
}

impl Form for DutiesForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Duties of {} under {}", self.tenant, self.pack)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("customer"), &self.items.field), (Caption::Own("note"), &self.note)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.items.field, &mut self.note].into_iter().nth(index)
    }

    fn checks(&self, _cx: Present<'_>) -> Vec<Line> {
        let rule = self.items.first_unmet().and_then(|item| item.cites.first());
        let (open, not_met) = (self.items.count(Mark::Open), self.items.count(Mark::Fail));
        vec![
            duty(not_met == 0, format!("{not_met} not met, {open} not looked at"), rule),
            check(self.items.is_changed() || !self.note.is_empty(), "something was found", None),
            hint("Space: met, not met, not looked at; * marks all as met"),
        ]
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let note = Some(Text::lines(self.note.value())).filter(|note| !note.is_empty());
        if !self.items.is_changed() && note.is_none() {
            return Err("mark what was found".to_owned());
        }
        let (tenant, pack) = (self.tenant.clone(), self.pack.clone());
        Ok(MarkDuties { tenant, pack, marks: self.items.changed(), note }.into())
    }

    fn what(&self) -> String {
        format!("duties of {}", self.tenant)
    }
}
