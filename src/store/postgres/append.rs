//! Appending: one statement that commits by itself, or the transaction that was held since before.

use std::collections::HashMap;

use tokio_postgres::Error;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;
use uuid::Uuid;

use crate::domain::facts::event::{Event, Record};
use crate::store::error::StoreError;
use crate::store::journal::Appended;
use crate::store::postgres::fault::{fault, is_refusal};
use crate::store::postgres::line::Line;
use crate::store::postgres::session::{ANSWER, Session};
use crate::store::record::{self, BEGIN, Link, Row, number};

/// Nothing is inserted unless the record before is the very one that the writer has seen. Part of a batch
/// never is: a number or a command that is there ends the whole statement.
const INSERT: &str = "INSERT INTO event
        (seq, command, part, entity, kind, happened, recorded, by, via, version, body, hash)
    SELECT * FROM unnest($3::bigint[], $4::uuid[], $5::bigint[], $6::text[], $7::text[], $8::bigint[],
        $9::bigint[], $10::text[], $11::text[], $12::bigint[], $13::text[], $14::bytea[])
    WHERE CASE WHEN $1::bigint = 0 THEN NOT EXISTS (SELECT FROM event)
        ELSE EXISTS (SELECT FROM event WHERE seq = $1 AND hash = $2) END
    RETURNING seq";
/// Of writers that overtake each other each comes to its turn: the first case that is asked for, so that the
/// lock is there before anything is inserted.
const QUEUED: &str = "WHERE CASE
        WHEN pg_advisory_xact_lock(hashtext('pikett append'), hashtext(current_schema())) IS NULL THEN false
        WHEN $1::bigint = 0";
const UNQUEUED: &str = "WHERE CASE WHEN $1::bigint = 0";
const HOLD: &str = "BEGIN; SET LOCAL lock_timeout = '8s'; LOCK TABLE event IN SHARE ROW EXCLUSIVE MODE";

/// The columns of what is appended, one list each.
#[derive(Default)]
struct Columns {
    seq: Vec<i64>,
    command: Vec<Uuid>,
    part: Vec<i64>,
    entity: Vec<String>,
    kind: Vec<String>,
    happened: Vec<i64>,
    recorded: Vec<i64>,
    by: Vec<String>,
    via: Vec<String>,
    version: Vec<i64>,
    body: Vec<String>,
    hash: Vec<Vec<u8>>,
}

/// What became of a statement.
enum Told {
    /// So many records stand.
    Rows(u64),
    Refused(Error),
    /// Nobody knows: the connection broke, or the server said that its standby may not have it.
    Nothing,
}

/// Appends all or none; what was held is let go.
pub(super) async fn append(
    session: &mut Session,
    channel: &str,
    after: u64,
    records: &[Record],
) -> Result<Appended, StoreError> {
    if records.is_empty() {
        return Ok(Appended::Done);
    }
    let Some(before) = link_of(session, after).await? else { return behind(session).await };
    let (columns, links) = columns(session, &before, records).await?;
    let queued = session.contended && !session.held;
    let held = session.held;
    let line = session.line().await?;
    let told =
        match tokio::time::timeout(ANSWER, insert(line, channel, (after, &before), &columns, queued)).await {
            Ok(told) if held => end(line, told).await,
            Ok(told) => told,
            Err(_) => Told::Nothing,
        };
    session.held = false;
    match told {
        Told::Rows(0) => behind(session).await,
        Told::Rows(_) => {
            session.contended = false;
            (after + 1..).zip(links).for_each(|(seq, link)| session.trail.note(seq, link));
            Ok(Appended::Done)
        }
        Told::Refused(e) => refused(session, e).await,
        Told::Nothing => {
            session.hang_up();
            Ok(Appended::Unsure)
        }
    }
}

async fn refused(session: &mut Session, error: Error) -> Result<Appended, StoreError> {
    let constraint = error.as_db_error().and_then(|said| said.constraint());
    match (error.code(), constraint) {
        (Some(code), Some("event_command")) if *code == SqlState::UNIQUE_VIOLATION => Ok(Appended::Known),
        (Some(code), Some("event_seq")) if *code == SqlState::UNIQUE_VIOLATION => behind(session).await,
        // A primary that became a standby: the next connection is to another.
        (Some(code), _) if *code == SqlState::READ_ONLY_SQL_TRANSACTION => {
            session.hang_up();
            Err(fault(error))
        }
        _ => Err(fault(error)),
    }
}

/// Nothing was written, because others were faster.
async fn behind(session: &mut Session) -> Result<Appended, StoreError> {
    let_go(session).await?;
    session.contended = true;
    Ok(Appended::Behind)
}

