//! What is waited for, from whom, and until when.

use super::when;
use super::{Caption, Field, Form, Line, Marks, Present, check, judged, known};
use crate::domain::act::{Entered, Label, Spec, label};
use crate::domain::contract::{Contract, Required, RuleId};
use crate::domain::decide::{Act, Wait};
use crate::domain::duty;
use crate::domain::incident::{Asked, Incident, Number};
use crate::domain::text::Text;
use crate::words::form::OfWork;

/// `w`: wait for the customer.
#[derive(Debug)]
pub struct WaitForm {
    number: Number,
    /// Keys of the required details that are missing, in the order of the marks.
    keys: Vec<Text>,
    /// Only where details are missing.
    missing: Option<Field>,
    wants: Field,
    from: Field,
    until: Field,
    remind: Field,
}

const SIGNS: &[&str] = &["[ ]", "[x]"];

impl WaitForm {
    /// Proposes the reporter as the one who is to answer.
    pub fn new(incident: &Incident, contract: Option<&Contract>, cx: Present<'_>) -> Self {
        let missing = contract.map(|contract| duty::missing(incident, contract)).unwrap_or_default();
        let label = |required: &&Required| {
            format!("{}  {}", cx.words().called(&required.label), RuleId::text(required.cite()))
        };
        let marks = Marks::new(SIGNS, missing.iter().map(label), cx.words());
        let reporter = incident.reporter.map_or("", |name| cx.desk.world().names.get(name));
        Self {
            number: incident.number,
            keys: missing.iter().map(|required| Text::line(&required.key)).collect(),
            missing: (!missing.is_empty()).then_some(Field::Marks(marks)),
            wants: Field::empty(),
            from: Field::proposed(reporter),
            until: Field::empty(),
            remind: Field::empty(),
        }
    }

    /// Keys of the details that are asked for.
    fn asked(&self) -> Vec<Text> {
        let Some(Field::Marks(marks)) = &self.missing else { return Vec::new() };
        let rows = self.keys.iter().zip(marks.chosen());
        rows.filter(|(_, sign)| **sign > 0).map(|(key, _)| key.clone()).collect()
    }
}

/// Which clocks run on (A23).
fn clocks(incident: &Incident, contract: &Contract) -> OfWork {
    let settings = &contract.settings;
    let exempt = settings.never_pause.contains(&incident.class.priority.number());
    OfWork::Waits { how: settings.on_wait, exempt }
}

/// Gross and net time since receipt.
fn gross_and_net(incident: &Incident, cx: Present<'_>) -> OfWork {
    let gross = cx.now - incident.received;
    let waited = incident.life.waited(cx.now);
    OfWork::Open { gross, waited, net: (gross - waited).max(0) }
}

impl WaitForm {
    fn wait(&self, cx: Present<'_>) -> Result<Wait, String> {
        let time = |field: &Field| when::optional(field.value(), cx.words(), cx.now);
        let (until, remind) = (time(&self.until)?, time(&self.remind)?);
        let (wants, from) = (Text::lines(self.wants.value()), self.from.line());
        Ok(Wait::asking(self.number, Asked { wants, until, from, remind, missing: self.asked() }))
    }
}

impl Form for WaitForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let missing = self
            .missing
            .iter()
            .map(|field| (Caption::Said(Label::Incident(label::Incident::MissingDetail)), field));
        let own = [
            (Caption::Said(Label::Incident(label::Incident::WaitsFor)), &self.wants),
            (Caption::Said(Label::Incident(label::Incident::WaitsOn)), &self.from),
            (Caption::Said(Label::Incident(label::Incident::WaitsUntil)), &self.until),
            (Caption::Said(Label::Incident(label::Incident::AskAgain)), &self.remind),
        ];
        missing.chain(own).collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let own = [&mut self.wants, &mut self.from, &mut self.until, &mut self.remind];
        self.missing.iter_mut().chain(own).nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let mut lines = match self.wait(cx) {
            Ok(wait) => judged([wait.into()], cx),
            Err(wrong) => vec![check(false, wrong, None)],
        };
        let incident = cx.desk.world().incident(self.number);
        if let Some((incident, contract)) = incident.and_then(|i| Some((i, cx.desk.contract(i)?))) {
            if self.missing.is_some() {
                let (of, missing) = (contract.reporting.required.len(), self.keys.len());
                let asked = self.asked().len();
                lines.push(known(OfWork::Asked { known: of - missing, of, asked }, cx));
            }
            lines.push(known(clocks(incident, contract), cx));
            lines.push(known(gross_and_net(incident, cx), cx));
        }
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        Ok(self.wait(cx)?.into())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&Wait::SPEC, self.number.to_string())
    }
}
