//! Records as rows of the table `event`.

use std::collections::HashSet;

use tokio_postgres::Row as Kept;
use uuid::Uuid;

use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::store::error::{Damage, ServerError, StoreError};
use crate::store::postgres::session::Session;
use crate::store::record::{BEGIN, COLUMNS, Link, Row, missing, number};

/// An empty transaction that is committed only where a commit is on the standby.
const BARRIER: &str = "SELECT pg_logical_emit_message(true, 'pikett', '')";

/// Without a gap: a record that is missing is named. Nothing where the records before them are others by
/// now; then the session has another edition.
pub(super) async fn after(
    session: &mut Session,
    after: u64,
    limit: usize,
) -> Result<Vec<Record>, StoreError> {
    // The record before them comes along, to be held against what is known of it.
    let sql = format!("SELECT {COLUMNS}, hash FROM event WHERE seq >= $1 ORDER BY seq LIMIT $2");
    let (from, count) = (number(after), count(limit).saturating_add(i64::from(after > 0)));
    let rows = session.ask(async |line| line.client.query(&sql, &[&from, &count]).await).await?;
    let mut rows = rows.iter();
    let mut before = BEGIN;
    if after > 0 {
        let row = rows.next();
        match (row.map(|row| row.get::<_, i64>(0)), row.map(link).transpose()?) {
            (Some(seq), Some(link)) if seq == from => {
                if session.trail.at(after).is_some_and(|known| known != link) {
                    session.is_other();
                    return Ok(Vec::new());
                }
                before = link;
            }
            // There are later ones: this one was taken out.
            (Some(_), _) => return Err(missing(after)),
            (None, _) => {
                session.is_other();
                return Ok(Vec::new());
            }
        }
        session.trail.note(after, before);
    }
    let mut found = Vec::with_capacity(rows.len());
    for kept in rows {
        let row = row(kept);
        let expected = after + found.len() as u64 + 1;
        if row.seq != number(expected) {
            return Err(missing(expected));
        }
        before = row.follow(&before, kept.get(11))?;
        session.trail.note(expected, before);
        found.push(row.record()?);
    }
    Ok(found)
}

/// The link of a record that is there.
pub(super) async fn link_at(session: &mut Session, seq: u64) -> Result<Option<Link>, StoreError> {
    if seq == 0 {
        return Ok(Some(BEGIN));
    }
    if let Some(link) = session.trail.at(seq) {
        return Ok(Some(link));
    }
    let sql = "SELECT hash FROM event WHERE seq = $1";
    let row = session.ask(async |line| line.client.query_opt(sql, &[&number(seq)]).await).await?;
    Ok(row.and_then(|row| row.get::<_, &[u8]>(0).try_into().ok()))
}

pub(super) async fn tail(session: &mut Session, limit: usize) -> Result<Vec<Record>, StoreError> {
    let sql = chained("ORDER BY e.seq DESC LIMIT $1");
    let rows = session.ask(async |line| line.client.query(&sql, &[&count(limit)]).await).await?;
    records(&rows)
}

pub(super) async fn about(
    session: &mut Session,
    entity: &Entity,
    limit: usize,
) -> Result<Vec<Record>, StoreError> {
    let sql = chained("WHERE e.entity = $1 ORDER BY e.seq DESC LIMIT $2");
    let entity = entity.to_string();
    let rows = session.ask(async |line| line.client.query(&sql, &[&entity, &count(limit)]).await).await?;
    records(&rows)
}

/// What a command led to. Found, it is there to stay: a primary may have committed it, crashed before its
/// standby had it, and come back.
pub(super) async fn of(session: &mut Session, command: Uuid) -> Result<Vec<Record>, StoreError> {
    let sql = chained("WHERE e.command = $1 ORDER BY e.part DESC");
    let rows = session.ask(async |line| line.client.query(&sql, &[&command]).await).await?;
    if !rows.is_empty() {
        barrier(session).await?;
    }
    records(&rows)
}

pub(super) async fn known(session: &mut Session, commands: &[Uuid]) -> Result<HashSet<Uuid>, StoreError> {
    let sql = "SELECT DISTINCT command FROM event WHERE command = ANY($1)";
    let rows = session.ask(async |line| line.client.query(sql, &[&commands]).await).await?;
    if !rows.is_empty() {
        barrier(session).await?;
    }
    Ok(rows.iter().map(|row| row.get(0)).collect())
}

/// Comes back when everything before it is where an acknowledged record has to be.
async fn barrier(session: &mut Session) -> Result<(), StoreError> {
    let doubts = session.line().await?.doubts();
    session.ask(async |line| line.client.query_one(BARRIER, &[]).await).await?;
    match session.line().await?.doubts() == doubts {
        true => Ok(()),
        false => Err(ServerError::Unsure.into()),
    }
}

/// Rows with the link of the record before each.
fn chained(which: &str) -> String {
    let columns: Vec<String> = COLUMNS.split(", ").map(|column| format!("e.{column}")).collect();
    let columns = columns.join(", ");
    format!("SELECT {columns}, e.hash, p.hash FROM event e LEFT JOIN event p ON p.seq = e.seq - 1 {which}")
}

/// The latest comes first.
fn records(rows: &[Kept]) -> Result<Vec<Record>, StoreError> {
    let record = |kept: &Kept| {
        let row = row(kept);
        let before: Option<Vec<u8>> = kept.get(12);
        let before = match before {
            Some(hash) => Link::try_from(hash).map_err(|_| damaged(row.seq - 1))?,
            None if row.seq == 1 => BEGIN,
            None => return Err(missing((row.seq - 1).unsigned_abs())),
        };
        row.follow(&before, kept.get(11))?;
        row.record()
    };
    rows.iter().rev().map(record).collect()
}

fn damaged(seq: i64) -> StoreError {
    StoreError::Damaged { seq: seq.unsigned_abs(), how: Damage::Checksum }
}

fn link(kept: &Kept) -> Result<Link, StoreError> {
    kept.get::<_, &[u8]>(11).try_into().map_err(|_| damaged(kept.get(0)))
}

/// The columns of a row that begins with [`COLUMNS`].
fn row(kept: &Kept) -> Row<'_> {
    Row {
        seq: kept.get(0),
        command: kept.get(1),
        part: kept.get(2),
        entity: kept.get(3),
        kind: kept.get(4),
        happened: kept.get(5),
        recorded: kept.get(6),
        by: kept.get(7),
        via: kept.get(8),
        version: kept.get(9),
        body: kept.get(10),
    }
}

fn count(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}
