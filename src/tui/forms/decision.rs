//! Yes or no to a deferral.

use super::{Choice, Field, Form, Line, Present, hint};
use crate::domain::decide::{Act, DecideDeferral};
use crate::domain::server::Deferral;
use crate::domain::zone;

/// `D` on an update with a request: grant or refuse it.
#[derive(Debug)]
pub struct DecisionForm {
    server: String,
    deferral: Deferral,
    decision: Field,
}

impl DecisionForm {
    pub fn new(server: &str, deferral: &Deferral) -> Self {
        let decision = Field::Choice(Choice::new(["approve", "refuse"]));
        Self { server: server.to_owned(), deferral: deferral.clone(), decision }
    }
}

impl Form for DecisionForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Decide D-{} for {}", self.deferral.number, self.server)
    }

    fn fields(&self) -> Vec<(&str, &Field)> {
        vec![("decision", &self.decision)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.decision)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let to = zone::wall(cx.desk.world().zone, self.deferral.to);
        vec![
            hint(format!("{} asks for {to}", self.deferral.by)),
            hint("a request is an application, not a right: a person decides (A38)"),
        ]
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        Ok(DecideDeferral { number: self.deferral.number, approve: self.decision.chosen() == 0 }.into())
    }

    fn what(&self) -> String {
        format!("decision on D-{}", self.deferral.number)
    }
}
