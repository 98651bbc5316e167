//! Visible in the reseller's ticket system.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::{About, INCIDENT, about, act};
use crate::domain::base::number::Number;
use crate::domain::contract::Stop;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfWork, Refusal};

act! {
    /// Makes it visible in the reseller's ticket system: stops the publish clock (F111).
    pub struct Publish = Incident "publish", About::Incident(about::Incident::Publish) => {
        number: Number = INCIDENT,
    }
}

impl Decide for Publish {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.incident(self.number)?;
        if let Some(at) = incident.life.stopped(Stop::Published) {
            return Err(Refusal::of(OfWork::Visible { number: self.number, since: at }));
        }
        Ok(vec![change(self.number, Change::Published)])
    }
}
