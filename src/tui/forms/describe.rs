//! What was not said with the report.

use std::collections::BTreeSet;

use crate::domain::acts::decide::{Act, Describe};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::contract::Contract;
use crate::domain::facts::incident::{Incident, Said};
use crate::tui::cell::Line;
use crate::tui::forms::details::Details;
use crate::tui::forms::field::Field;
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::judged;
use crate::tui::forms::lines::hint;
use crate::tui::forms::marks::Marks;
use crate::tui::forms::pick;
use crate::tui::forms::present::Present;
use crate::words::{Hint, Words};

/// `:describe`: component, description, and the details that the contract requires.
#[derive(Debug)]
pub struct DescribeForm {
    number: Number,
    /// Only where the contract names components.
    component: Option<Field>,
    description: Field,
    details: Details,
    /// Only where the contract names primary functions.
    failing: Option<Field>,
    functions: Vec<Text>,
    /// Those that failed when the form was opened.
    failed: BTreeSet<Text>,
}

/// A function works, or fails.
const SIGNS: &[&str] = &["[ ]", "[x]"];

impl DescribeForm {
    pub fn new(incident: &Incident, contract: &Contract, words: Words) -> Self {
        let known = incident.account();
        let proposed = |text: &Option<Text>| text.as_deref().map_or_else(Field::empty, Field::proposed);
        let said = |key: &str| known.details.get(key).map(ToString::to_string);
        let functions = contract.reporting.functions.as_ref();
        let functions: Vec<Text> =
            functions.iter().flat_map(|f| &f.names).map(|name| Text::line(name)).collect();
        let cannot = functions.iter().map(|name| words.hint(&Hint::Cannot(name.clone())));
        let mut marks = Marks::new(SIGNS, cannot);
        for (line, name) in functions.iter().enumerate() {
            marks.set(line, usize::from(known.failing.contains(name)));
        }
        Self {
            failing: (!functions.is_empty()).then_some(Field::Marks(marks)),
            functions,
            failed: known.failing.clone(),
            number: incident.number,
            component: contract.reporting.components.as_ref().map(|_| proposed(&known.component)),
            description: Field::area_of(known.description.as_deref().unwrap_or_default()),
            details: Details::of(contract, said, Details::default()),
        }
    }

    fn said(&self, contract: Option<&Contract>) -> Said {
        Said {
            description: Some(Text::lines(self.description.value())).filter(|text| !text.is_empty()),
            component: self.component.as_ref().and_then(|field| component(field, contract)),
            details: self.details.said(),
            failing: Some(self.failing()).filter(|failing| *failing != self.failed),
        }
    }

    fn describe(&self, cx: Present<'_>) -> Describe {
        let incident = cx.desk.world().incident(self.number);
        let contract = incident.and_then(|incident| cx.desk.contract(incident)).map(|contract| &**contract);
        Describe { number: self.number, said: self.said(contract) }
    }

    fn failing(&self) -> BTreeSet<Text> {
        let Some(Field::Marks(marks)) = &self.failing else { return BTreeSet::new() };
        let marked = self.functions.iter().zip(marks.chosen()).filter(|(_, sign)| **sign == 1);
        marked.map(|(name, _)| name.clone()).collect()
    }
}

/// The component as the contract names it, or as it is typed.
pub(super) fn component(field: &Field, contract: Option<&Contract>) -> Option<Text> {
    let typed = field.line()?;
    let names = contract.and_then(|contract| contract.reporting.components.as_ref());
    let names = names.map(|components| components.names.as_slice()).unwrap_or_default();
    let known = pick::meant(&typed, names.iter().map(|name| &**name));
    Some(known.map_or(typed, Text::line))
}

/// Those that may be meant, where it is not one of them.
pub(super) fn fitting(field: &Field, contract: &Contract, words: Words) -> Option<Line> {
    let known = contract.reporting.components.as_ref()?;
    let meant = component(field, Some(contract)).filter(|meant| known.named(meant).is_none())?;
    let fitting: Vec<Box<str>> =
        known.names.iter().filter(|name| pick::begins(name, &meant)).cloned().collect();
    (!fitting.is_empty()).then(|| hint(words.hint(&Hint::Components(fitting))))
}

impl Form for DescribeForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let component = self
            .component
            .iter()
            .map(|field| (Caption::Said(Label::Report(label::Report::Component)), field));
        let failing =
            self.failing.iter().map(|field| (Caption::Said(Label::Report(label::Report::Failing)), field));
        let own =
            component.chain([(Caption::Said(Label::Report(label::Report::Description)), &self.description)]);
        own.chain(self.details.fields()).chain(failing).collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let own = self.component.iter_mut().chain([&mut self.description]);
        own.chain(self.details.fields_mut()).chain(self.failing.iter_mut()).nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let world = cx.desk.world();
        let Some(incident) = world.incident(self.number) else { return Vec::new() };
        let Some(contract) = cx.desk.contract(incident) else { return Vec::new() };
        let mut lines = judged([self.describe(cx).into()], cx);
        lines.extend(self.component.as_ref().and_then(|field| fitting(field, contract, cx.words())));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        Ok(self.describe(cx).into())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&Describe::SPEC, self.number.to_string())
    }
}
