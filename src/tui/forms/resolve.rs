//! The cause; or closing and reopening.

use super::{Choice, Field, Form, Line, Present, check, hint, titled};
use crate::domain::decide::{Act, Close, Reopen, Resolve};
use crate::domain::incident::{Incident, Number};
use crate::domain::text::Text;

/// `X`: end the work; on a resolved incident close it or take it up again.
#[derive(Debug)]
pub struct ResolveForm {
    number: Number,
    /// What to do with one that is resolved already.
    next: Option<Field>,
    cause: Field,
    /// Only while telephony is down.
    works: Option<Field>,
}

impl ResolveForm {
    pub fn new(incident: &Incident) -> Self {
        let options = match (incident.is_open(), incident.closed.is_some()) {
            (true, _) => None,
            (false, true) => Some(Choice::new(["reopen"])),
            (false, false) => Some(Choice::new(["close", "reopen"])),
        };
        let works = incident.telephony_down().map(|_| Field::Check(false));
        Self { number: incident.number, next: options.map(Field::Choice), cause: Field::empty(), works }
    }

    fn reopens(&self) -> bool {
        self.next.as_ref().is_some_and(|field| field.value() == "reopen")
    }
}

impl Form for ResolveForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled(if self.next.is_some() { "Close or reopen" } else { "Resolve" }, self.number, cx)
    }

    fn fields(&self) -> Vec<(&'static str, &Field)> {
        let next = self.next.as_ref().map(|field| ("what", field));
        let label = match (&self.next, self.reopens()) {
            (None, _) => "cause",
            (Some(_), true) => "reason",
            (Some(_), false) => "note (optional)",
        };
        let works = self.works.as_ref().map(|field| ("calls are back", field));
        next.into_iter().chain([(label, &self.cause)]).chain(works).collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        self.next.iter_mut().chain([&mut self.cause]).chain(self.works.iter_mut()).nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(incident) = cx.desk.world().incident(self.number) else { return Vec::new() };
        if self.next.is_some() {
            return vec![hint(match (self.reopens(), incident.closed.is_some()) {
                (false, _) => "closing ends it for good; reopening then begins a new cycle",
                (true, true) => "it is closed: a new cycle begins",
                (true, false) => "the same cycle goes on; the resolved span counts as a pause",
            })];
        }
        let mut lines = vec![check(!self.cause.value().is_empty(), "the cause is given", "")];
        if let Some(works) = &self.works {
            lines.push(check(works.is_on(), "no outage is open", "A05"));
        }
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let (number, text) = (self.number, Text::lines(self.cause.value()));
        let given = |what: &str| if text.is_empty() { Err(what.to_owned()) } else { Ok(text.clone()) };
        Ok(match (&self.next, self.reopens()) {
            (None, _) => {
                let telephony_works = self.works.as_ref().is_some_and(Field::is_on);
                Resolve { number, cause: given("give the cause")?, telephony_works }.into()
            }
            (Some(_), true) => Reopen { number, reason: given("give the reason for reopening")? }.into(),
            (Some(_), false) => {
                Close { number, note: Some(text.clone()).filter(|text| !text.is_empty()) }.into()
            }
        })
    }

    fn what(&self) -> String {
        let verb = match (&self.next, self.reopens()) {
            (None, _) => "resolving",
            (Some(_), true) => "reopening",
            (Some(_), false) => "closing",
        };
        format!("{verb} {}", self.number)
    }
}
