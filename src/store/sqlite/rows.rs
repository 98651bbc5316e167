//! Records as rows.

use std::collections::HashSet;

use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, params};
use uuid::Uuid;

use super::chain::{self, LINKED, Link};
use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event;
use crate::domain::facts::event::{Event, Record, Via};
use crate::domain::facts::upcast;
use crate::store::Damage;
use crate::store::{Snapshot, StoreError};

/// Columns of a record: those that go into its link, then the link.
fn columns() -> String {
    format!("{LINKED}, hash")
}

pub(super) fn head(connection: &Connection) -> Result<u64, StoreError> {
    let mut statement = connection.prepare_cached("SELECT coalesce(max(seq), 0) FROM event")?;
    let head: i64 = statement.query_row([], |row| row.get(0))?;
    Ok(head.unsigned_abs())
}

/// Changes when another connection has written.
pub(super) fn data_version(connection: &Connection) -> Result<i64, StoreError> {
    let mut statement = connection.prepare_cached("PRAGMA data_version")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

pub(super) fn number(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

/// False when one of the commands is recorded already; the transaction is then to be dropped.
pub(super) fn insert(connection: &Connection, records: &[Record]) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO event (seq, command, part, entity, kind, happened, recorded, by, via, version, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    let mut part = 0;
    for (index, record) in records.iter().enumerate() {
        let same = index.checked_sub(1).is_some_and(|before| records[before].command == record.command);
        part = if same { part + 1 } else { 0 };
        let entity = match &record.event {
            Event::Retracted { seq } => entity_of(connection, *seq)?,
            event => event.entity().map(|entity| entity.to_string()).unwrap_or_default(),
        };
        let body = serde_json::to_string(&record.event).map_err(|e| StoreError::Database(e.to_string()))?;
        let inserted = statement.execute(params![
            number(record.seq),
            record.command.as_bytes().as_slice(),
            part,
            entity,
            record.event.kind(),
            record.happened.epoch(),
            record.recorded.epoch(),
            record.by.as_str(),
            record.via.word(),
            event::VERSION,
            body,
        ]);
        match inserted {
            Ok(_) => {}
            Err(e) if e.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => return Ok(false),
            Err(e) => return Err(e.into()),
        }
    }
    if let Some(first) = records.first() {
        chain::extend(connection, number(first.seq) - 1)?;
    }
    Ok(true)
}

fn entity_of(connection: &Connection, seq: u64) -> Result<String, StoreError> {
    let mut statement = connection.prepare_cached("SELECT entity FROM event WHERE seq = ?1")?;
    Ok(statement.query_row([number(seq)], |row| row.get(0)).optional()?.unwrap_or_default())
}

/// Without a gap: a record that is missing is named.
pub(super) fn after(connection: &Connection, after: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
    let sql = format!("SELECT {} FROM event WHERE seq > ?1 ORDER BY seq LIMIT ?2", columns());
    let mut statement = connection.prepare_cached(&sql)?;
    let mut chain = Chain { connection, before: None };
    chain.follow(number(after))?;
    let mut rows = statement.query(params![number(after), count(limit)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let expected = after + found.len() as u64 + 1;
        if row.get::<_, i64>(0)? != number(expected) {
            return Err(missing(expected));
        }
        found.push(chain.record(row)?);
    }
    Ok(found)
}

pub(super) fn tail(connection: &Connection, limit: usize) -> Result<Vec<Record>, StoreError> {
    let last = format!("SELECT {} FROM event ORDER BY seq DESC LIMIT ?1", columns());
    let mut statement = connection.prepare_cached(&format!("SELECT * FROM ({last}) ORDER BY seq"))?;
    records(connection, statement.query([count(limit)])?)
}

pub(super) fn about(
    connection: &Connection,
    entity: &Entity,
    limit: usize,
) -> Result<Vec<Record>, StoreError> {
    let last = format!("SELECT {} FROM event WHERE entity = ?1 ORDER BY seq DESC LIMIT ?2", columns());
    let mut statement = connection.prepare_cached(&format!("SELECT * FROM ({last}) ORDER BY seq"))?;
    records(connection, statement.query(params![entity.to_string(), count(limit)])?)
}

pub(super) fn of(connection: &Connection, command: Uuid) -> Result<Vec<Record>, StoreError> {
    let sql = format!("SELECT {} FROM event WHERE command = ?1 ORDER BY part", columns());
    let mut statement = connection.prepare_cached(&sql)?;
    records(connection, statement.query([command.as_bytes().as_slice()])?)
}

pub(super) fn known(connection: &Connection, commands: &[Uuid]) -> Result<HashSet<Uuid>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM event WHERE command = ?1 LIMIT 1")?;
    let mut known = HashSet::new();
    for command in commands {
        if statement.exists([command.as_bytes().as_slice()])? {
            known.insert(*command);
        }
    }
    Ok(known)
}

pub(super) fn snapshot(connection: &Connection) -> Result<Option<Snapshot>, StoreError> {
    let read = |row: &Row<'_>| {
        let seq: i64 = row.get(1)?;
        Ok(Snapshot { layout: row.get(0)?, seq: seq.unsigned_abs(), body: row.get(2)? })
    };
    // One of records that are no longer there is none of this journal.
    let sql = "SELECT layout, seq, body FROM snapshot WHERE seq <= (SELECT coalesce(max(seq), 0) FROM event)";
    Ok(connection.query_row(sql, [], read).optional()?)
}

fn count(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

fn records(connection: &Connection, mut rows: rusqlite::Rows<'_>) -> Result<Vec<Record>, StoreError> {
    let mut chain = Chain { connection, before: None };
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(chain.record(row)?);
    }
    Ok(found)
}

/// Rows into records, each held against the one before it.
struct Chain<'c> {
    connection: &'c Connection,
    /// The record that was read last, with its link.
    before: Option<(i64, Link)>,
}

