//! The estimated time of restoration.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Incident as L;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfIncident as Claim};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::number::Number;
use crate::domain::contract::Column;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::{Change, Incident};
use crate::domain::readings::refusal::{OfWork, Refusal};

act! {
    /// Gives the estimated time of restoration (F110).
    pub struct GiveEta = Incident "eta", About::Incident(about::Incident::Eta) => {
        number: Number = INCIDENT,
        eta: Instant = Field::argument("time", Kind::Moment(Way::Ahead), Label::Incident(L::EtaTime)),
    }
}

impl Decide for GiveEta {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        scene.ahead(self.eta)?;
        if incident.eta == Some(self.eta) {
            return Err(Refusal::of(OfWork::SameEta { number: self.number, eta: self.eta }));
        }
        self.check_restoration(scene, incident);
        Ok(vec![change(self.number, Change::EtaGiven { eta: self.eta })])
    }
}

impl GiveEta {
    /// Whether the time keeps the restoration target, where that is still to be kept.
    fn check_restoration(&self, scene: &Scene<'_>, incident: &Incident) {
        let Some(contract) = scene.desk.contract(incident) else { return };
        if let Some(cites) = &contract.reporting.eta {
            let rule = cites.first().and_then(|id| contract.rule(id));
            scene.check(Check::duty(true, Claim::EtaGiven, rule));
        }
        let clocks = scene.desk.clocks(incident, scene.now);
        let restore = clocks.iter().find(|(rule, _)| rule.column == Some(Column::Restore));
        let due = restore.and_then(|(rule, reading)| {
            let due = reading.due.filter(|_| reading.stopped.is_none())?;
            let target = rule.target(incident.class.priority)?;
            Some((due, target.cites.first().and_then(|id| contract.rule(id))))
        });
        if let Some((due, rule)) = due {
            scene.check(Check::duty(self.eta <= due, Claim::RestoredBy(due), rule));
        }
    }
}
