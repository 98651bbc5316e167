//! What is asked for.

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Kind, Number};
use crate::domain::refusal::Refusal;

/// Says that a request is another kind than it was taken for (F270). A question that is an incident
/// has clocks from then on; what was reported as an incident keeps its clocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetKind {
    pub number: Number,
    pub kind: Kind,
}

impl Decide for SetKind {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        if incident.kind == self.kind {
            let what = format!("{} is {} already", self.number, self.kind.words());
            return Err(Refusal::state(what, "choose another kind"));
        }
        let contract = scene.contract(incident)?;
        let clocks = contract.has_clocks(self.kind);
        if contract.has_clocks(incident.kind) && !clocks {
            let cite = contract.reporting.kinds.as_ref().and_then(|kinds| kinds.cites.first());
            let what = format!("{} was reported as an incident, and its clocks run", self.number);
            let mend = "classify it anew, or resolve it with the answer";
            return Err(Refusal::rule(contract, cite, what, mend));
        }
        Ok(vec![change(self.number, Change::KindChanged { kind: self.kind, clocks })])
    }
}
