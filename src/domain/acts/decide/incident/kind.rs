//! What is asked for.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Report as R;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind as Typed, Label, Vocabulary, about, act};
use crate::domain::acts::judgement::{Check, OfIncident as Claim};
use crate::domain::base::number::Number;
use crate::domain::contract::Kind;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfClass, Refusal};

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
