//! Tokens and what was done with them: two tables beside the journal.

use std::sync::Arc;

use tokio::sync::watch;
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;
use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::token::{Audited, Token, long_unused};
use crate::store::error::StoreError;
use crate::store::journal::Answer;
use crate::store::postgres::journal::PostgresJournal;
use crate::store::postgres::session::Session;
use crate::store::postgres::thread::ServerThread;
use crate::store::token::{COLUMNS, Hash, Kept, REVISION, Tokens, patiently};

/// Sent again after a break, the same one is there already.
const PUT: &str = "INSERT INTO token (id, hash, role, reseller, label, created, expires)
    SELECT $1, $2, $3, $4, $5, $6, $7 WHERE NOT EXISTS (SELECT FROM token WHERE id = $1 AND hash = $2)";
const REVOKE: &str = "UPDATE token SET revoked = $2 WHERE id = $1 AND revoked IS NULL";
const USED: &str = "UPDATE token SET last_used = $2 WHERE id = $1 AND (last_used IS NULL OR last_used <= $3)";
const NOTE: &str = "INSERT INTO audit (at, token, label, who, address, what, act, command, outcome)
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
        $8::uuid[], $9::text[])";
const AUDIT: &str = "SELECT at, token, label, who, address, what, act, command, outcome FROM audit
    ORDER BY seq DESC LIMIT $1";

/// Lines of what was done, column by column.
#[derive(Default)]
struct Columns<'a> {
    at: Vec<i64>,
    token: Vec<Option<&'a str>>,
    label: Vec<Option<&'a str>>,
    who: Vec<&'a str>,
    from: Vec<&'a str>,
    what: Vec<&'a str>,
    act: Vec<Option<&'a str>>,
    command: Vec<Option<Uuid>>,
    outcome: Vec<&'a str>,
}

impl<'a> Columns<'a> {
    fn of(lines: &'a [Audited]) -> Self {
        let mut columns = Self::default();
        for line in lines {
            columns.at.push(line.at.epoch());
            columns.token.push(line.token.as_ref().map(Id::as_str));
            columns.label.push(line.label.as_deref());
            columns.who.push(line.who.as_str());
            columns.from.push(line.from.as_str());
            columns.what.push(line.what.as_str());
            columns.act.push(line.act.as_deref());
            columns.command.push(line.command);
            columns.outcome.push(line.outcome.as_str());
        }
        columns
    }

    fn values(&self) -> [&(dyn ToSql + Sync); 9] {
        let Self { at, token, label, who, from, what, act, command, outcome } = self;
        [at, token, label, who, from, what, act, command, outcome]
    }
}

/// The tokens of a desk, on whatever node. Shares the connection of its journal.
pub struct PostgresTokens {
    thread: Arc<ServerThread>,
    revision: Arc<watch::Sender<u64>>,
    channel: Arc<str>,
}

impl PostgresTokens {
    pub fn beside(journal: &PostgresJournal) -> Self {
        let (revision, channel) = (journal.tokens.clone(), journal.token_channel.clone());
        Self { thread: journal.thread.clone(), revision, channel }
    }

    /// Writes, in no transaction but its own.
    fn write<T: Send + 'static>(
        &self,
        work: impl AsyncFnOnce(&mut Session) -> Result<T, StoreError> + Clone + Send + 'static,
    ) -> Answer<T> {
        let thread = self.thread.clone();
        Box::pin(patiently(move || {
            let work = work.clone();
            thread.run(async move |session| match session.held {
                true => Ok(None),
                false => work(session).await.map(Some),
            })
        }))
    }
}

/// Tells the other nodes, and who listens here.
async fn tell(session: &mut Session, channel: &str, told: &watch::Sender<u64>) -> Result<(), StoreError> {
    let notify = format!("NOTIFY {channel}");
    session.ask(async |line| line.client.batch_execute(&notify).await).await?;
    let revision = session.ask(async |line| line.client.query_one(REVISION, &[]).await).await?;
    let revision = revision.get::<_, i64>(0).unsigned_abs();
    told.send_if_modified(|known| std::mem::replace(known, revision) != revision);
    Ok(())
}

