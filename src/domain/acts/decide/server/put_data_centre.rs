//! Writing down data centres.

use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::facts::event::Event;
use crate::domain::facts::window::DataCentre;
use crate::domain::readings::refusal::Refusal;

/// Writes down a data centre; nothing happens when that is what is written already.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PutDataCentre(pub DataCentre);

impl Decide for PutDataCentre {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let same = scene.desk.world().data_centres.by_id(self.0.id.as_str()) == Some(&self.0);
        Ok(if same { Vec::new() } else { vec![Event::DataCentre(self.0.clone())] })
    }
}
