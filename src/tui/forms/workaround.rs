//! How to work until the permanent fix.

use super::class::{chosen, present_class, rating};
use super::when;
use super::{Caption, Field, Form, Line, Present, check, judged, known, limits};
use crate::domain::act::{Entered, Label, Spec, label};
use crate::domain::contract::Contract;
use crate::domain::decide::{Act, GiveWorkaround};
use crate::domain::incident::{Class, Incident, Number};
use crate::domain::text::Text;
use crate::words::form::OfWork;

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
            text: Field::empty(),
            works: incident.telephony_down().map(|_| Field::Check(false)),
            remainder: present_class(incident, contract, cx),
            owner: Field::proposed(owner),
            eta: Field::empty(),
        }
    }

    /// The class of what remains.
    fn class(&self, contract: &Contract) -> Option<Class> {
        Class::rate(contract, &rating(&self.remainder, Some(REMAINS.into()))).ok()
    }

    fn is_open<'a>(&self, cx: Present<'a>) -> Option<(&'a Incident, &'a Contract)> {
        let incident = cx.desk.world().incident(self.number)?;
        Some((incident, cx.desk.contract(incident)?))
    }

    fn workaround(&self, cx: Present<'_>) -> Result<GiveWorkaround, String> {
        Ok(GiveWorkaround {
            number: self.number,
            text: Text::lines(self.text.value()),
            telephony_works: self.works.as_ref().is_some_and(Field::is_on),
            remainder: Some(rating(&self.remainder, Some(REMAINS.into()))),
            owner: self.owner.line(),
            eta: when::optional(self.eta.value(), cx.words(), cx.now)?,
        })
    }
}

const REMAINS: &str = "what remains after the workaround";

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
        let Some((incident, contract)) = self.is_open(cx) else { return Vec::new() };
        let mut lines = match self.workaround(cx) {
            Ok(act) => judged([act.into()], cx),
            Err(wrong) => vec![check(false, wrong, None)],
        };
        lines.push(known(OfWork::StopsRestoration, cx));
        match self.class(contract) {
            Some(class) if class.priority != incident.class.priority => {
                lines.extend(chosen(contract, &self.remainder, cx));
                lines.extend(limits::moved(incident, contract, class.priority, cx));
            }
            _ => lines.push(known(OfWork::RestStays(incident.class.priority.number()), cx)),
        }
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        Ok(self.workaround(cx)?.into())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&GiveWorkaround::SPEC, self.number.to_string())
    }
}
