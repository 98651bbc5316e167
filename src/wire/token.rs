//! Tokens, as they are told of; the secret goes over the line once.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::facts::token::{Audited, Token};

/// A token that is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewToken {
    /// `viewer`, `engineer`, `manager`, `reseller`, `connector` or `wall`.
    #[schema(example = "viewer")]
    pub role: String,
    #[serde(default)]
    pub reseller: Option<String>,
    /// Whose it is, or what for.
    pub label: String,
    /// For how many days it is valid; 90 where it is left out.
    #[serde(default)]
    pub days: Option<u16>,
}

/// A token that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MadeToken {
    /// The secret, shown this once.
    pub token: String,
    #[serde(flatten)]
    pub known: KnownToken,
}

/// What is known of a token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct KnownToken {
    pub id: String,
    pub role: String,
    pub reseller: Option<String>,
    pub label: String,
    /// `valid`, `expired` or `revoked`.
    pub state: String,
    #[schema(value_type = String, format = DateTime)]
    pub created: Instant,
    #[schema(value_type = String, format = DateTime)]
    pub expires: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub last_used: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub revoked: Option<Instant>,
}

impl KnownToken {
    pub fn of(token: &Token, now: Instant) -> Self {
        Self {
            id: token.id.to_string(),
            role: token.authority.role().word().to_owned(),
            reseller: token.authority.reseller().map(ToString::to_string),
            label: token.label.as_str().to_owned(),
            state: token.standing(now).word().to_owned(),
            created: token.created,
            expires: token.expires,
            last_used: token.last_used,
            revoked: token.revoked,
        }
    }
}

/// What was done with a token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Audit {
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    pub token: Option<String>,
    pub label: Option<String>,
    pub who: String,
    /// The address that it came from.
    pub from: String,
    pub what: String,
    pub command: Option<Uuid>,
    pub outcome: String,
}

impl From<Audited> for Audit {
    fn from(line: Audited) -> Self {
        let said = |text: crate::domain::base::text::Text| text.as_str().to_owned();
        Self {
            at: line.at,
            token: line.token.map(|id| id.to_string()),
            label: line.label.map(said),
            who: said(line.who),
            from: said(line.from),
            what: said(line.what),
            command: line.command,
            outcome: said(line.outcome),
        }
    }
}
