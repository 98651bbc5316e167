//! Records as rows of the table `event`.

use std::collections::HashSet;

use rusqlite::{Connection, ErrorCode, OptionalExtension, Rows, params};
use uuid::Uuid;

use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::store::error::StoreError;
use crate::store::record::{self, BEGIN, COLUMNS, Link, Row, missing, number};
use crate::store::snapshot::Snapshot;
use crate::store::sqlite::chain;

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

/// False when one of the commands is recorded already; the transaction is then to be dropped.
pub(super) fn insert(connection: &Connection, records: &[Record]) -> Result<bool, StoreError> {
    let Some(first) = records.first() else { return Ok(true) };
    let sql = format!(
        "INSERT INTO event ({COLUMNS}, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut link = chain::of(connection, number(first.seq) - 1)?.unwrap_or(BEGIN);
    for (part, record) in record::parts(records) {
        let entity = record::entity(&record.event, |seq| entity_of(connection, seq))?;
        let body = record::body(&record.event)?;
        let row = Row::of(record, part, &entity, &body);
        link = row.link(&link);
        let Row { seq, command, part, entity, kind, happened, recorded, by, via, version, body } = row;
        let command = command.as_bytes().as_slice();
        let inserted = statement.execute(params![
            seq, command, part, entity, kind, happened, recorded, by, via, version, body, link
        ]);
        match inserted {
            Ok(_) => {}
            Err(e) if e.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => return Ok(false),
            Err(e) => return Err(e.into()),
        }
    }
    Ok(true)
}

fn entity_of(connection: &Connection, seq: u64) -> Result<String, StoreError> {
    let mut statement = connection.prepare_cached("SELECT entity FROM event WHERE seq = ?1")?;
    Ok(statement.query_row([number(seq)], |row| row.get(0)).optional()?.unwrap_or_default())
}

/// Without a gap: a record that is missing is named.
pub(super) fn after(connection: &Connection, after: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
    let sql = format!("SELECT {COLUMNS}, hash FROM event WHERE seq > ?1 ORDER BY seq LIMIT ?2");
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
    let last = format!("SELECT {COLUMNS}, hash FROM event ORDER BY seq DESC LIMIT ?1");
    let mut statement = connection.prepare_cached(&format!("SELECT * FROM ({last}) ORDER BY seq"))?;
    records(connection, statement.query([count(limit)])?)
}

pub(super) fn about(
    connection: &Connection,
    entity: &Entity,
    limit: usize,
) -> Result<Vec<Record>, StoreError> {
    let last = format!("SELECT {COLUMNS}, hash FROM event WHERE entity = ?1 ORDER BY seq DESC LIMIT ?2");
    let mut statement = connection.prepare_cached(&format!("SELECT * FROM ({last}) ORDER BY seq"))?;
    records(connection, statement.query(params![entity.to_string(), count(limit)])?)
}

pub(super) fn of(connection: &Connection, command: Uuid) -> Result<Vec<Record>, StoreError> {
    let sql = format!("SELECT {COLUMNS}, hash FROM event WHERE command = ?1 ORDER BY part");
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
    let read = |row: &rusqlite::Row<'_>| {
        let (layout, seq): (i64, i64) = (row.get(0)?, row.get(1)?);
        // A number that no layout has is that of another program.
        let Ok(layout) = u32::try_from(layout) else { return Ok(None) };
        Ok(Some(Snapshot { layout, seq: seq.unsigned_abs(), body: row.get(2)? }))
    };
    // One of records that are no longer there is none of this journal.
    let sql = "SELECT layout, seq, body FROM snapshot WHERE seq <= (SELECT coalesce(max(seq), 0) FROM event)";
    Ok(connection.query_row(sql, [], read).optional()?.flatten())
}

fn count(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

fn records(connection: &Connection, mut rows: Rows<'_>) -> Result<Vec<Record>, StoreError> {
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

    fn record(&mut self, kept: &rusqlite::Row<'_>) -> Result<Record, StoreError> {
        let row = chain::row(kept)?;
        let record = row.record()?;
        let before = self.follow(row.seq - 1)?;
        let hash = kept.get_ref(11)?.as_bytes_or_null().ok().flatten().unwrap_or_default();
        self.before = Some((row.seq, row.follow(&before, hash)?));
        Ok(record)
    }
}

/// Lets an older desk that cannot be written be read as if it had links.
pub(super) fn without_links(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY;
         CREATE TEMP VIEW event AS SELECT *, CAST('unchained' AS BLOB) AS hash FROM main.event;",
    )?;
    Ok(())
}
