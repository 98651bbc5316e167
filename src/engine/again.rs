//! A command that comes again: it gets its first answer, if it is the same command.

use crate::domain::acts::decide::{self, Command};
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::refusal::{OfJournal, Refusal};
use crate::engine::failure::Failure;
use crate::engine::kept;
use crate::engine::receipt::Receipt;
use crate::engine::replay::{PAGE, add};
use crate::engine::replica::Engine;

impl Engine {
    /// What was recorded under the id of `command`; `None` when nothing was.
    ///
    /// # Errors
    /// It was another act that was recorded under it, or the journal cannot be read.
    pub(super) async fn first_answer(&self, command: &Command) -> Result<Option<Receipt>, Failure> {
        let records = self.journal.of(command.id).await?;
        let Some(first) = records.first() else { return Ok(None) };
        if self.leads_to(command, first, &records).await? {
            return Ok(Some(Receipt { records }));
        }
        Err(Refusal::of(OfJournal::IdTaken(command.id)).into())
    }

    /// The same where `sent` may be recorded under it: it needs no asking which act that was.
    pub(super) async fn answer_to(
        &self,
        command: &Command,
        sent: Vec<Record>,
    ) -> Result<Option<Receipt>, Failure> {
        match self.journal.of(command.id).await? {
            records if records.is_empty() => Ok(None),
            records if records == sent => Ok(Some(Receipt { records })),
            _ => self.first_answer(command).await,
        }
    }

    /// Whether the command, decided when `first` was recorded, leads to such records. What it says in
    /// words, and times that are told from the present, may differ: it is asked which act it was.
    async fn leads_to(&self, command: &Command, first: &Record, records: &[Record]) -> Result<bool, Failure> {
        let desk = self.before(first.seq).await?;
        let at = command.at.map(|_| first.happened);
        let facts = decide::decide(&desk, &Command { at, ..command.clone() }, first.recorded);
        let facts = facts.unwrap_or_default();
        let of = |entity: Option<Entity>, kind: &'static str| (entity, kind);
        let led = facts.iter().map(|fact| of(fact.event.entity(), fact.event.kind()));
        Ok(led.eq(records.iter().map(|record| of(record.event.entity(), record.event.kind()))))
    }

    /// The desk as it was before a record.
    async fn before(&self, seq: u64) -> Result<Desk, Failure> {
        let contracts = self.desk().contracts().clone();
        let mut desk = kept::desk(&*self.journal, contracts, |world| world.seq < seq).await?;
        loop {
            let next = desk.world().seq + 1;
            let wanted = usize::try_from(seq.saturating_sub(next)).unwrap_or(PAGE).min(PAGE);
            let page = self.journal.read(desk.world().seq, wanted).await?;
            if page.is_empty() {
                return Ok(desk);
            }
            add(&mut desk, &page, self.journal.is_whole())?;
        }
    }
}
