//! Writing down resellers.

use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::facts::event::Event;
use crate::domain::facts::party::Reseller;
use crate::domain::readings::refusal::Refusal;

/// Writes down a reseller; nothing happens when that is what is written already.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PutReseller(pub Reseller);

impl Decide for PutReseller {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let same = scene.desk.world().resellers.by_id(self.0.id.as_str()) == Some(&self.0);
        Ok(if same { Vec::new() } else { vec![Event::Reseller(self.0.clone())] })
    }
}
