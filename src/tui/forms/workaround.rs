//! How to work until the permanent fix.

use super::class::{chosen, present_class, rating};
use super::when;
use super::{Caption, Field, Form, Line, Present, check, duty, hint, limits, titled};
use crate::domain::contract::Contract;
use crate::domain::decide::{Act, GiveWorkaround};
use crate::domain::incident::{Class, Incident, Number};
use crate::domain::text::Text;
use crate::domain::zone;

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
            remainder: present_class(incident, contract, cx.desk.world().zone, cx.now),
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

    fn eta_line(&self, incident: &Incident, contract: &Contract, cx: Present<'_>) -> Option<Line> {
        let zone = cx.desk.world().zone;
        let asked = contract.reporting.workaround_eta.as_ref();
        let rule = asked.and_then(|cites| cites.first());
        let known = incident.eta.filter(|eta| *eta > cx.now);
        match (when::optional(self.eta.value(), zone, cx.now), known) {
            (Err(wrong), _) => Some(check(false, wrong, None)),
            (Ok(Some(at)), _) => {
                Some(check(at > cx.now, format!("fixed for good {}", zone::wall(zone, at)), rule))
            }
            (Ok(None), Some(at)) => asked
                .map(|_| check(true, format!("the ETA {} counts for the fix", zone::wall(zone, at)), rule)),
            (Ok(None), None) => {
                asked.map(|_| check(false, "the estimated time of the permanent fix is given", rule))
            }
        }
    }
}

const REMAINS: &str = "what remains after the workaround";

impl Form for WorkaroundForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Workaround for", self.number, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let works = self.works.as_ref().map(|field| (Caption::Own("calls are back"), field));
        let rest = [
            (Caption::Own("what remains"), &self.remainder),
            (Caption::Own("fix owner"), &self.owner),
            (Caption::Own("fixed by"), &self.eta),
        ];
        [(Caption::Own("workaround"), &self.text)].into_iter().chain(works).chain(rest).collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let rest = [&mut self.remainder, &mut self.owner, &mut self.eta];
        [&mut self.text].into_iter().chain(self.works.iter_mut()).chain(rest).nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some((incident, contract)) = self.is_open(cx) else { return Vec::new() };
        let cites = &contract.cites;
        let mut lines =
            vec![check(!self.text.is_empty(), "the workaround is described", cites.workaround.as_ref())];
        if let Some(works) = &self.works {
            let text =
                if works.is_on() { "calls are back: the outage ends now" } else { "the outage goes on" };
            lines.push(duty(works.is_on(), text, cites.outage.as_ref()));
        }
        lines.extend(self.eta_line(incident, contract, cx));
        lines
            .push(hint("stops the restoration clock; the incident stays open until the permanent fix (A24)"));
        match self.class(contract) {
            Some(class) if class.priority != incident.class.priority => {
                lines.extend(chosen(contract, &self.remainder));
                let zone = cx.desk.world().zone;
                lines.extend(limits::moved(incident, contract, class.priority, zone, cx.now));
            }
            _ => lines.push(hint(format!("the rest stays P{}", incident.class.priority.number()))),
        }
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let text = Text::lines(self.text.value());
        if text.is_empty() {
            return Err("describe the workaround".to_owned());
        }
        Ok(GiveWorkaround {
            number: self.number,
            text,
            telephony_works: self.works.as_ref().is_some_and(Field::is_on),
            remainder: Some(rating(&self.remainder, Some(REMAINS.into()))),
            owner: self.owner.line(),
            eta: when::optional(self.eta.value(), cx.desk.world().zone, cx.now)?,
        }
        .into())
    }

    fn what(&self) -> String {
        format!("workaround for {}", self.number)
    }
}