async fn insert(
    line: &Line,
    channel: &str,
    (after, before): (u64, &Link),
    columns: &Columns,
    queued: bool,
) -> Told {
    let doubts = line.doubts();
    let insert = if queued { INSERT.replacen(UNQUEUED, QUEUED, 1) } else { INSERT.to_owned() };
    let sql = format!(
        "WITH added AS ({insert})
         SELECT count(*), pg_notify('{channel}', max(seq)::text) FROM added HAVING count(*) > 0"
    );
    let statement = match line.statement(&sql).await {
        Ok(statement) => statement,
        Err(e) => return told(Err(e)),
    };
    let Columns { seq, command, part, entity, kind, happened, recorded, by, via, version, body, hash } =
        columns;
    let before: &[u8] = before;
    let after = number(after);
    let values: [&(dyn ToSql + Sync); 14] =
        [&after, &before, seq, command, part, entity, kind, happened, recorded, by, via, version, body, hash];
    match line.client.query(&statement, &values).await {
        Ok(_) if line.doubts() != doubts => Told::Nothing,
        rows => told(rows.map(|rows| rows.first().map_or(0, |row| row.get::<_, i64>(0).unsigned_abs()))),
    }
}

fn told(answer: Result<u64, Error>) -> Told {
    match answer {
        Ok(rows) => Told::Rows(rows),
        Err(e) if is_refusal(&e) => Told::Refused(e),
        Err(_) => Told::Nothing,
    }
}

/// Ends the transaction that was held: nothing of it stands before that is done.
async fn end(line: &Line, told: Told) -> Told {
    let doubts = line.doubts();
    match told {
        Told::Rows(rows @ 1..) => {
            let committed = tokio::time::timeout(ANSWER, line.client.batch_execute("COMMIT")).await;
            match committed {
                Ok(Ok(())) if line.doubts() == doubts => Told::Rows(rows),
                Ok(Err(e)) if is_refusal(&e) => Told::Refused(e),
                _ => Told::Nothing,
            }
        }
        // It failed before; that the connection is of use again is seen with the next statement.
        other => {
            let _ = tokio::time::timeout(ANSWER, line.client.batch_execute("ROLLBACK")).await;
            other
        }
    }
}

/// The link that a writer has seen of the record it follows; `None` where there is no such record.
async fn link_of(session: &mut Session, seq: u64) -> Result<Option<Link>, StoreError> {
    if let Some(link) = session.trail.at(seq) {
        return Ok(Some(link));
    }
    let sql = "SELECT hash FROM event WHERE seq = $1";
    let row = session.ask(async |line| line.client.query_opt(sql, &[&number(seq)]).await).await?;
    Ok(row.map(|row| row.get::<_, &[u8]>(0).try_into().unwrap_or(BEGIN)))
}

async fn columns(
    session: &mut Session,
    before: &Link,
    records: &[Record],
) -> Result<(Columns, Vec<Link>), StoreError> {
    let mut entities = retracted(session, records).await?;
    let (mut columns, mut links, mut link) = (Columns::default(), Vec::with_capacity(records.len()), *before);
    for (part, record) in record::parts(records) {
        let earlier = |seq| Ok(entities.get(&seq).cloned().unwrap_or_default());
        let entity = record::entity(&record.event, earlier)?;
        let body = record::body(&record.event)?;
        let row = Row::of(record, part, &entity, &body);
        link = row.link(&link);
        links.push(link);
        columns.add(&row, &link);
        entities.insert(record.seq, entity);
    }
    Ok((columns, links))
}

/// What those records are about that are taken back.
async fn retracted(session: &mut Session, records: &[Record]) -> Result<HashMap<u64, String>, StoreError> {
    let taken = records.iter().filter_map(|record| match &record.event {
        Event::Retracted { seq } => Some(number(*seq)),
        _ => None,
    });
    let taken: Vec<i64> = taken.collect();
    if taken.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = "SELECT seq, entity FROM event WHERE seq = ANY($1)";
    let rows = session.ask(async |line| line.client.query(sql, &[&taken]).await).await?;
    Ok(rows.iter().map(|row| (row.get::<_, i64>(0).unsigned_abs(), row.get(1))).collect())
}

impl Columns {
    fn add(&mut self, row: &Row<'_>, link: &Link) {
        let Row { seq, command, part, entity, kind, happened, recorded, by, via, version, body } = *row;
        self.seq.push(seq);
        self.command.push(command);
        self.part.push(part);
        self.entity.push(entity.to_owned());
        self.kind.push(kind.to_owned());
        self.happened.push(happened);
        self.recorded.push(recorded);
        self.by.push(by.to_owned());
        self.via.push(via.to_owned());
        self.version.push(version);
        self.body.push(body.to_owned());
        self.hash.push(link.to_vec());
    }
}

/// Begins a transaction that other writers wait for.
pub(super) async fn hold(session: &mut Session) -> Result<(), StoreError> {
    if !session.held {
        let held = session.ask(async |line| line.client.batch_execute(HOLD).await).await;
        session.held = held.is_ok();
        if held.is_err() {
            session.hang_up();
        }
        held?;
    }
    Ok(())
}

pub(super) async fn let_go(session: &mut Session) -> Result<(), StoreError> {
    if session.held {
        session.held = false;
        session.ask(async |line| line.client.batch_execute("ROLLBACK").await).await?;
    }
    Ok(())
}
