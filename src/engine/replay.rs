//! Bringing a replica up to date: what was appended since, or everything anew.

use crate::domain::base::instant::Instant;
use crate::domain::facts::event::Record;
use crate::domain::readings::desk::Desk;
use crate::domain::world::{Inconsistent, World};
use crate::engine::failure::Failure;
use crate::engine::replica::Engine;
use crate::store::Journal;

/// Records read at a time.
pub(super) const PAGE: usize = 4_096;

impl Engine {
    /// Reads and applies what others have appended. Answers with it.
    ///
    /// # Errors
    /// When the journal cannot be read or contradicts itself.
    pub async fn catch_up(&mut self) -> Result<Vec<Record>, Failure> {
        let mut all = Vec::new();
        loop {
            let seq = self.desk().world().seq;
            let page = self.journal.read(seq, PAGE).await?;
            if self.journal.edition() != self.edition {
                return self.make_anew().await;
            }
            let last = page.len() < PAGE;
            add(&mut self.desk_mut(), &page, self.journal.is_whole())?;
            // A long history is not kept in memory twice: only what followers may want.
            if all.len() + page.len() > PAGE {
                all.clear();
            }
            all.extend(page);
            if last {
                return Ok(all);
            }
        }
    }

    /// Reads everything again, because the journal shows other things than before. Nothing of it is
    /// seen before it is whole.
    async fn make_anew(&mut self) -> Result<Vec<Record>, Failure> {
        let contracts = self.desk().contracts().clone();
        loop {
            let edition = self.journal.edition();
            let mut desk = Desk::new(World::default(), contracts.clone());
            let last = advance(&*self.journal, &mut desk, None).await?;
            if self.journal.edition() == edition {
                *self.desk_mut() = desk;
                (self.edition, self.anew) = (edition, true);
                return Ok(last);
            }
        }
    }
}

/// Adds what the journal has after the desk's last record, as far as it was recorded by `until`.
/// Answers with the last page of it.
pub(super) async fn advance(
    journal: &dyn Journal,
    desk: &mut Desk,
    until: Option<Instant>,
) -> Result<Vec<Record>, Failure> {
    loop {
        let mut page = journal.read(desk.world().seq, PAGE).await?;
        let read = page.len();
        if let Some(until) = until {
            // Recorded time never runs backwards.
            page.truncate(page.partition_point(|record| record.recorded <= until));
        }
        add(desk, &page, journal.is_whole())?;
        if read < PAGE || page.len() < read {
            return Ok(page);
        }
        tokio::task::yield_now().await;
    }
}

/// Only a journal that shows a part may leave something out.
pub(super) fn add(desk: &mut Desk, page: &[Record], whole: bool) -> Result<(), Inconsistent> {
    for record in page {
        if !whole {
            desk.pass_over(record.seq);
        }
        desk.apply(record)?;
    }
    Ok(())
}
