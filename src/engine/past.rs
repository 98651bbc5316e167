//! The desk as it was: the journal replayed up to a moment.

use std::sync::{Arc, RwLock};

use crate::domain::base::instant::Instant;
use crate::domain::contract::Contracts;
use crate::domain::world::World;
use crate::engine::failure::Failure;
use crate::engine::kept;
use crate::engine::replay::advance;
use crate::engine::replica::SharedDesk;
use crate::store::Journal;

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
        let before = |world: &World| world.recorded.is_some_and(|recorded| recorded <= at);
        let mut desk = kept::desk(journal, contracts.clone(), before).await?;
        advance(journal, &mut desk, Some(at)).await?;
        if journal.edition() == edition {
            return Ok(Arc::new(RwLock::new(desk)));
        }
    }
}
