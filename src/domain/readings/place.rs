//! Servers that stand where the contract wants none (F055).

use super::desk::Desk;
use crate::domain::base::country;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::contract::{PlaceRules, RuleId};
use crate::domain::facts::server::Server;

/// A server in a country that the contract does not name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside<'a> {
    pub server: &'a Id,
    /// ISO 3166 code.
    pub country: Text,
    /// Fact behind it.
    pub rule: &'a RuleId,
}

/// Every server outside, by id.
pub fn outside(desk: &Desk, now: Instant) -> Vec<Outside<'_>> {
    let servers = desk.world().servers.rows();
    let mut all: Vec<Outside<'_>> = servers.filter_map(|(_, server)| of_server(desk, server, now)).collect();
    all.sort_by_key(|outside| outside.server);
    all
}

/// Whether a server stands outside; `None` where its country is not known, or no contract names any.
pub fn of_server<'a>(desk: &'a Desk, server: &'a Server, now: Instant) -> Option<Outside<'a>> {
    let rules = rules(desk, now)?;
    let country = country::country(country(desk, server)?).ok()?;
    let named = rules.countries.iter().any(|known| **known == *country);
    (!named).then_some(Outside { server: &server.definition.id, country, rule: &rules.cites.place })
}

/// The country of a server: its own, or that of its data centre.
pub fn country<'a>(desk: &'a Desk, server: &'a Server) -> Option<&'a Text> {
    server.definition.country.as_ref().or_else(|| {
        let centre = server.definition.data_centre.as_ref()?;
        desk.world().data_centres.by_id(centre.as_str())?.country.as_ref()
    })
}

fn rules(desk: &Desk, now: Instant) -> Option<&PlaceRules> {
    let contracts = desk.contracts();
    contracts.ids().into_iter().find_map(|id| contracts.valid_at(id, now)?.places.as_ref())
}
