//! What leaves the desk: everything but the codes by which resellers report outside office hours. A code is
//! short, and whoever holds its hash could try them all.

use std::sync::Mutex;
use std::sync::{Arc, PoisonError};

use crate::domain::facts::code::Sealed;
use crate::domain::facts::event::{Event, Record};
use crate::store::{Journal, Snapshot, StoreError};

/// The record as others may see it.
pub fn record(mut record: Record) -> Record {
    if let Event::Code { sealed: Some(sealed), .. } = &mut record.event {
        *sealed = Sealed::withheld();
    }
    record
}

/// The latest snapshot of a journal, without the codes: made once for each.
#[derive(Default)]
pub struct Snapshots(Mutex<Option<Arc<Snapshot>>>);

impl Snapshots {
    /// # Errors
    /// The journal cannot be read.
    pub async fn latest(&self, journal: &dyn Journal) -> Result<Option<Arc<Snapshot>>, StoreError> {
        let Some(kept) = journal.snapshot().await? else { return Ok(None) };
        let made = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(made) = made.filter(|made| (made.seq, made.layout) == (kept.seq, kept.layout)) {
            return Ok(Some(made));
        }
        let without = tokio::task::spawn_blocking(move || without_codes(kept)).await;
        let made = without.ok().flatten().map(Arc::new);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&made);
        Ok(made)
    }
}

/// `None` where it is of another version of the program.
fn without_codes(kept: Snapshot) -> Option<Snapshot> {
    let mut world = kept.world()?;
    if world.codes.is_empty() {
        return Some(kept);
    }
    world.codes.values_mut().for_each(|sealed| *sealed = Sealed::withheld());
    Snapshot::of(&world)
}
