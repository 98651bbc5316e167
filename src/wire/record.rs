//! Records, each with the version of its event: a client reads older ones as a newer journal does, and says
//! of newer ones that it does not know them.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::facts::event::{self, Record, Via};
use crate::domain::facts::upcast;

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct WireRecord {
    /// From 1, the only order there is; a view of one reseller has gaps.
    pub seq: u64,
    /// When it happened (UTC).
    #[schema(value_type = String, format = DateTime)]
    pub happened: Instant,
    /// When it was recorded (UTC), never falling.
    #[schema(value_type = String, format = DateTime)]
    pub recorded: Instant,
    #[schema(value_type = String)]
    pub by: Text,
    #[schema(value_type = String, example = "console")]
    pub via: Via,
    /// Id of the command that it came from.
    pub command: Uuid,
    /// Of the event.
    pub version: u16,
    #[schema(value_type = Object)]
    pub event: Value,
}

impl WireRecord {
    /// # Errors
    /// The event cannot be written as JSON.
    pub fn of(record: &Record) -> serde_json::Result<Self> {
        Ok(Self {
            seq: record.seq,
            happened: record.happened,
            recorded: record.recorded,
            by: record.by.clone(),
            via: record.via,
            command: record.command,
            version: event::VERSION,
            event: serde_json::to_value(&record.event)?,
        })
    }

    /// Several of them, as [`of`](Self::of).
    ///
    /// # Errors
    /// As [`of`](Self::of)'s.
    pub fn all(records: &[Record]) -> serde_json::Result<Vec<Self>> {
        records.iter().map(Self::of).collect()
    }

    /// Whether a later version wrote it, which this one cannot read.
    pub fn is_newer(&self) -> bool {
        self.version > event::VERSION
    }

    /// # Errors
    /// It is no event of its version, or of a newer one.
    pub fn record(self) -> serde_json::Result<Record> {
        // What an older version wrote is lifted from its text.
        let event = match self.version == event::VERSION {
            true => serde_json::from_value(self.event)?,
            false => upcast::read(self.version, &self.event.to_string())?,
        };
        Ok(Record {
            seq: self.seq,
            happened: self.happened,
            recorded: self.recorded,
            by: self.by,
            via: self.via,
            command: self.command,
            event,
        })
    }
}
