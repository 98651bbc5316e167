//! What a server is asked, and what it answers.

use std::collections::HashSet;
use std::time::Duration;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::client::remote::http::{Answer, Ask, Http};
use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::engine::system_millis;
use crate::store::{NodeError, Snapshot, StoreError};
use crate::wire::{Cursor, Done, Hello, Here, PROTOCOL, There, WireRecord};

/// How long the server may take for what is quickly said.
const SOON: Duration = Duration::from_secs(5);
/// And for what is much.
const LONG: Duration = Duration::from_secs(60);
/// The layout of what is not to be read has another status.
const OTHER_LAYOUT: u16 = 406;
/// There is no such thing.
pub const MISSING: u16 = 404;
/// Commands that are asked after at a time.
const ASKED: usize = 10_000;

/// Some of the journal.
pub struct Page {
    pub records: Vec<Record>,
    /// How far was read.
    pub cursor: Cursor,
}

/// As it comes over the line.
#[derive(Deserialize)]
struct Log {
    records: Vec<WireRecord>,
    cursor: Cursor,
}

impl Http {
    /// Who answers, and when it was asked and answered by this machine's clock, in milliseconds.
    ///
    /// # Errors
    /// Nobody does, or it speaks another protocol.
    pub async fn hello(&self) -> Result<(Hello, i64, i64), StoreError> {
        let asked = system_millis();
        let answer = self.ask(&Ask::get("/v1/hello"), SOON).await?;
        let answered = system_millis();
        let hello: Hello = self.read(&answer)?;
        let at = || self.shown().to_owned();
        match hello.protocol {
            (first, _) if first > PROTOCOL.1 => Err(NodeError::Newer { at: at() }.into()),
            (_, last) if last < PROTOCOL.0 => Err(NodeError::Older { at: at() }.into()),
            _ => Ok((hello, asked, answered)),
        }
    }

    /// # Errors
    /// Nobody answers, or with what cannot be read.
    pub async fn log(&self, after: u64, limit: usize) -> Result<Page, StoreError> {
        let ask = Ask::get("/v1/log").with("after", after).with("limit", limit);
        self.page(&ask).await
    }

    /// The last records, or the last ones about something.
    ///
    /// # Errors
    /// As [`log`](Self::log)'s.
    pub async fn tail(&self, about: Option<Entity>, limit: usize) -> Result<Vec<Record>, StoreError> {
        let ask = Ask::get("/v1/log").with("tail", limit);
        let ask = about.iter().fold(ask, |ask, entity| ask.with("about", entity));
        Ok(self.page(&ask).await?.records)
    }

    async fn page(&self, ask: &Ask) -> Result<Page, StoreError> {
        let Log { records, cursor } = self.read(&self.ask(ask, LONG).await?)?;
        Ok(Page { records: self.records(records)?, cursor })
    }

    /// # Errors
    /// One of them is of a later version, or cannot be read.
    pub fn records(&self, records: Vec<WireRecord>) -> Result<Vec<Record>, StoreError> {
        let read = |record: WireRecord| match record.is_newer() {
            true => Err(NodeError::Newer { at: self.shown().to_owned() }.into()),
            false => record.record().map_err(|error| self.garbled(error)),
        };
        records.into_iter().map(read).collect()
    }

    /// The desk as it is, or was at a moment; `None` where there is none that this version can read.
    ///
    /// # Errors
    /// Nobody answers.
    pub async fn snapshot(&self, at: Option<Instant>) -> Result<Option<Snapshot>, StoreError> {
        let Some(layout) = Snapshot::readable() else { return Ok(None) };
        let ask = match at {
            Some(at) => Ask::get("/v1/past").with("at", at),
            None => Ask::get("/v1/snapshot").with("layout", layout),
        };
        let answer = match self.ask(&ask, LONG).await {
            Err(error) if says(&error, OTHER_LAYOUT) => return Ok(None),
            answer => answer?,
        };
        let number = |name: &str| answer.headers.get(name)?.to_str().ok()?.parse::<u64>().ok();
        let (of, seq) = (number("pikett-layout"), number("pikett-seq"));
        let fits = answer.status == 200 && of == Some(u64::from(layout));
        let seq = seq.filter(|_| fits);
        Ok(seq.map(|seq| Snapshot { layout, seq, body: answer.body.into() }))
    }

    /// What became of a command; `None` when it was never recorded.
    ///
    /// # Errors
    /// As [`log`](Self::log)'s.
    pub async fn done(&self, command: Uuid) -> Result<Option<Done>, StoreError> {
        match self.ask(&Ask::get(format!("/v1/commands/{command}")), SOON).await {
            Err(error) if says(&error, MISSING) => Ok(None),
            answer => self.read(&answer?).map(Some),
        }
    }

    /// # Errors
    /// As [`log`](Self::log)'s.
    pub async fn known(&self, commands: &[Uuid]) -> Result<HashSet<Uuid>, StoreError> {
        let mut known = HashSet::new();
        for some in commands.chunks(ASKED) {
            let ask = Ask::post("/v1/commands/known", self.write(&some)?);
            known.extend(self.read::<Vec<Uuid>>(&self.ask(&ask, LONG).await?)?);
        }
        Ok(known)
    }

    /// # Errors
    /// Nobody answers.
    pub async fn sweep(&self) -> Result<(), StoreError> {
        self.ask(&Ask::post("/v1/sweep", Vec::new()), LONG).await.map(|_| ())
    }

    /// # Errors
    /// As [`log`](Self::log)'s.
    pub async fn meet(&self, here: &Here) -> Result<Vec<There>, StoreError> {
        let answer = self.ask(&Ask::put("/v1/presence", self.write(here)?), SOON).await?;
        self.read(&answer)
    }

    /// # Errors
    /// It is not what was asked for.
    pub fn read<T: DeserializeOwned>(&self, answer: &Answer) -> Result<T, StoreError> {
        serde_json::from_slice(&answer.body).map_err(|error| self.garbled(error))
    }

    /// # Errors
    /// It cannot be written as JSON.
    pub fn write(&self, value: &impl serde::Serialize) -> Result<Vec<u8>, StoreError> {
        serde_json::to_vec(value).map_err(|error| self.garbled(error))
    }
}

/// Whether the server says no with this status.
pub fn says(error: &StoreError, status: u16) -> bool {
    matches!(error.node(), Some(NodeError::Says { status: said, .. }) if *said == status)
}
