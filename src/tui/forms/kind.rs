//! What is asked for.

use super::{Caption, Choice, Field, Form, Line, Present, check, hint, titled};
use crate::domain::decide::{Act, SetKind};
use crate::domain::incident::{Incident, Kind, Number};

/// `:kind`: an incident, a question or a wish for advice (F270).
#[derive(Debug)]
pub struct KindForm {
    number: Number,
    kind: Field,
}

impl KindForm {
    pub fn new(incident: &Incident) -> Self {
        let mut kind = Choice::new(Kind::ALL.map(Kind::key));
        kind.index = Kind::ALL.iter().position(|kind| *kind == incident.kind).unwrap_or(0);
        Self { number: incident.number, kind: Field::Choice(kind) }
    }

    fn chosen(&self) -> Kind {
        Kind::parse(self.kind.value()).unwrap_or_default()
    }
}

impl Form for KindForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Kind of", self.number, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("kind"), &self.kind)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.kind].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(incident) = cx.desk.world().incident(self.number) else { return Vec::new() };
        let Some(contract) = cx.desk.contract(incident) else { return Vec::new() };
        let kind = self.chosen();
        let (had, has) = (contract.has_clocks(incident.kind), contract.has_clocks(kind));
        let rule = contract.reporting.kinds.as_ref().and_then(|kinds| kinds.cites.first());
        let mut lines = vec![check(kind != incident.kind, format!("it is {}", kind.words()), rule)];
        if had && !has {
            lines.push(check(false, "it was reported as an incident, and its clocks run", rule));
        }
        if !had && has {
            lines.push(hint("its clocks run from now on; classify it if it is not as low as it stands"));
        }
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        Ok(SetKind { number: self.number, kind: self.chosen() }.into())
    }

    fn what(&self) -> String {
        format!("kind of {}", self.number)
    }
}
