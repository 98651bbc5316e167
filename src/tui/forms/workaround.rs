//! How to work until the permanent fix.

use crate::domain::acts::decide::{Act, GiveWorkaround};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::base::kept::Kept;
use crate::domain::base::moment::Way;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Contract;
use crate::domain::facts::incident::Incident;
use crate::tui::cell::Line;
use crate::tui::forms::class::{present_class, rating};
use crate::tui::forms::field::Field;
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::{judged, unread};
use crate::tui::forms::present::Present;
use crate::tui::forms::when;

/// `W`: another way of working.
#[derive(Debug)]
pub struct WorkaroundForm {
    number: Number,
    text: Field,
    /// Only while telephony is down.
    works: Option<Field>,
    remainder: Field,
    owner: Field,
    eta: Field,
}

impl WorkaroundForm {
    pub fn new(incident: &Incident, contract: &Contract, cx: Present<'_>) -> Self {
        let owner = incident.owner.map_or("", |owner| cx.desk.world().names.get(owner));
        Self {
            number: incident.number,
            text: Field::area(),
            works: incident.telephony_down().map(|_| Field::Check(false)),
            remainder: present_class(incident, contract, cx),
            owner: Field::proposed(owner),
            eta: Field::empty(),
        }
    }

    fn workaround(&self, cx: Present<'_>) -> Result<GiveWorkaround, String> {
        Ok(GiveWorkaround {
            number: self.number,
            text: Text::lines(self.text.value()),
            telephony_works: self.works.as_ref().is_some_and(Field::is_on),
            remainder: Some(rating(&self.remainder, Some(Kept::Remains.into()))),
            owner: self.owner.line(),
            eta: (!self.eta.is_empty()).then(|| when::meant(self.eta.value(), Way::Ahead, cx)).transpose()?,
        })
    }
}

impl Form for WorkaroundForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let works =
            self.works.as_ref().map(|field| (Caption::Said(Label::Work(label::Work::CallsAreBack)), field));
        let rest = [
            (Caption::Said(Label::Incident(label::Incident::Remainder)), &self.remainder),
            (Caption::Said(Label::Incident(label::Incident::FixOwner)), &self.owner),
            (Caption::Said(Label::Incident(label::Incident::FixEta)), &self.eta),
        ];
        [(Caption::Said(Label::Incident(label::Incident::Workaround)), &self.text)]
            .into_iter()
            .chain(works)
            .chain(rest)
            .collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let rest = [&mut self.remainder, &mut self.owner, &mut self.eta];
        [&mut self.text].into_iter().chain(self.works.iter_mut()).chain(rest).nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        match self.workaround(cx) {
            Ok(act) => judged([act.into()], cx),
            Err(wrong) => vec![unread(wrong)],
        }
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        Ok(self.workaround(cx)?.into())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&GiveWorkaround::SPEC, self.number.to_string())
    }
}
