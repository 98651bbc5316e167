//! What a server says of itself first.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::base::instant::Instant;
use crate::wire::cursor::Cursor;

/// The versions of what goes over the line that this program speaks, first and last.
pub const PROTOCOL: (u16, u16) = (1, 1);

/// Who answers, and who was recognised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Hello {
    /// First and last version of the protocol that the server speaks.
    #[schema(value_type = Vec<u16>, example = json!([1, 1]))]
    pub protocol: (u16, u16),
    /// Of the program.
    pub version: String,
    /// The server's clock, milliseconds since 1970 in UTC.
    pub time: i64,
    /// `viewer`, `engineer`, `manager`, `reseller`, `connector` or `wall`.
    pub role: String,
    /// The one reseller that is seen; the whole desk where there is none.
    pub reseller: Option<String>,
    /// What the token is called.
    pub label: String,
    /// Until when the token is valid; a server of an earlier version does not say.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires: Option<Instant>,
    /// The desk's zone.
    pub zone: String,
    /// The last record: `4711.9f86…`.
    #[schema(value_type = String)]
    pub head: Cursor,
    /// Whether the desk can be written at the moment.
    pub writable: bool,
}
