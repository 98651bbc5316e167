//! Writing down servers.

use crate::domain::acts::decide::{Decide, Scene};
use crate::domain::facts::event::Event;
use crate::domain::facts::server::ServerDefinition;
use crate::domain::readings::refusal::{Refusal, Thing};

/// Writes down a server; nothing happens when that is what is written already.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PutServer(pub ServerDefinition);

impl Decide for PutServer {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let (world, definition) = (scene.desk.world(), &self.0);
        if world.servers.by_id(definition.id.as_str()).is_some_and(|s| s.definition == *definition) {
            return Ok(Vec::new());
        }
        if world.resellers.find(definition.reseller.as_str()).is_none() {
            let of = (Thing::Server, definition.id.as_str());
            let named = (Thing::Reseller, definition.reseller.as_str());
            return Err(Refusal::names_none(of, named, world.resellers.ids()));
        }
        let centre = definition.data_centre.as_ref();
        if let Some(centre) = centre.filter(|centre| world.data_centres.find(centre.as_str()).is_none()) {
            let of = (Thing::Server, definition.id.as_str());
            let named = (Thing::DataCentre, centre.as_str());
            return Err(Refusal::names_none(of, named, world.data_centres.ids()));
        }
        Ok(vec![Event::Server(definition.clone())])
    }
}