impl Chain<'_> {
    /// Goes on after record `seq`, which has to be there.
    fn follow(&mut self, seq: i64) -> Result<Link, StoreError> {
        if let Some((last, link)) = self.before
            && last == seq
        {
            return Ok(link);
        }
        let link = chain::of(self.connection, seq)?.ok_or_else(|| missing(seq.unsigned_abs()))?;
        self.before = Some((seq, link));
        Ok(link)
    }

    fn record(&mut self, row: &Row<'_>) -> Result<Record, StoreError> {
        let record = record(row)?;
        let seq = number(record.seq);
        let before = self.follow(seq - 1)?;
        let link = chain::link(&before, row)?;
        let kept = row.get_ref(11)?.as_bytes_or_null().ok().flatten().unwrap_or_default();
        if kept != UNCHAINED && kept != link {
            return Err(StoreError::Damaged { seq: record.seq, how: Damage::Checksum });
        }
        self.before = Some((seq, link));
        Ok(record)
    }
}

/// In place of the link of a desk that was never chained and cannot be: it is only looked at.
const UNCHAINED: &[u8] = b"unchained";

fn missing(seq: u64) -> StoreError {
    StoreError::Damaged { seq, how: Damage::Missing }
}

/// Lets an older desk that cannot be written be read as if it had links.
pub(super) fn without_links(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY;
         CREATE TEMP VIEW event AS SELECT *, CAST('unchained' AS BLOB) AS hash FROM main.event;",
    )?;
    Ok(())
}

fn record(row: &Row<'_>) -> Result<Record, StoreError> {
    let seq = row.get::<_, i64>(0)?.unsigned_abs();
    let wrong = |how| StoreError::Damaged { seq, how };
    let damaged = |why: String| wrong(Damage::Unreadable(why));
    let version: u32 = row.get(9)?;
    let readable = u16::try_from(version).ok().filter(|version| *version <= event::VERSION);
    let Some(version) = readable else {
        return Err(wrong(Damage::Version(version)));
    };
    let command = row.get_ref(1)?.as_blob().map_err(|e| damaged(e.to_string()))?;
    let text = |column: usize| row.get_ref(column)?.as_str().map_err(|e| damaged(e.to_string()));
    let via = text(8)?;
    Ok(Record {
        seq,
        happened: Instant::from_epoch(row.get(5)?),
        recorded: Instant::from_epoch(row.get(6)?),
        by: text(7)?.into(),
        via: Via::parse(via).ok_or_else(|| wrong(Damage::Channel(via.to_owned())))?,
        command: Uuid::from_slice(command).map_err(|e| damaged(e.to_string()))?,
        event: upcast::read(version, text(10)?).map_err(|e| damaged(e.to_string()))?,
    })
}
