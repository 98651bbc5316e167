//! When it will work again.

use super::when;
use super::{Field, Form, Line, Present, check, duty, titled};
use crate::domain::contract::Column;
use crate::domain::decide::{Act, GiveEta};
use crate::domain::incident::Number;
use crate::domain::instant::Instant;
use crate::domain::{span, zone};

/// `t`: the estimated time of restoration.
#[derive(Debug)]
pub struct EtaForm {
    number: Number,
    time: Field,
}

impl EtaForm {
    pub fn new(number: Number) -> Self {
        Self { number, time: Field::empty() }
    }

    /// Whether the time keeps the restoration target.
    fn restoration(&self, at: Instant, cx: Present<'_>) -> Option<Line> {
        let incident = cx.desk.world().incident(self.number)?;
        let clocks = cx.desk.clocks(incident, cx.now);
        let (rule, reading) = clocks.iter().find(|(rule, _)| rule.column == Some(Column::Restore))?;
        let due = reading.due.filter(|_| reading.stopped.is_none())?;
        let limit = zone::wall(cx.desk.world().zone, due);
        let rule = rule.target(incident.class.priority).and_then(|target| target.cites.first());
        Some(duty(at <= due, format!("restoration limit {limit}"), rule))
    }
}

impl Form for EtaForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("ETA of", self.number, cx)
    }

    fn fields(&self) -> Vec<(&str, &Field)> {
        vec![("restored at", &self.time)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.time)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        if self.time.value().is_empty() {
            return vec![super::hint("+2h, 17:30, tomorrow 9:00, 2026-12-08 22:00")];
        }
        let desk = cx.desk.world().zone;
        let at = match when::parse(self.time.value(), desk, cx.now) {
            Ok(at) => at,
            Err(wrong) => return vec![check(false, wrong, None)],
        };
        let distance = span::short(at - cx.now);
        let incident = cx.desk.world().incident(self.number);
        let contract = incident.and_then(|incident| cx.desk.contract(incident));
        let rule = contract.and_then(|contract| contract.reporting.eta.as_ref()?.first());
        let mut lines = vec![check(at > cx.now, format!("{}, in {distance}", zone::wall(desk, at)), rule)];
        lines.extend(self.restoration(at, cx));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let eta = when::parse(self.time.value(), cx.desk.world().zone, cx.now)?;
        Ok(GiveEta { number: self.number, eta }.into())
    }

    fn what(&self) -> String {
        format!("ETA of {}", self.number)
    }
}
