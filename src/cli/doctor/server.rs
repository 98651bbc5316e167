//! A desk on a server: whether it is in reach, and whether what it acknowledges stays.

use super::finding::{Finding, Seen};
use crate::cli::desk;
use crate::cli::home::database_password;
use crate::cli::output::Problem;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Event;
use crate::domain::world::World;
use crate::store::{Access, Journal, PostgresJournal, ServerHealth};
use crate::words::checkup::{Area, OfDeskFile, OfServer, Verdict};

/// Records at the end of the journal that are held against their checksums.
const LAST: usize = 1_000;

pub fn findings(address: &str, shown: &str) -> (Vec<Finding>, Seen) {
    let looked = desk::block_on(look(address, shown));
    looked.unwrap_or_else(|problem| {
        let nothing = Seen { zone: World::default().zone, last: None };
        (vec![Finding::of(Area::Desk, Verdict::Fault, &problem)], nothing)
    })
}

async fn look(address: &str, shown: &str) -> Result<(Vec<Finding>, Seen), Problem> {
    let password = database_password()?;
    let journal = PostgresJournal::open(address, password.as_deref(), Access::Look)?;
    let health = journal.health().await?;
    let tail = journal.tail(LAST).await?;
    let about = journal.about(Entity::Desk, LAST).await?;
    let zone = about.iter().rev().find_map(|record| match &record.event {
        Event::TimeZone { name } => name.parse().ok(),
        _ => None,
    });
    let last = tail.last();
    let records = last.map_or(0, |record| record.seq);
    let is =
        OfServer::Is { at: shown.to_owned(), version: health.version.clone(), records, bytes: health.size };
    let mut found = vec![Finding::fine(Area::Desk, is)];
    found.push(Finding::fine(Area::Desk, OfDeskFile::Whole { records: tail.len() as u64 }));
    found.extend(warnings(&health));
    let seen = Seen { zone: zone.unwrap_or(World::default().zone), last: last.map(|record| record.recorded) };
    Ok((found, seen))
}

fn warnings(health: &ServerHealth) -> Vec<Finding> {
    let mut found = Vec::new();
    if !health.flushes {
        found.push(Finding::fault(Area::Desk, OfServer::NoFlush));
    }
    match (health.waits, health.standbys) {
        (true, Some(0)) => found.push(Finding::fault(Area::Desk, OfServer::WaitsForNobody)),
        (true, standbys) => found.push(Finding::fine(Area::Desk, OfServer::Standbys(standbys))),
        (false, _) => found.push(Finding::note(Area::Desk, OfServer::Alone)),
    }
    if !health.encrypted {
        found.push(Finding::note(Area::Desk, OfServer::InTheClear));
    }
    found
}
