//! What is waited for, from whom, and until when.

use super::when;
use super::{Caption, Field, Form, Line, Marks, Present, check, hint, titled};
use crate::domain::contract::{Contract, OnWait, Required, RuleId};
use crate::domain::decide::{Act, Wait};
use crate::domain::duty;
use crate::domain::incident::{Asked, Incident, Number};
use crate::domain::text::Text;
use crate::domain::{span, zone};

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
        let label = |required: &&Required| format!("{}  {}", required.label, RuleId::text(required.cite()));
        let marks = Marks::new(SIGNS, missing.iter().map(label));
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
fn clocks(incident: &Incident, contract: &Contract) -> Line {
    let settings = &contract.settings;
    let exempt = settings.never_pause.contains(&incident.class.priority.number());
    hint(match settings.on_wait {
        OnWait::Run => "all clocks run on; the waited time is shown beside them (A23)",
        _ if exempt => "the clocks of this priority run on (A23)",
        OnWait::Pause => "the clocks stand and go on from where they stood (A23)",
        OnWait::Restart => "the clocks stand; fresh ones begin with the answer (A23)",
    })
}

/// Gross and net time since receipt.
fn gross_and_net(incident: &Incident, cx: Present<'_>) -> Line {
    let gross = cx.now - incident.received;
    let waited = incident.life.waited(cx.now);
    let (net, gross) = (span::short((gross - waited).max(0)), span::short(gross));
    hint(format!("open {gross} gross, {} waited, {net} net", span::short(waited)))
}

/// A time to come, checked as it is typed.
fn time(field: &Field, words: &str, cx: Present<'_>) -> Option<Line> {
    let desk = cx.desk.world().zone;
    if field.is_empty() {
        return None;
    }
    Some(match when::parse(field.value(), desk, cx.now) {
        Ok(at) => check(at > cx.now, format!("{words} {}", zone::wall(desk, at)), None),
        Err(wrong) => check(false, wrong, None),
    })
}

impl WaitForm {
    fn unsaid(&self) -> &'static str {
        if self.missing.is_some() { "mark or say what is waited for" } else { "say what is waited for" }
    }
}

impl Form for WaitForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Wait on", self.number, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let missing = self.missing.iter().map(|field| (Caption::Own("missing"), field));
        let own = [
            (Caption::Own("waiting for"), &self.wants),
            (Caption::Own("from"), &self.from),
            (Caption::Own("until"), &self.until),
            (Caption::Own("ask again"), &self.remind),
        ];
        missing.chain(own).collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let own = [&mut self.wants, &mut self.from, &mut self.until, &mut self.remind];
        self.missing.iter_mut().chain(own).nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let mut lines = Vec::new();
        let said = !self.wants.is_empty() || !self.asked().is_empty();
        lines.push(check(said, if said { "it is said what is waited for" } else { self.unsaid() }, None));
        let incident = cx.desk.world().incident(self.number);
        if let Some((incident, contract)) = incident.and_then(|i| Some((i, cx.desk.contract(i)?))) {
            if self.missing.is_some() {
                let (of, missing) = (contract.reporting.required.len(), self.keys.len());
                let asked = self.asked().len();
                lines.push(hint(format!(
                    "{}/{of} required details known, {asked} asked for (A64)",
                    of - missing
                )));
            }
            lines.push(clocks(incident, contract));
            lines.push(gross_and_net(incident, cx));
        }
        lines.extend(time(&self.until, "the waiting ends by itself", cx));
        lines.extend(time(&self.remind, "ask again from", cx));
        let at = |field: &Field| when::parse(field.value(), cx.desk.world().zone, cx.now).ok();
        if let Some((remind, until)) = at(&self.remind).zip(at(&self.until)) {
            lines.push(check(remind < until, "asking again comes before the waiting ends", None));
        }
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let missing = self.asked();
        let wants = Text::lines(self.wants.value());
        if wants.is_empty() && missing.is_empty() {
            return Err(self.unsaid().to_owned());
        }
        let desk = cx.desk.world().zone;
        let time = |field: &Field| when::optional(field.value(), desk, cx.now);
        let (until, remind) = (time(&self.until)?, time(&self.remind)?);
        let asked = Asked { wants, until, from: self.from.line(), remind, missing };
        Ok(Wait { number: self.number, asked }.into())
    }

    fn what(&self) -> String {
        format!("waiting on {}", self.number)
    }
}
