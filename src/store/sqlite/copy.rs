//! Copies of a desk: as it is, or with its times put right.

use std::path::Path;

use rusqlite::Connection;

use crate::domain::base::instant::Instant;
use crate::domain::facts::event::{Event, Record};
use crate::domain::facts::incident::Change;
use crate::store::access::Access;
use crate::store::error::StoreError;
use crate::store::journal::{Answer, Appended, Journal};
use crate::store::sqlite::journal::SqliteJournal;
use crate::store::sqlite::open;
use crate::store::sqlite::place::{beside, shown};
use crate::store::sqlite::rows;

/// Records read at a time.
const PAGE: usize = 4_096;

impl SqliteJournal {
    /// Copies the desk into a new file while others go on writing. The copy is read and held
    /// against its checksums before it gets its name. Answers with the number of its records.
    pub fn backup(&self, to: &Path) -> Answer<u64> {
        let to = to.to_owned();
        self.run(move |open| {
            let fresh = beside(&to, ".part");
            // What a backup left that was ended on its way.
            let _ = std::fs::remove_file(&fresh);
            let done = copy(&open.connection, &fresh).and_then(|records| {
                std::fs::rename(&fresh, &to).map_err(|e| fault(&to, &e))?;
                Ok(records)
            });
            if done.is_err() {
                // Half a copy is none.
                let _ = std::fs::remove_file(&fresh);
            }
            done
        })
    }

    /// Copies the desk record by record; those that were recorded by a clock ahead of `now` get
    /// that time. Answers with the number of records.
    pub fn repaired(&self, to: &Path, now: Instant) -> Answer<u64> {
        let (journal, to) = (self.clone(), to.to_owned());
        Box::pin(async move {
            let mut records = Vec::new();
            loop {
                let page = journal.read(records.len() as u64, PAGE).await?;
                let more = page.len() == PAGE;
                records.extend(page.into_iter().map(|record| in_time(record, now)));
                if !more {
                    break;
                }
            }
            let count = records.len() as u64;
            let copy = SqliteJournal::open(&to, Access::Create)?;
            match copy.append(0, records).await? {
                Appended::Done => Ok(count),
                Appended::Behind | Appended::Known | Appended::Unsure => Err(StoreError::InUse(shown(&to))),
            }
        })
    }
}

fn in_time(mut record: Record, now: Instant) -> Record {
    if record.recorded <= now {
        return record;
    }
    record.recorded = now;
    record.happened = record.happened.min(now);
    match &mut record.event {
        Event::Incident { change: Change::Reported(report), .. } => {
            report.received = report.received.min(now);
        }
        Event::Usage { at, .. } => *at = (*at).min(now),
        _ => {}
    }
    record
}

/// Online, in one transaction; what SQLite calls vacuuming into a file.
fn copy(connection: &Connection, fresh: &Path) -> Result<u64, StoreError> {
    open::make(fresh)?;
    connection.execute("VACUUM INTO ?1", [fresh.to_string_lossy()])?;
    std::fs::File::open(fresh).and_then(|file| file.sync_all()).map_err(|e| fault(fresh, &e))?;
    let copy = open::to_read(fresh)?;
    let mut last = 0;
    loop {
        let page = rows::after(&copy.connection, last, PAGE)?;
        last = page.last().map_or(last, |record| record.seq);
        if page.len() < PAGE {
            return Ok(last);
        }
    }
}

fn fault(path: &Path, e: &std::io::Error) -> StoreError {
    match e.kind() {
        std::io::ErrorKind::StorageFull => StoreError::Full,
        _ => StoreError::ReadOnly(format!("{}: {e}", path.display())),
    }
}
