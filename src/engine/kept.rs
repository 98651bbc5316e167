//! A desk as the latest snapshot has it.

use std::sync::Arc;

use crate::domain::contract::Contracts;
use crate::domain::readings::deadline::Part;
use crate::domain::readings::desk::Desk;
use crate::domain::world::World;
use crate::store::{Journal, StoreError};

/// From the latest snapshot; without any record where there is none that `fits`.
pub(super) async fn desk(
    journal: &dyn Journal,
    contracts: Arc<Contracts>,
    fits: impl Fn(&World) -> bool,
) -> Result<Desk, StoreError> {
    let snapshot = journal.snapshot().await?;
    let read = snapshot.and_then(|s| s.read(|world, incidents| Part::of(incidents, world, &contracts)));
    Ok(match read.filter(|(world, _)| fits(world)) {
        Some((world, parts)) => Desk::read(world, contracts, parts),
        None => Desk::new(World::default(), contracts),
    })
}
