//! What a stream of events says.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::wire::cursor::Cursor;
use crate::wire::record::WireRecord;

/// One message of a stream; its event's id is how far the client has read with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "frame", rename_all = "kebab-case")]
pub enum Frame {
    /// These follow on what was sent before.
    Records { records: Vec<WireRecord> },
    /// Up to there nothing more is for this client.
    Bookmark,
    /// What was sent before no longer holds: to be read again from the start.
    Reset,
    /// The server ends; to come back after so many milliseconds.
    Bye { after: u64 },
}

impl Frame {
    /// As it goes over the line, an event of a stream; `None` where it cannot be written as JSON.
    pub fn event(&self, at: Option<Cursor>) -> Option<String> {
        let data = serde_json::to_string(self).ok()?;
        let id = at.map(|at| format!("id: {at}\n")).unwrap_or_default();
        Some(format!("event: {}\n{id}data: {data}\n\n", self.name()))
    }

    /// The event's name.
    pub fn name(&self) -> &'static str {
        match self {
            Frame::Records { .. } => "records",
            Frame::Bookmark => "bookmark",
            Frame::Reset => "reset",
            Frame::Bye { .. } => "bye",
        }
    }
}