impl Tokens for PostgresTokens {
    fn put(&self, token: Token, hash: Hash) -> Answer<()> {
        let (told, channel) = (self.revision.clone(), self.channel.clone());
        self.write(async move |session| {
            let (role, reseller) = (token.authority.role().word(), token.authority.reseller());
            let reseller = reseller.map(Id::as_str);
            let (created, expires) = (token.created.epoch(), token.expires.epoch());
            let (id, label, hash) = (token.id.as_str(), token.label.as_str(), &hash.bytes()[..]);
            let put = async |line: &super::line::Line| {
                line.client.execute(PUT, &[&id, &hash, &role, &reseller, &label, &created, &expires]).await
            };
            session.ask(put).await?;
            tell(session, &channel, &told).await
        })
    }

    fn list(&self) -> Answer<Vec<Token>> {
        self.thread.run(async |session| {
            let sql = format!("SELECT {COLUMNS} FROM token ORDER BY created DESC, id");
            let rows = session.ask(async |line| line.client.query(&sql, &[]).await).await?;
            rows.iter().map(token).collect()
        })
    }

    fn revoke(&self, id: Id, at: Instant) -> Answer<Option<Token>> {
        let (told, channel) = (self.revision.clone(), self.channel.clone());
        self.write(async move |session| {
            let (id, at) = (id.as_str(), at.epoch());
            session.ask(async |line| line.client.execute(REVOKE, &[&id, &at]).await).await?;
            tell(session, &channel, &told).await?;
            let sql = format!("SELECT {COLUMNS} FROM token WHERE id = $1");
            let row = session.ask(async |line| line.client.query_opt(&sql, &[&id]).await).await?;
            row.as_ref().map(token).transpose()
        })
    }

    fn find(&self, hash: Hash) -> Answer<Option<Token>> {
        self.thread.run(async move |session| {
            let sql = format!("SELECT {COLUMNS} FROM token WHERE hash = $1");
            let hash = &hash.bytes()[..];
            let row = session.ask(async |line| line.client.query_opt(&sql, &[&hash]).await).await?;
            row.as_ref().map(token).transpose()
        })
    }

    fn used(&self, id: Id, at: Instant) -> Answer<()> {
        self.write(async move |session| {
            let (id, unused, at) = (id.as_str(), long_unused(at).epoch(), at.epoch());
            session.ask(async |line| line.client.execute(USED, &[&id, &at, &unused]).await).await?;
            Ok(())
        })
    }

    /// After a break it may be there twice: better than not at all.
    fn note(&self, lines: Vec<Audited>) -> Answer<()> {
        self.write(async move |session| {
            let columns = Columns::of(&lines);
            session.ask(async |line| line.client.execute(NOTE, &columns.values()).await).await?;
            Ok(())
        })
    }

    fn audit(&self, limit: usize) -> Answer<Vec<Audited>> {
        self.thread.run(async move |session| {
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            let rows = session.ask(async |line| line.client.query(AUDIT, &[&limit]).await).await?;
            Ok(rows.iter().rev().map(audited).collect())
        })
    }

    fn changed(&self) -> watch::Receiver<u64> {
        let receiver = self.revision.subscribe();
        self.thread.follow();
        receiver
    }
}

fn token(row: &Row) -> Result<Token, StoreError> {
    let kept = Kept {
        id: row.get(0),
        role: row.get(1),
        reseller: row.get(2),
        label: row.get(3),
        created: row.get(4),
        expires: row.get(5),
        last_used: row.get(6),
        revoked: row.get(7),
    };
    kept.token()
}

fn audited(row: &Row) -> Audited {
    let maybe = |at: usize| row.get::<_, Option<&str>>(at).map(Text::line);
    Audited {
        at: Instant::from_epoch(row.get(0)),
        token: row.get::<_, Option<&str>>(1).and_then(|id| id.parse().ok()),
        label: maybe(2),
        who: Text::line(row.get(3)),
        from: Text::line(row.get(4)),
        what: Text::line(row.get(5)),
        act: maybe(6),
        command: row.get(7),
        outcome: Text::line(row.get(8)),
    }
}
