//! Tokens and what was done with them: two tables beside the journal.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row, params};
use tokio::sync::watch;
use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::token::{Audited, Token, long_unused};
use crate::store::error::StoreError;
use crate::store::journal::Answer;
use crate::store::sqlite::journal::SqliteJournal;
use crate::store::sqlite::revision::{exists, tell};
use crate::store::sqlite::thread::DeskThread;
use crate::store::token::{COLUMNS, Hash, Kept, Tokens, patiently};

/// The tokens of a desk file. Shares the connection of its journal.
pub struct SqliteTokens {
    thread: Arc<DeskThread>,
    revision: Arc<watch::Sender<u64>>,
}

impl SqliteTokens {
    pub fn beside(journal: &SqliteJournal) -> Self {
        Self { thread: journal.thread.clone(), revision: journal.tokens.clone() }
    }

    fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Answer<T> {
        self.thread.run(move |open| work(&open.connection))
    }

    /// Writes, in no transaction but its own.
    fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Clone + Send + 'static,
    ) -> Answer<T> {
        let thread = self.thread.clone();
        Box::pin(patiently(move || {
            let work = work.clone();
            thread.run(move |open| {
                let free = open.connection.is_autocommit();
                free.then(|| work(&open.connection)).transpose()
            })
        }))
    }

    /// The same for what others are told of.
    fn change<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Clone + Send + 'static,
    ) -> Answer<T> {
        let told = self.revision.clone();
        self.write(move |connection| {
            let done = work(connection)?;
            tell(connection, &told);
            Ok(done)
        })
    }
}

fn note(connection: &Connection, line: &Audited) -> Result<(), StoreError> {
    let sql = "INSERT INTO audit (at, token, label, who, address, what, act, command, outcome)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    let (token, label) = (line.token.as_ref().map(Id::as_str), line.label.as_deref());
    let (command, act) = (line.command.map(Uuid::into_bytes), line.act.as_deref());
    let (who, from) = (line.who.as_str(), line.from.as_str());
    let (what, outcome) = (line.what.as_str(), line.outcome.as_str());
    let mut statement = connection.prepare_cached(sql)?;
    statement.execute(params![line.at.epoch(), token, label, who, from, what, act, command, outcome])?;
    Ok(())
}

impl Tokens for SqliteTokens {
    fn put(&self, token: Token, hash: Hash) -> Answer<()> {
        self.change(move |connection| {
            let sql = "INSERT INTO token (id, hash, role, reseller, label, created, expires)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
            let (role, reseller) = (token.authority.role().word(), token.authority.reseller());
            let reseller = reseller.map(Id::as_str);
            let (created, expires) = (token.created.epoch(), token.expires.epoch());
            let (id, label) = (token.id.as_str(), token.label.as_str());
            connection.execute(sql, params![id, hash.bytes(), role, reseller, label, created, expires])?;
            Ok(())
        })
    }

    fn list(&self) -> Answer<Vec<Token>> {
        self.run(|connection| {
            if !exists(connection)? {
                return Ok(Vec::new());
            }
            let sql = format!("SELECT {COLUMNS} FROM token ORDER BY created DESC, id");
            let mut statement = connection.prepare_cached(&sql)?;
            let rows = statement.query_map([], kept)?;
            rows.map(|kept| kept?.token()).collect()
        })
    }

    fn revoke(&self, id: Id, at: Instant) -> Answer<Option<Token>> {
        self.change(move |connection| {
            let sql = "UPDATE token SET revoked = ?2 WHERE id = ?1 AND revoked IS NULL";
            connection.execute(sql, params![id.as_str(), at.epoch()])?;
            one(connection, "id = ?1", id.as_str())
        })
    }

    fn find(&self, hash: Hash) -> Answer<Option<Token>> {
        self.run(move |connection| {
            if !exists(connection)? {
                return Ok(None);
            }
            one(connection, "hash = ?1", hash.bytes())
        })
    }

    fn used(&self, id: Id, at: Instant) -> Answer<()> {
        self.write(move |connection| {
            // Looked at first: a desk is locked even by a change of nothing.
            let due = "SELECT 1 FROM token WHERE id = ?1 AND (last_used IS NULL OR last_used <= ?2)";
            let unused = long_unused(at).epoch();
            if connection.prepare_cached(due)?.exists(params![id.as_str(), unused])? {
                let sql = "UPDATE token SET last_used = ?2 WHERE id = ?1";
                connection.execute(sql, params![id.as_str(), at.epoch()])?;
            }
            Ok(())
        })
    }

    fn note(&self, lines: Vec<Audited>) -> Answer<()> {
        self.write(move |connection| {
            let whole = connection.unchecked_transaction()?;
            lines.iter().try_for_each(|line| note(&whole, line))?;
            Ok(whole.commit()?)
        })
    }

    fn audit(&self, limit: usize) -> Answer<Vec<Audited>> {
        self.run(move |connection| {
            if !exists(connection)? {
                return Ok(Vec::new());
            }
            let sql = "SELECT at, token, label, who, address, what, act, command, outcome FROM audit
                ORDER BY seq DESC LIMIT ?1";
            let mut statement = connection.prepare_cached(sql)?;
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            let mut lines = statement.query_map([limit], line)?.collect::<Result<Vec<_>, _>>()?;
            lines.reverse();
            Ok(lines)
        })
    }

    fn changed(&self) -> watch::Receiver<u64> {
        // Before it is looked for: what comes in between is seen by the first look.
        let receiver = self.revision.subscribe();
        self.thread.watch();
        receiver
    }
}

fn one(connection: &Connection, which: &str, of: impl rusqlite::ToSql) -> Result<Option<Token>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM token WHERE {which}");
    let kept = connection.prepare_cached(&sql)?.query_row([of], kept).optional()?;
    kept.map(Kept::token).transpose()
}

/// The columns of a row of [`COLUMNS`].
fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    Ok(Kept {
        id: row.get(0)?,
        role: row.get(1)?,
        reseller: row.get(2)?,
        label: row.get(3)?,
        created: row.get(4)?,
        expires: row.get(5)?,
        last_used: row.get(6)?,
        revoked: row.get(7)?,
    })
}

fn line(row: &Row<'_>) -> rusqlite::Result<Audited> {
    let text = |at: usize| Ok::<_, rusqlite::Error>(Text::line(&row.get::<_, String>(at)?));
    let maybe =
        |at: usize| Ok::<_, rusqlite::Error>(row.get::<_, Option<String>>(at)?.as_deref().map(Text::line));
    Ok(Audited {
        at: Instant::from_epoch(row.get(0)?),
        token: row.get::<_, Option<String>>(1)?.and_then(|id| id.parse().ok()),
        label: maybe(2)?,
        who: text(3)?,
        from: text(4)?,
        what: text(5)?,
        act: maybe(6)?,
        command: row.get::<_, Option<[u8; 16]>>(7)?.map(Uuid::from_bytes),
        outcome: text(8)?,
    })
}
