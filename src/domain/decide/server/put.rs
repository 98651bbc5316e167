//! Writing down servers.

use super::super::{Decide, Scene, some_of};
use crate::domain::event::Event;
use crate::domain::refusal::Refusal;
use crate::domain::server::ServerDefinition;

/// Writes down a server; nothing happens when that is what is written already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutServer(pub ServerDefinition);

impl Decide for PutServer {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let (world, definition) = (scene.desk.world(), &self.0);
        if world.servers.by_id(definition.id.as_str()).is_some_and(|s| s.definition == *definition) {
            return Ok(Vec::new());
        }
        if world.resellers.find(definition.reseller.as_str()).is_none() {
            let what = format!(
                "server {} names the reseller {}, which is not known",
                definition.id, definition.reseller
            );
            return Err(Refusal::unknown(
                what,
                format!("the resellers are {}", some_of(world.resellers.ids())),
            ));
        }
        let centre = definition.data_centre.as_ref();
        if let Some(centre) = centre.filter(|centre| world.data_centres.find(centre.as_str()).is_none()) {
            let what = format!("server {} names the data centre {centre}, which is not known", definition.id);
            return Err(Refusal::unknown(
                what,
                format!("the data centres are {}", some_of(world.data_centres.ids())),
            ));
        }
        Ok(vec![Event::Server(definition.clone())])
    }
}
