//! The desk as it was: the journal replayed up to a moment.

use std::sync::{Arc, RwLock};

use crate::domain::base::instant::Instant;
use crate::domain::contract::Contracts;
use crate::domain::readings::desk::Desk;
use crate::domain::world::World;
use crate::engine::failure::Failure;
use crate::engine::replay::advance;
use crate::engine::replica::SharedDesk;
use crate::store::{Journal, Snapshot};

/// What the journal had recorded up to `at`, that second included. The running desk goes on
/// meanwhile: nothing is shared with it. A desk without any record when it was not there yet.
///
/// # Errors
/// When the journal cannot be read or contradicts itself.
pub async fn past(
    journal: &dyn Journal,
    contracts: Arc<Contracts>,
    at: Instant,
) -> Result<SharedDesk, Failure> {
    loop {
        let edition = journal.edition();
        // A snapshot from before then saves most of the way.
        let snapshot = journal.snapshot().await?;
        let world = snapshot.as_ref().and_then(Snapshot::world);
        let world = world.filter(|world| world.recorded.is_some_and(|recorded| recorded <= at));
        let mut desk = Desk::new(world.unwrap_or_else(World::default), contracts.clone());
        advance(journal, &mut desk, Some(at)).await?;
        if journal.edition() == edition {
            return Ok(Arc::new(RwLock::new(desk)));
        }
    }
}
