//! What is asked for.

use super::{Decide, Scene, change};
use crate::domain::act::{
    About, Field, INCIDENT, Kind as Typed, Label, Vocabulary, about, act, label::Report as R,
};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Kind, Number};
use crate::domain::judgement::{Check, OfIncident as Claim};
use crate::domain::refusal::{OfClass, Refusal};

act! {
    /// Says that a request is another kind than it was taken for (F270). A question that is an incident
    /// has clocks from then on; what was reported as an incident keeps its clocks.
    pub struct SetKind = Incident "kind", About::Incident(about::Incident::Kind) => {
        number: Number = INCIDENT,
        kind: Kind = Field::argument("kind", Typed::Word(Vocabulary::Kind), Label::Report(R::Kind)),
    }
}

impl Decide for SetKind {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let (number, kind) = (self.number, self.kind);
        if incident.kind == kind {
            return Err(Refusal::of(OfClass::SameKind { number, kind }));
        }
        let contract = scene.contract(incident)?;
        let clocks = contract.has_clocks(kind);
        let had = contract.has_clocks(incident.kind);
        let cite = contract.reporting.kinds.as_ref().and_then(|kinds| kinds.cites.first());
        if had && !clocks {
            return Err(Refusal::against(contract, cite, OfClass::ClocksRun(number)));
        }
        scene.check(Check::duty(true, Claim::Is(kind), contract.cited(cite)));
        if clocks && !had {
            scene.check(Check::duty(false, Claim::ClocksBegin, None));
        }
        Ok(vec![change(number, Change::KindChanged { kind, clocks })])
    }
}
