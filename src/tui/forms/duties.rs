//! What a customer is held to, and what its installation must meet.

use crate::domain::acts::decide::{Act, MarkDuties};
use crate::domain::acts::entry::label::Tenant as L;
use crate::domain::acts::entry::{Entered, Label, Spec};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::Contract;
use crate::domain::facts::tenant::Tenant;
use crate::tui::cell::Line;
use crate::tui::forms::field::Field;
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::judged;
use crate::tui::forms::lines::known;
use crate::tui::forms::present::Present;
use crate::tui::forms::ticked::Ticked;
use crate::words::{Hint, Words};

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
    pub fn new(tenant: &Tenant, pack: &Id, contract: &Contract, words: Words) -> Option<Self> {
        let watched = tenant.watched(pack);
        let items = Ticked::new(contract.watched().cloned().collect(), words, |item| watched.of(item));
        let (tenant, pack) = (tenant.definition.id.clone(), pack.clone());
        (items.len() > 0).then(|| Self { tenant, pack, items, note: Field::area() })
    }
}

impl Form for DutiesForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Said(Label::Tenant(L::Marks)), &self.items.field),
            (Caption::Said(Label::Tenant(L::MarkNote)), &self.note),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.items.field, &mut self.note].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let mut lines = judged(self.acts(cx).unwrap_or_default(), cx);
        lines.push(known(Hint::Ticking, cx));
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let note = Some(Text::lines(self.note.value())).filter(|note| !note.is_empty());
        let (tenant, pack) = (self.tenant.clone(), self.pack.clone());
        Ok(MarkDuties { tenant, pack, marks: self.items.changed(), note }.into())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&MarkDuties::SPEC, format!("{} {}", self.tenant, self.pack))
    }
}
