//! Who is on which incident: a table beside the journal, of which nothing is worth keeping.

use std::sync::Arc;

use tokio_postgres::Row;
use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::presence::{GONE_SECONDS, Presence};
use crate::store::error::StoreError;
use crate::store::journal::Answer;
use crate::store::postgres::journal::PostgresJournal;
use crate::store::postgres::session::Session;
use crate::store::postgres::thread::ServerThread;
use crate::store::presence::Presences;

/// What has not changed is told again after so many seconds.
const AGAIN: i64 = 10;

const OWN: &str = "SELECT incident, since, seen FROM presence WHERE console = $1";
const TELL: &str = "INSERT INTO presence (console, by, incident, since, seen) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (console) DO UPDATE SET by = $2, incident = $3, since = $4, seen = $5";
const LEAVE: &str = "DELETE FROM presence WHERE console = $1 OR seen <= $2 OR seen >= $3";
const OTHERS: &str = "SELECT console, by, incident, since FROM presence
    WHERE console <> $1 AND seen > $2 AND seen < $3 ORDER BY since";

/// The consoles on a desk, on whatever node. Shares the connection of its journal.
pub struct PostgresPresences {
    thread: Arc<ServerThread>,
    /// Who may not write is on no incident as others see it.
    tells: bool,
}

impl PostgresPresences {
    pub fn beside(journal: &PostgresJournal) -> Self {
        use crate::store::journal::Journal as _;
        Self { thread: journal.thread.clone(), tells: journal.is_writable() }
    }
}

impl Presences for PostgresPresences {
    fn meet(&self, console: Uuid, own: Option<Presence>, now: Instant) -> Answer<Vec<Presence>> {
        let own = own.filter(|_| self.tells);
        let tells = self.tells;
        self.thread.run(async move |session| {
            if tells {
                tell(session, console, own.as_ref(), now).await?;
            }
            let (gone, ahead) = around(now);
            let others =
                session.ask(async |line| line.client.query(OTHERS, &[&console, &gone, &ahead]).await).await?;
            others.iter().map(presence).collect()
        })
    }
}

/// Before and after which nobody is believed to be there: by a clock that was ahead a console would be here
/// until that time has come.
fn around(now: Instant) -> (i64, i64) {
    (now.epoch() - GONE_SECONDS, now.epoch() + GONE_SECONDS)
}

async fn tell(
    session: &mut Session,
    console: Uuid,
    own: Option<&Presence>,
    now: Instant,
) -> Result<(), StoreError> {
    let told = session.ask(async |line| line.client.query_opt(OWN, &[&console]).await).await?;
    let told = told.map(|row| (row.get::<_, i64>(0), row.get::<_, i64>(1), row.get::<_, i64>(2)));
    match (told, own) {
        (None, None) => {}
        (Some((on, since, seen)), Some(own))
            if (i64::from(own.on.0), own.since.epoch()) == (on, since)
                && (now.epoch() - seen).abs() < AGAIN => {}
        (_, Some(own)) => {
            let (by, on) = (own.by.as_str(), i64::from(own.on.0));
            let (since, seen) = (own.since.epoch(), now.epoch());
            let tell = async |line: &super::line::Line| {
                line.client.execute(TELL, &[&console, &by, &on, &since, &seen]).await
            };
            session.ask(tell).await?;
        }
        (Some(_), None) => {
            let (gone, ahead) = around(now);
            session.ask(async |line| line.client.execute(LEAVE, &[&console, &gone, &ahead]).await).await?;
        }
    }
    Ok(())
}

fn presence(row: &Row) -> Result<Presence, StoreError> {
    let number = row.get::<_, i64>(2);
    Ok(Presence {
        console: row.get(0),
        by: Text::line(row.get(1)),
        on: Number(u32::try_from(number).map_err(|e| StoreError::Database(e.to_string()))?),
        since: Instant::from_epoch(row.get(3)),
    })
}
